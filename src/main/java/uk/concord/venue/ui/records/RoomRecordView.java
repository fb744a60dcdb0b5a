package uk.concord.venue.ui.records;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.venue.domain.room.RoomRecord;
import uk.concord.venue.domain.room.Venue;
import uk.concord.venue.domain.room.VenueRecordsService;

/** One room, or a new one. */
@Route(value = RecordsPage.VENUES + "/:venue/rooms/:room", layout = MainLayout.class)
@RolesAllowed(Permissions.SETTINGS_MANAGE)
public class RoomRecordView extends RecordsPage implements BeforeEnterObserver {
    private static final String NEW = "new";

    private final transient VenueRecordsService records;
    private final TextField name = text("venue.records.room", "room-name", 120);
    private final IntegerField capacity = new IntegerField(translate("venue.records.capacity"));
    private final IntegerField notice = new IntegerField(translate("venue.records.notice"));
    private final Checkbox election = new Checkbox(translate("venue.records.election.label"));
    private final Checkbox stepFree = new Checkbox(translate("venue.records.step-free"));
    private final TextField source = source();

    public RoomRecordView(VenueRecordsService records) {
        super("venue.records.room.add");
        this.records = records;
        capacity.setId("room-capacity");
        notice.setId("room-notice");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Venue venue = records.venue(id(event, "venue"));
        boolean added = NEW.equals(event.getRouteParameters().get("room").orElse(""));
        RoomRecord room = added
                ? new RoomRecord(0, venue.id(), "", 0, false, false, 10, "", "", 0)
                : records.room(venue.id(), id(event, "room"));
        setPageTitle(added ? translate("venue.records.room.add") : venue.name() + ", " + room.name());
        name.setValue(room.name());
        if (!added) {
            capacity.setValue(room.capacity());
        }
        notice.setValue(room.leadTimeDays());
        election.setValue(room.onElectionList());
        stepFree.setValue(room.stepFree());
        source.setValue(room.source());
        String back = venue(venue.id());
        add(
                back(back, venue.name()),
                name,
                capacity,
                notice,
                election,
                stepFree,
                source,
                new ActionBar(main("core.save", () -> save(room, back)), Links.to(back, translate("core.cancel"))));
    }

    private void save(RoomRecord room, String back) {
        save(
                Map.of(
                        "venue.records.error.name", name,
                        "venue.records.error.taken", name,
                        "venue.records.error.capacity", capacity,
                        "venue.records.error.notice", notice,
                        "venue.records.error.source", source),
                back,
                () -> records.save(new RoomRecord(
                        room.id(),
                        room.venueId(),
                        name.getValue().strip(),
                        number(capacity.getValue()),
                        election.getValue(),
                        stepFree.getValue(),
                        number(notice.getValue()),
                        source.getValue().strip(),
                        "",
                        room.version())));
    }

    private static int number(@Nullable Integer typed) {
        return typed == null ? -1 : typed;
    }
}
