package uk.concord.venue.domain.rulebook.draft;

import static uk.concord.db.Tables.VENUE_RULE_CHANGE;
import static uk.concord.db.Tables.VENUE_RULE_DRAFT;
import static uk.concord.db.Tables.VENUE_SIMULATION_CHANGE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import uk.concord.core.EditConflictException;
import uk.concord.venue.domain.rulebook.PublishedRules;
import uk.concord.venue.domain.rules.RuleSet;

/** Writes and reads drafts of rule sets. */
@Repository
public class RuleDraftRepository {
    private final DSLContext db;

    RuleDraftRepository(DSLContext db) {
        this.db = db;
    }

    long insert(PublishedRules base, Instant now) {
        return db.insertInto(VENUE_RULE_DRAFT)
                .set(VENUE_RULE_DRAFT.BASED_ON, base.id())
                .set(VENUE_RULE_DRAFT.STATE, RuleDraft.State.OPEN.name())
                .set(VENUE_RULE_DRAFT.NAME, base.name())
                .set(VENUE_RULE_DRAFT.DMN, base.dmn())
                .set(VENUE_RULE_DRAFT.SHA256, base.sha256())
                .set(VENUE_RULE_DRAFT.CREATED_AT, now)
                .set(VENUE_RULE_DRAFT.CHANGED_AT, now)
                .returningResult(VENUE_RULE_DRAFT.ID)
                .fetchSingle()
                .value1();
    }

    Optional<RuleDraft> find(long id) {
        return fetch(VENUE_RULE_DRAFT.ID.eq(id));
    }

    /** @return the draft that is open or waits for publishing */
    Optional<RuleDraft> onItsWay() {
        return fetch(VENUE_RULE_DRAFT.STATE.in(RuleDraft.State.OPEN.name(), RuleDraft.State.SUBMITTED.name()));
    }

    /** @return the newest draft with exactly that text */
    public Optional<RuleDraft> byFingerprint(String sha256) {
        return fetch(VENUE_RULE_DRAFT.SHA256.eq(sha256));
    }

    /** @return whether a draft was ever made from the file with that fingerprint */
    boolean wasImported(String fingerprint) {
        return db.fetchExists(
                VENUE_RULE_CHANGE,
                VENUE_RULE_CHANGE
                        .ACTION
                        .eq(RuleDraft.Action.IMPORTED.name())
                        .and(VENUE_RULE_CHANGE.ROW_ID.eq(fingerprint)));
    }

    /** @return whether a simulation came upon a case that no row answers */
    boolean leavesAGap(long runId) {
        return db.fetchExists(
                VENUE_SIMULATION_CHANGE,
                VENUE_SIMULATION_CHANGE.RUN_ID.eq(runId).and(VENUE_SIMULATION_CHANGE.OUTCOME_AFTER.eq("")));
    }

    private Optional<RuleDraft> fetch(Condition condition) {
        return db.selectFrom(VENUE_RULE_DRAFT)
                .where(condition)
                .orderBy(VENUE_RULE_DRAFT.ID.desc())
                .limit(1)
                .fetchOptional(row -> draft(row, history(row.getId())));
    }

    private static RuleDraft draft(Record row, List<RuleDraft.Change> history) {
        return new RuleDraft(
                row.get(VENUE_RULE_DRAFT.ID),
                row.get(VENUE_RULE_DRAFT.BASED_ON),
                RuleDraft.State.valueOf(row.get(VENUE_RULE_DRAFT.STATE)),
                row.get(VENUE_RULE_DRAFT.NAME),
                row.get(VENUE_RULE_DRAFT.NOTE),
                row.get(VENUE_RULE_DRAFT.EFFECTIVE_FROM),
                row.get(VENUE_RULE_DRAFT.DMN),
                row.get(VENUE_RULE_DRAFT.SHA256),
                row.get(VENUE_RULE_DRAFT.RETURNED),
                row.get(VENUE_RULE_DRAFT.CHANGED_AT),
                row.get(VENUE_RULE_DRAFT.VERSION),
                history);
    }

    private List<RuleDraft.Change> history(long draftId) {
        return db.selectFrom(VENUE_RULE_CHANGE)
                .where(VENUE_RULE_CHANGE.DRAFT_ID.eq(draftId))
                .orderBy(VENUE_RULE_CHANGE.ID)
                .fetch(row -> new RuleDraft.Change(
                        RuleDraft.Action.valueOf(row.getAction()),
                        row.getRowId(),
                        row.getChangedBy(),
                        row.getChangedName(),
                        row.getChangedAt()));
    }

    void record(long draftId, RuleDraft.Action action, String rowId, long by, String name, Instant now) {
        db.insertInto(VENUE_RULE_CHANGE)
                .set(VENUE_RULE_CHANGE.DRAFT_ID, draftId)
                .set(VENUE_RULE_CHANGE.ACTION, action.name())
                .set(VENUE_RULE_CHANGE.ROW_ID, rowId)
                .set(VENUE_RULE_CHANGE.CHANGED_BY, by)
                .set(VENUE_RULE_CHANGE.CHANGED_NAME, name)
                .set(VENUE_RULE_CHANGE.CHANGED_AT, now)
                .execute();
    }

    /** Stores the draft as it is now; its version goes up by one. */
    void save(RuleDraft draft, Instant now) {
        int changed = db.update(VENUE_RULE_DRAFT)
                .set(VENUE_RULE_DRAFT.STATE, draft.state().name())
                .set(VENUE_RULE_DRAFT.NAME, draft.name())
                .set(VENUE_RULE_DRAFT.NOTE, draft.note())
                .set(VENUE_RULE_DRAFT.EFFECTIVE_FROM, draft.effectiveFrom())
                .set(VENUE_RULE_DRAFT.DMN, draft.dmn())
                .set(VENUE_RULE_DRAFT.SHA256, RuleSet.sha256(draft.dmn()))
                .set(VENUE_RULE_DRAFT.RETURNED, draft.returned())
                .set(VENUE_RULE_DRAFT.CHANGED_AT, now)
                .set(VENUE_RULE_DRAFT.VERSION, draft.version() + 1)
                .where(VENUE_RULE_DRAFT.ID.eq(draft.id()))
                .and(VENUE_RULE_DRAFT.VERSION.eq(draft.version()))
                .execute();
        if (changed == 0) {
            throw new EditConflictException("rule draft");
        }
    }

    void published(long draftId, long ruleSetId) {
        db.update(VENUE_RULE_DRAFT)
                .set(VENUE_RULE_DRAFT.PUBLISHED_AS, ruleSetId)
                .where(VENUE_RULE_DRAFT.ID.eq(draftId))
                .execute();
    }
}
