package uk.concord.venue.domain.room;

import static uk.concord.db.Tables.VENUE;
import static uk.concord.db.Tables.VENUE_ROOM;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.springframework.stereotype.Component;

/** Reads venues and rooms. */
@Component
public class RoomQuery {
    private final DSLContext db;

    RoomQuery(DSLContext db) {
        this.db = db;
    }

    /** @return all rooms by venue and name */
    public List<Room> all() {
        return select().orderBy(VENUE.NAME, VENUE_ROOM.NAME, VENUE_ROOM.ID).fetch(RoomQuery::toRoom);
    }

    public Optional<Room> byId(long id) {
        return select().where(VENUE_ROOM.ID.eq(id)).fetchOptional(RoomQuery::toRoom);
    }

    private SelectOnConditionStep<Record> select() {
        return db.select(VENUE_ROOM.fields())
                .select(VENUE.NAME, VENUE.KIND, VENUE.TENURE, VENUE.POLITICAL_POLICY)
                .from(VENUE_ROOM)
                .join(VENUE)
                .on(VENUE.ID.eq(VENUE_ROOM.VENUE_ID));
    }

    private static Room toRoom(Record row) {
        return new Room(
                row.get(VENUE_ROOM.ID),
                row.get(VENUE.NAME),
                row.get(VENUE_ROOM.NAME),
                row.get(VENUE.KIND),
                Tenure.valueOf(row.get(VENUE.TENURE)),
                row.get(VENUE_ROOM.CAPACITY),
                row.get(VENUE_ROOM.ON_ELECTION_LIST),
                row.get(VENUE_ROOM.STEP_FREE),
                row.get(VENUE_ROOM.LEAD_TIME_DAYS),
                "PRIVATE_ONLY".equals(row.get(VENUE.POLITICAL_POLICY)));
    }
}
