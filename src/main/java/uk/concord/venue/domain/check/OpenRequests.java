package uk.concord.venue.domain.check;

import static uk.concord.db.Tables.VENUE_INFO_REQUEST;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Whether the hirer has been asked and not answered yet. */
@Repository
class OpenRequests {
    private final DSLContext db;

    OpenRequests(DSLContext db) {
        this.db = db;
    }

    boolean any(long checkId) {
        return db.fetchExists(VENUE_INFO_REQUEST, open(checkId));
    }

    /** Nobody waits for the answer any more. */
    void end(long checkId, Instant now) {
        db.update(VENUE_INFO_REQUEST)
                .set(VENUE_INFO_REQUEST.ENDED_AT, now)
                .where(open(checkId))
                .execute();
    }

    private static Condition open(long checkId) {
        return VENUE_INFO_REQUEST
                .CHECK_ID
                .eq(checkId)
                .and(VENUE_INFO_REQUEST.ANSWERED_AT.isNull())
                .and(VENUE_INFO_REQUEST.ENDED_AT.isNull());
    }
}
