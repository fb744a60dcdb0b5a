package uk.concord.venue.domain.calendar;

import static uk.concord.db.Tables.VENUE_CHECK;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.security.Permissions;
import uk.concord.venue.domain.check.CheckState;
import uk.concord.venue.domain.check.Stage;
import uk.concord.venue.domain.room.Room;
import uk.concord.venue.domain.room.RoomQuery;

/** Reads the calendar of venues and rooms. */
@Service("venueCalendarService")
@RolesAllowed(Permissions.VENUE_READ)
public class CalendarService {
    private final DSLContext db;
    private final RoomQuery rooms;

    CalendarService(DSLContext db, RoomQuery rooms) {
        this.db = db;
        this.rooms = rooms;
    }

    /**
     * Some days of some rooms.
     *
     * @param clashing references of bookings that need one room at one time
     */
    public record Days(List<Room> rooms, List<Booking> bookings, Set<String> clashing) {}

    /** @return names of the venues there are, in order */
    @Transactional(readOnly = true)
    public List<String> venues() {
        return rooms.all().stream().map(Room::venueName).distinct().toList();
    }

    /**
     * @param from first day
     * @param to last day
     * @param venue name of one venue; null for all
     */
    @Transactional(readOnly = true)
    public Days days(LocalDate from, LocalDate to, @Nullable String venue) {
        List<Room> shown = rooms.all().stream()
                .filter(room -> venue == null || room.venueName().equals(venue))
                .toList();
        List<Booking> bookings = bookings(VENUE_CHECK
                .EVENT_DATE
                .between(from, to)
                .and(
                        venue == null
                                ? VENUE_CHECK.ROOM_ID.isNotNull()
                                : VENUE_CHECK.ROOM_ID.in(
                                        shown.stream().map(Room::id).toList())));
        return new Days(shown, bookings, Clashes.of(bookings));
    }

    /**
     * @param room null while it is not known
     * @param day null while it is not known
     * @return other bookings that need the room of the check at the same time
     */
    @Transactional(readOnly = true)
    public List<Booking> clashes(String reference, @Nullable Long room, @Nullable LocalDate day) {
        if (room == null || day == null) {
            return List.of();
        }
        List<Booking> there = bookings(VENUE_CHECK.EVENT_DATE.eq(day).and(VENUE_CHECK.ROOM_ID.eq(room)));
        return there.stream()
                .filter(booking -> booking.reference().equals(reference))
                .findFirst()
                .map(own -> there.stream()
                        .filter(other -> other != own && other.clashesWith(own))
                        .toList())
                .orElse(List.of());
    }

    private List<Booking> bookings(Condition which) {
        return db.select(
                        VENUE_CHECK.REFERENCE,
                        VENUE_CHECK.ROOM_ID,
                        VENUE_CHECK.EVENT_DATE,
                        VENUE_CHECK.EVENT_START,
                        VENUE_CHECK.EVENT_END,
                        VENUE_CHECK.TITLE,
                        VENUE_CHECK.STATE,
                        VENUE_CHECK.STAGE)
                .from(VENUE_CHECK)
                .where(which)
                .and(VENUE_CHECK
                        .STATE
                        .in(
                                CheckState.DRAFT.name(),
                                CheckState.MATCHES.name(),
                                CheckState.INFO_REQUESTED.name(),
                                CheckState.RECOMMENDED.name())
                        .or(VENUE_CHECK.STAGE.in(
                                Stage.OFFERED.name(),
                                Stage.CONFIRMED.name(),
                                Stage.EVENT_DONE.name(),
                                Stage.DEBRIEFED.name(),
                                Stage.CLOSED.name())))
                .orderBy(VENUE_CHECK.EVENT_DATE, VENUE_CHECK.EVENT_START, VENUE_CHECK.ID)
                .fetch(row -> new Booking(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        standing(row.value7(), row.value8())));
    }

    private static Booking.Standing standing(String state, @Nullable String stage) {
        if (Stage.OFFERED.name().equals(stage)) {
            return Booking.Standing.OFFERED;
        }
        return CheckState.DECIDED.name().equals(state) || Stage.REOPENED.name().equals(stage)
                ? Booking.Standing.CONFIRMED
                : Booking.Standing.REQUESTED;
    }
}
