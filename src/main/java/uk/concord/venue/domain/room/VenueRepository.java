package uk.concord.venue.domain.room;

import static uk.concord.db.Tables.VENUE;
import static uk.concord.db.Tables.VENUE_POLICY;
import static uk.concord.db.Tables.VENUE_ROOM;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import uk.concord.core.EditConflictException;

/** Writes and reads venues, their rooms and their policies. */
@Repository
class VenueRepository {
    private final DSLContext db;

    VenueRepository(DSLContext db) {
        this.db = db;
    }

    List<Venue> venues() {
        return db.selectFrom(VENUE).orderBy(VENUE.NAME, VENUE.ID).fetch(VenueRepository::toVenue);
    }

    Optional<Venue> venue(long id) {
        return db.selectFrom(VENUE).where(VENUE.ID.eq(id)).fetchOptional(VenueRepository::toVenue);
    }

    void save(Venue venue, String by) {
        changed(
                "venue",
                db.update(VENUE)
                        .set(VENUE.NAME, venue.name())
                        .set(VENUE.KIND, venue.kind())
                        .set(VENUE.TENURE, venue.tenure().name())
                        .set(VENUE.WARD_ID, venue.wardId())
                        .set(VENUE.SOURCE, venue.source())
                        .set(VENUE.CHANGED_NAME, by)
                        .set(VENUE.VERSION, venue.version() + 1)
                        .where(VENUE.ID.eq(venue.id()))
                        .and(VENUE.VERSION.eq(venue.version()))
                        .execute());
    }

    List<RoomRecord> rooms(long venueId) {
        return db.selectFrom(VENUE_ROOM)
                .where(VENUE_ROOM.VENUE_ID.eq(venueId))
                .orderBy(VENUE_ROOM.NAME, VENUE_ROOM.ID)
                .fetch(VenueRepository::toRoom);
    }

    boolean isNameTaken(RoomRecord room) {
        return db.fetchExists(
                VENUE_ROOM,
                VENUE_ROOM
                        .VENUE_ID
                        .eq(room.venueId())
                        .and(VENUE_ROOM.NAME.eq(room.name()))
                        .and(VENUE_ROOM.ID.ne(room.id())));
    }

    void insert(RoomRecord room, String by) {
        db.insertInto(VENUE_ROOM)
                .set(VENUE_ROOM.VENUE_ID, room.venueId())
                .set(VENUE_ROOM.NAME, room.name())
                .set(VENUE_ROOM.CAPACITY, room.capacity())
                .set(VENUE_ROOM.ON_ELECTION_LIST, room.onElectionList())
                .set(VENUE_ROOM.STEP_FREE, room.stepFree())
                .set(VENUE_ROOM.LEAD_TIME_DAYS, room.leadTimeDays())
                .set(VENUE_ROOM.SOURCE, room.source())
                .set(VENUE_ROOM.CHANGED_NAME, by)
                .execute();
    }

    void save(RoomRecord room, String by) {
        changed(
                "room",
                db.update(VENUE_ROOM)
                        .set(VENUE_ROOM.NAME, room.name())
                        .set(VENUE_ROOM.CAPACITY, room.capacity())
                        .set(VENUE_ROOM.ON_ELECTION_LIST, room.onElectionList())
                        .set(VENUE_ROOM.STEP_FREE, room.stepFree())
                        .set(VENUE_ROOM.LEAD_TIME_DAYS, room.leadTimeDays())
                        .set(VENUE_ROOM.SOURCE, room.source())
                        .set(VENUE_ROOM.CHANGED_NAME, by)
                        .set(VENUE_ROOM.VERSION, room.version() + 1)
                        .where(VENUE_ROOM.ID.eq(room.id()))
                        .and(VENUE_ROOM.VENUE_ID.eq(room.venueId()))
                        .and(VENUE_ROOM.VERSION.eq(room.version()))
                        .execute());
    }

    /** @return the newest first */
    List<PartyPolicy> policies(long venueId) {
        return db.selectFrom(VENUE_POLICY)
                .where(VENUE_POLICY.VENUE_ID.eq(venueId))
                .orderBy(VENUE_POLICY.VALID_FROM.desc())
                .fetch(row -> new PartyPolicy(
                        PartyPolicy.Allowed.valueOf(row.getPolicy()),
                        row.getValidFrom(),
                        row.getSource(),
                        row.getRecordedName(),
                        row.getRecordedAt()));
    }

    /** @return whether it was added; false when there is one for that day */
    boolean insert(long venueId, PartyPolicy policy) {
        return db.insertInto(VENUE_POLICY)
                        .set(VENUE_POLICY.VENUE_ID, venueId)
                        .set(VENUE_POLICY.POLICY, policy.allowed().name())
                        .set(VENUE_POLICY.VALID_FROM, policy.validFrom())
                        .set(VENUE_POLICY.SOURCE, policy.source())
                        .set(VENUE_POLICY.RECORDED_NAME, policy.recordedBy())
                        .set(VENUE_POLICY.RECORDED_AT, policy.recordedAt())
                        .onDuplicateKeyIgnore()
                        .execute()
                > 0;
    }

    private static void changed(String what, int rows) {
        if (rows == 0) {
            throw new EditConflictException(what);
        }
    }

    private static Venue toVenue(Record row) {
        return new Venue(
                row.get(VENUE.ID),
                row.get(VENUE.NAME),
                row.get(VENUE.KIND),
                Tenure.valueOf(row.get(VENUE.TENURE)),
                row.get(VENUE.WARD_ID),
                row.get(VENUE.SOURCE),
                row.get(VENUE.CHANGED_NAME),
                row.get(VENUE.VERSION));
    }

    private static RoomRecord toRoom(Record row) {
        return new RoomRecord(
                row.get(VENUE_ROOM.ID),
                row.get(VENUE_ROOM.VENUE_ID),
                row.get(VENUE_ROOM.NAME),
                row.get(VENUE_ROOM.CAPACITY),
                row.get(VENUE_ROOM.ON_ELECTION_LIST),
                row.get(VENUE_ROOM.STEP_FREE),
                row.get(VENUE_ROOM.LEAD_TIME_DAYS),
                row.get(VENUE_ROOM.SOURCE),
                row.get(VENUE_ROOM.CHANGED_NAME),
                row.get(VENUE_ROOM.VERSION));
    }
}
