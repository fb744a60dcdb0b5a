package uk.concord.venue.domain.room;

import static uk.concord.db.Tables.VENUE;
import static uk.concord.db.Tables.VENUE_POLICY;
import static uk.concord.db.Tables.VENUE_ROOM;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import uk.concord.core.time.LondonTime;

/** Reads venues and rooms. */
@Component
public class RoomQuery {
    private static final Field<String> POLICY = DSL.field("policy_today", String.class);

    private final DSLContext db;

    private final Clock clock;

    RoomQuery(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @return all rooms by venue and name */
    public List<Room> all() {
        return select().orderBy(VENUE.NAME, VENUE_ROOM.NAME, VENUE_ROOM.ID).fetch(RoomQuery::toRoom);
    }

    public Optional<Room> byId(long id) {
        return select().where(VENUE_ROOM.ID.eq(id)).fetchOptional(RoomQuery::toRoom);
    }

    /** @return the ward its venue stands in, where that is recorded */
    public Optional<Long> wardId(long roomId) {
        return db.select(VENUE.WARD_ID)
                .from(VENUE)
                .join(VENUE_ROOM)
                .on(VENUE_ROOM.VENUE_ID.eq(VENUE.ID))
                .where(VENUE_ROOM.ID.eq(roomId))
                .fetchOptional(VENUE.WARD_ID);
    }

    private SelectOnConditionStep<Record> select() {
        return db.select(VENUE_ROOM.fields())
                .select(VENUE.NAME, VENUE.KIND, VENUE.TENURE, policy())
                .from(VENUE_ROOM)
                .join(VENUE)
                .on(VENUE.ID.eq(VENUE_ROOM.VENUE_ID));
    }

    /** The policy recorded last of those in force today, else what stands with the venue. */
    private Field<String> policy() {
        return DSL.coalesce(
                        DSL.field(DSL.select(VENUE_POLICY.POLICY)
                                .from(VENUE_POLICY)
                                .where(VENUE_POLICY.VENUE_ID.eq(VENUE.ID))
                                .and(VENUE_POLICY.VALID_FROM.le(LondonTime.today(clock)))
                                .orderBy(VENUE_POLICY.VALID_FROM.desc())
                                .limit(1)),
                        VENUE.POLITICAL_POLICY)
                .as(POLICY);
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
                PartyPolicy.Allowed.PRIVATE_ONLY.name().equals(row.get(POLICY)));
    }
}
