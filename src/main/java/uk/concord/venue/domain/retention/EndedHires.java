package uk.concord.venue.domain.retention;

import static uk.concord.db.Tables.VENUE_CHECK;
import static uk.concord.db.Tables.VENUE_COMPLAINT_STAGE;
import static uk.concord.db.Tables.VENUE_DECISION;
import static uk.concord.db.Tables.VENUE_EVALUATION;
import static uk.concord.db.Tables.VENUE_REVIEW;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import uk.concord.core.retention.Disposal.Expired;
import uk.concord.core.retention.Holdable;
import uk.concord.core.time.LondonTime;
import uk.concord.venue.domain.check.CheckState;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.rules.Decision;

/** Checks by how long they are kept: from the day of the event, or from the last change where none was named. */
@Repository
class EndedHires implements Holdable {
    private final DSLContext db;

    EndedHires(DSLContext db) {
        this.db = db;
    }

    @Override
    public boolean knows(String reference) {
        return db.fetchExists(VENUE_CHECK, VENUE_CHECK.REFERENCE.eq(reference));
    }

    /** @return checks of the kind that ended on or before the day, the earliest first */
    List<Expired> until(LocalDate cutoff, Condition kind, int limit) {
        return db.select(VENUE_CHECK.ID, VENUE_CHECK.REFERENCE, VENUE_CHECK.EVENT_DATE, VENUE_CHECK.CHANGED_AT)
                .from(VENUE_CHECK)
                .where(ended(cutoff))
                .and(kind)
                .orderBy(VENUE_CHECK.EVENT_DATE, VENUE_CHECK.ID)
                .limit(limit)
                .fetch(row -> new Expired(
                        row.value1(),
                        row.value2(),
                        row.value3() == null ? LocalDate.ofInstant(row.value4(), LondonTime.ZONE) : row.value3()));
    }

    /** @return drafts that nobody changed since the day */
    List<Expired> drafts(LocalDate cutoff, int limit) {
        return db.select(VENUE_CHECK.ID, VENUE_CHECK.REFERENCE, VENUE_CHECK.CHANGED_AT)
                .from(VENUE_CHECK)
                .where(untouched(cutoff))
                .orderBy(VENUE_CHECK.ID)
                .limit(limit)
                .fetch(row ->
                        new Expired(row.value1(), row.value2(), LocalDate.ofInstant(row.value3(), LondonTime.ZONE)));
    }

    /** @return whether the check is of the kind still; nobody else changes it until the transaction ends */
    boolean lock(long id, Condition kind) {
        return db.select(VENUE_CHECK.ID)
                .from(VENUE_CHECK)
                .where(VENUE_CHECK.ID.eq(id))
                .and(kind)
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    static Condition ended(LocalDate cutoff) {
        return VENUE_CHECK
                .EVENT_DATE
                .le(cutoff)
                .or(VENUE_CHECK
                        .EVENT_DATE
                        .isNull()
                        .and(VENUE_CHECK.CHANGED_AT.lt(LondonTime.startOf(cutoff.plusDays(1)))));
    }

    static Condition untouched(LocalDate cutoff) {
        return isDraft()
                .and(VENUE_CHECK.DISPOSED_AT.isNull())
                .and(VENUE_CHECK.CHANGED_AT.lt(LondonTime.startOf(cutoff.plusDays(1))));
    }

    /** Begun and never worked out. */
    private static Condition isDraft() {
        return VENUE_CHECK
                .STATE
                .eq(CheckState.DRAFT.name())
                .and(VENUE_CHECK.RULE_SET_ID.isNull())
                .and(VENUE_CHECK.STAGE.isNull());
    }

    /** Approved on the usual terms, withdrawn or never completed, and never escalated, limited, reviewed or disputed. */
    static Condition routine() {
        return VENUE_CHECK
                .STATE
                .in(CheckState.DECIDED.name(), CheckState.WITHDRAWN.name(), CheckState.INCOMPLETE.name())
                .and(DSL.notExists(DSL.selectOne()
                        .from(VENUE_DECISION)
                        .where(VENUE_DECISION.CHECK_ID.eq(VENUE_CHECK.ID))
                        .and(VENUE_DECISION
                                .DECISION
                                .ne(Decision.APPROVE.name())
                                .or(VENUE_DECISION.AUTHORITY.ge(Authority.L2.name())))))
                .and(DSL.notExists(DSL.selectOne()
                        .from(VENUE_EVALUATION)
                        .where(VENUE_EVALUATION.CHECK_ID.eq(VENUE_CHECK.ID))
                        .and(VENUE_EVALUATION.AUTHORITY.ge(Authority.L2.name()))))
                .and(DSL.notExists(DSL.selectOne().from(VENUE_REVIEW).where(VENUE_REVIEW.CHECK_ID.eq(VENUE_CHECK.ID))))
                .and(DSL.notExists(DSL.selectOne()
                        .from(VENUE_COMPLAINT_STAGE)
                        .where(VENUE_COMPLAINT_STAGE.CHECK_ID.eq(VENUE_CHECK.ID))));
    }

    /** Everything else but drafts. */
    static Condition weighty() {
        return DSL.not(routine()).and(VENUE_CHECK.RULE_SET_ID.isNotNull().or(VENUE_CHECK.STAGE.isNotNull()));
    }
}
