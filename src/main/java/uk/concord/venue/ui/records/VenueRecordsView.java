package uk.concord.venue.ui.records;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.MainLayout;
import uk.concord.venue.domain.room.Venue;
import uk.concord.venue.domain.room.VenueRecordsService;

/** The venues, to be kept right. */
@Route(value = RecordsPage.VENUES, layout = MainLayout.class)
@RolesAllowed(Permissions.SETTINGS_MANAGE)
public class VenueRecordsView extends RecordsPage {
    public VenueRecordsView(VenueRecordsService records) {
        super("venue.records.title");
        DataTable<Venue> table = new DataTable<Venue>("venue.records.caption")
                .addLinkColumn("venue.records.name", Venue::name, venue -> venue(venue.id()))
                .addColumn("venue.records.kind", Venue::kind)
                .addColumn("venue.records.tenure", venue -> translate("venue.records.tenure." + venue.tenure()))
                .addColumn("core.setting.source", Venue::source)
                .setEmpty("venue.records.none");
        table.setRows(records.venues());
        add(new Paragraph(translate("venue.records.text")), table);
    }
}
