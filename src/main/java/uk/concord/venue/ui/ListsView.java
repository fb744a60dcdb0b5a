package uk.concord.venue.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.QueryText;
import uk.concord.core.ui.StatusTag;
import uk.concord.core.ui.StatusTag.Tone;
import uk.concord.core.ui.Summary;
import uk.concord.venue.domain.list.ListEntry;
import uk.concord.venue.domain.list.ListVersion;
import uk.concord.venue.domain.list.ScreeningListService;

/** The list of proscribed organisations as it is used, with its version and the day it was last checked. */
@Route(value = VenueRoutes.LISTS, layout = MainLayout.class)
@RolesAllowed(Permissions.VENUE_LISTS)
public class ListsView extends PageView implements BeforeEnterObserver {
    private final transient ScreeningListService list;
    private final TextField search = new TextField(translate("venue.lists.search"));
    private final Div about = new Div();
    private final Paragraph count = new Paragraph();
    private final DataTable<ListEntry> table = new DataTable<ListEntry>("venue.lists.caption")
            .addColumn("venue.lists.code", ListEntry::code)
            .addColumn("venue.lists.name", ListEntry::primaryName)
            .addColumn("venue.lists.aliases", entry -> String.join("; ", entry.aliases()))
            .addColumn("venue.lists.since", ListEntry::inForceText)
            .addComponentColumn("venue.lists.status", ListsView::status)
            .setEmpty("venue.lists.empty");

    public ListsView(ScreeningListService list, SignedIn signedIn) {
        super("venue.lists.title");
        this.list = list;
        setMarking(Marking.OFFICIAL);
        search.setClearButtonVisible(true);
        search.addKeyPressListener(Key.ENTER, press -> filter());
        Button show = new Button(translate("core.filter"), click -> filter());
        show.addThemeVariants(ButtonVariant.PRIMARY);
        ActionBar bar = new ActionBar(search, show);
        bar.addClassName("filters");
        count.getElement().setAttribute("role", "status");
        add(new Paragraph(translate("venue.lists.text")), about);
        if (signedIn.user().has(Permissions.VENUE_LISTS_EDIT) || signedIn.user().has(Permissions.VENUE_LISTS_PUBLISH)) {
            add(new Paragraph(Links.to(VenueRoutes.LISTS + "/maintenance", translate("venue.lists.maintain"))));
        }
        add(bar, count, table);
    }

    private static Component status(ListEntry entry) {
        Div cell = new Div(new StatusTag(
                translate("venue.lists." + entry.status()),
                entry.status() == ListEntry.Status.CONTESTED ? Tone.WAITING : Tone.INFO));
        String note = "M".equals(entry.evidence()) ? translate("venue.lists.to-check") : "";
        for (String text : List.of(entry.statusNote(), note)) {
            if (!text.isEmpty()) {
                Span hint = new Span(text);
                hint.addClassName("hint");
                cell.add(new Div(hint));
            }
        }
        return cell;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ListVersion version = list.current();
        about.removeAll();
        about.add(new Summary()
                .addRow(translate("venue.lists.version"), String.valueOf(version.versionNo()))
                .addRow(translate("venue.lists.checked"), LondonTime.date(version.checkedOn()))
                .addRow(translate("venue.lists.source"), version.source() + "\n" + version.note()));
        if (list.isStale()) {
            Div banner = new Div(new Paragraph(
                    translate("venue.lists.stale", LondonTime.date(version.checkedOn()), list.staleDays())));
            banner.addClassName("venue-notice");
            about.add(banner);
        }
        String words = QueryText.of(event.getLocation().getQueryParameters(), "search");
        search.setValue(words);
        List<ListEntry> found = list.search(words);
        count.setText(translate("venue.lists.count", found.size(), version.entries()));
        table.setRows(found);
    }

    private void filter() {
        getUI().ifPresent(ui -> ui.navigate(QueryText.address(VenueRoutes.LISTS, "search", search.getValue())));
    }
}
