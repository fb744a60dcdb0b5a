package uk.concord.tension.domain.returns;

import static uk.concord.db.Tables.TENSION_NIL_RETURN;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** That organisations had nothing to report for a period. Writing needs the caller's transaction. */
@Repository
public class NilReturns {
    private final DSLContext db;

    NilReturns(DSLContext db) {
        this.db = db;
    }

    /** A second return for the same period changes nothing. */
    public void insert(String reference, long organisationId, long authorId, ReturnPeriod period, Instant at) {
        db.insertInto(TENSION_NIL_RETURN)
                .set(TENSION_NIL_RETURN.REFERENCE, reference)
                .set(TENSION_NIL_RETURN.ORGANISATION_ID, organisationId)
                .set(TENSION_NIL_RETURN.AUTHOR_ID, authorId)
                .set(TENSION_NIL_RETURN.PERIOD, period.start() + " to " + period.end())
                .set(TENSION_NIL_RETURN.STARTS_ON, period.start())
                .set(TENSION_NIL_RETURN.RECEIVED_AT, at)
                .onDuplicateKeyIgnore()
                .execute();
    }

    /** @return the reference of the return for that period */
    Optional<String> of(long organisationId, ReturnPeriod period) {
        return db.select(TENSION_NIL_RETURN.REFERENCE)
                .from(TENSION_NIL_RETURN)
                .where(TENSION_NIL_RETURN.ORGANISATION_ID.eq(organisationId))
                .and(TENSION_NIL_RETURN.STARTS_ON.eq(period.start()))
                .fetchOptional(TENSION_NIL_RETURN.REFERENCE);
    }
}
