package uk.concord.core.retention;

import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.LEGAL_HOLD;
import static uk.concord.db.Tables.RETENTION_ITEM;
import static uk.concord.db.Tables.RETENTION_PROPOSAL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.concord.core.EditConflictException;
import uk.concord.core.retention.Proposal.Item;
import uk.concord.core.retention.Proposal.Outcome;
import uk.concord.core.retention.Proposal.State;

/** Proposals and their records. Every write needs the caller's transaction. */
@Repository
class RetentionRepository {
    private static final Field<Integer> WAITING = counted(RETENTION_ITEM.OUTCOME.eq(Outcome.WAITING.name()));
    private static final Field<Integer> DISPOSED = counted(RETENTION_ITEM.OUTCOME.eq(Outcome.DISPOSED.name()));
    private static final Field<Integer> KEPT =
            counted(RETENTION_ITEM.OUTCOME.in(Outcome.HELD.name(), Outcome.CHANGED.name()));

    private final DSLContext db;

    RetentionRepository(DSLContext db) {
        this.db = db;
    }

    /** Makes a proposal, or adds to the one that waits, whose cut-off then is the later day. */
    void propose(String code, LocalDate cutoff, List<Disposal.Expired> found, Instant now) {
        db.insertInto(RETENTION_PROPOSAL)
                .set(RETENTION_PROPOSAL.CODE, code)
                .set(RETENTION_PROPOSAL.CUTOFF, cutoff)
                .set(RETENTION_PROPOSAL.MADE_AT, now)
                .onDuplicateKeyUpdate()
                .set(RETENTION_PROPOSAL.CUTOFF, cutoff)
                .set(RETENTION_PROPOSAL.VERSION, RETENTION_PROPOSAL.VERSION.plus(1))
                .execute();
        long proposal = db.select(RETENTION_PROPOSAL.ID)
                .from(RETENTION_PROPOSAL)
                .where(RETENTION_PROPOSAL.CODE.eq(code))
                .and(RETENTION_PROPOSAL.OPEN_PROPOSAL.isTrue())
                .fetchSingle()
                .value1();
        db.batch(found.stream()
                        .map(record -> db.insertInto(RETENTION_ITEM)
                                .set(RETENTION_ITEM.PROPOSAL_ID, proposal)
                                .set(RETENTION_ITEM.SUBJECT_ID, record.id())
                                .set(RETENTION_ITEM.REFERENCE, record.reference())
                                .set(RETENTION_ITEM.SINCE, record.since())
                                .onDuplicateKeyIgnore())
                        .toList())
                .execute();
    }

    /** @return ids of the records that an open proposal of this kind names already */
    List<Long> named(String code) {
        return db.select(RETENTION_ITEM.SUBJECT_ID)
                .from(RETENTION_ITEM)
                .join(RETENTION_PROPOSAL)
                .on(RETENTION_PROPOSAL.ID.eq(RETENTION_ITEM.PROPOSAL_ID))
                .where(RETENTION_PROPOSAL.CODE.eq(code))
                .and(RETENTION_PROPOSAL.STATE.in(State.PROPOSED.name(), State.CONFIRMED.name()))
                .fetch(RETENTION_ITEM.SUBJECT_ID);
    }

    boolean isHeld(String reference) {
        return !reference.isEmpty()
                && db.fetchExists(LEGAL_HOLD, LEGAL_HOLD.REFERENCE.eq(reference).and(LEGAL_HOLD.OPEN_HOLD.isTrue()));
    }

    /** @return those that wait, then those decided, the newest first; at most 100 */
    List<Proposal> all() {
        return proposals(DSL.noCondition());
    }

    Optional<Proposal> byId(long id) {
        return proposals(RETENTION_PROPOSAL.ID.eq(id)).stream().findFirst();
    }

    /** @return proposals that a person confirmed and that are not done */
    List<Proposal> confirmed() {
        return proposals(RETENTION_PROPOSAL.STATE.eq(State.CONFIRMED.name()));
    }

    int waitingForDecision() {
        return db.fetchCount(RETENTION_PROPOSAL, RETENTION_PROPOSAL.STATE.eq(State.PROPOSED.name()));
    }

    private List<Proposal> proposals(Condition condition) {
        return db.select(RETENTION_PROPOSAL.fields())
                .select(ACCOUNT.DISPLAY_NAME, WAITING, DISPOSED, KEPT)
                .from(RETENTION_PROPOSAL)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(RETENTION_PROPOSAL.DECIDED_BY))
                .where(condition)
                .orderBy(DSL.field(RETENTION_PROPOSAL.OPEN_PROPOSAL.isNull()), RETENTION_PROPOSAL.ID.desc())
                .limit(100)
                .fetch(RetentionRepository::proposal);
    }

    private static Proposal proposal(Record row) {
        return new Proposal(
                row.get(RETENTION_PROPOSAL.ID),
                row.get(RETENTION_PROPOSAL.CODE),
                row.get(RETENTION_PROPOSAL.CUTOFF),
                row.get(RETENTION_PROPOSAL.MADE_AT),
                State.valueOf(row.get(RETENTION_PROPOSAL.STATE)),
                row.get(ACCOUNT.DISPLAY_NAME),
                row.get(RETENTION_PROPOSAL.DECIDED_AT),
                row.get(WAITING),
                row.get(DISPOSED),
                row.get(KEPT),
                row.get(RETENTION_PROPOSAL.VERSION));
    }

    private static Field<Integer> counted(Condition outcome) {
        return DSL.field(DSL.selectCount()
                .from(RETENTION_ITEM)
                .where(RETENTION_ITEM.PROPOSAL_ID.eq(RETENTION_PROPOSAL.ID))
                .and(outcome));
    }

    /**
     * @param after key of the last record before the page, or 0
     * @return in order of their keys
     */
    List<Item> items(long proposal, long after, int limit) {
        return db.select(
                        RETENTION_ITEM.ID,
                        RETENTION_ITEM.SUBJECT_ID,
                        RETENTION_ITEM.REFERENCE,
                        RETENTION_ITEM.SINCE,
                        RETENTION_ITEM.OUTCOME,
                        LEGAL_HOLD.ID)
                .from(RETENTION_ITEM)
                .leftJoin(LEGAL_HOLD)
                .on(LEGAL_HOLD.REFERENCE.eq(RETENTION_ITEM.REFERENCE))
                .and(LEGAL_HOLD.OPEN_HOLD.isTrue())
                .where(RETENTION_ITEM.PROPOSAL_ID.eq(proposal))
                .and(RETENTION_ITEM.ID.gt(after))
                .orderBy(RETENTION_ITEM.ID)
                .limit(limit)
                .fetch(row -> new Item(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        Outcome.valueOf(row.value5()),
                        row.value6() != null));
    }

    /** @return the next records to do */
    List<Item> waiting(long proposal, long after, int limit) {
        return db.select(RETENTION_ITEM.ID, RETENTION_ITEM.SUBJECT_ID, RETENTION_ITEM.REFERENCE, RETENTION_ITEM.SINCE)
                .from(RETENTION_ITEM)
                .where(RETENTION_ITEM.PROPOSAL_ID.eq(proposal))
                .and(RETENTION_ITEM.OUTCOME.eq(Outcome.WAITING.name()))
                .and(RETENTION_ITEM.ID.gt(after))
                .orderBy(RETENTION_ITEM.ID)
                .limit(limit)
                .fetch(row -> new Item(row.value1(), row.value2(), row.value3(), row.value4(), Outcome.WAITING, false));
    }

    void outcome(long item, Outcome outcome) {
        db.update(RETENTION_ITEM)
                .set(RETENTION_ITEM.OUTCOME, outcome.name())
                .where(RETENTION_ITEM.ID.eq(item))
                .execute();
    }

    /** @throws EditConflictException when it changed meanwhile or does not wait any more */
    void decide(long id, int version, State state, String reason, long by, Instant now) {
        int decided = db.update(RETENTION_PROPOSAL)
                .set(RETENTION_PROPOSAL.STATE, state.name())
                .set(RETENTION_PROPOSAL.OPEN_PROPOSAL, (Boolean) null)
                .set(RETENTION_PROPOSAL.REASON, reason)
                .set(RETENTION_PROPOSAL.DECIDED_BY, by)
                .set(RETENTION_PROPOSAL.DECIDED_AT, now)
                .set(RETENTION_PROPOSAL.VERSION, version + 1)
                .where(RETENTION_PROPOSAL.ID.eq(id))
                .and(RETENTION_PROPOSAL.VERSION.eq(version))
                .and(RETENTION_PROPOSAL.STATE.eq(State.PROPOSED.name()))
                .execute();
        if (decided == 0) {
            throw new EditConflictException("retention");
        }
    }

    void done(long id, Instant now) {
        db.update(RETENTION_PROPOSAL)
                .set(RETENTION_PROPOSAL.STATE, State.DONE.name())
                .set(RETENTION_PROPOSAL.DONE_AT, now)
                .where(RETENTION_PROPOSAL.ID.eq(id))
                .execute();
    }

    /** @return when a proposal of this kind was last set aside, or null */
    @Nullable
    Instant setAsideAt(String code) {
        return db.select(DSL.max(RETENTION_PROPOSAL.DECIDED_AT))
                .from(RETENTION_PROPOSAL)
                .where(RETENTION_PROPOSAL.CODE.eq(code))
                .and(RETENTION_PROPOSAL.STATE.eq(State.SET_ASIDE.name()))
                .fetchSingle()
                .value1();
    }
}
