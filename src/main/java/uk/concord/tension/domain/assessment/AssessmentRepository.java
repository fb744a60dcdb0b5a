package uk.concord.tension.domain.assessment;

import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.TENSION_ASSESSMENT;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.concord.core.EditConflictException;
import uk.concord.db.tables.Account;
import uk.concord.tension.domain.assessment.Assessment.OfArea;
import uk.concord.tension.domain.assessment.Assessment.OfIssue;
import uk.concord.tension.domain.assessment.Assessment.State;
import uk.concord.tension.domain.assessment.Assessment.Subject;
import uk.concord.tension.domain.report.Choice;

/** Reads and writes judgements. Every write needs the caller's transaction. */
@Repository
public class AssessmentRepository {
    private static final Account PROPOSER = ACCOUNT.as("proposer");
    private static final Account DECIDER = ACCOUNT.as("decider");

    private final DSLContext db;

    AssessmentRepository(DSLContext db) {
        this.db = db;
    }

    /** @param decidedAt null while the proposal waits */
    public void insert(
            String key, Subject subject, Judgement judgement, long proposer, Instant now, @Nullable Instant decidedAt) {
        boolean waits = decidedAt == null;
        db.insertInto(TENSION_ASSESSMENT)
                .set(TENSION_ASSESSMENT.SUBMISSION_KEY, key)
                .set(TENSION_ASSESSMENT.ISSUE_ID, subject instanceof OfIssue issue ? issue.issueId() : null)
                .set(TENSION_ASSESSMENT.WARD_ID, subject instanceof OfArea area ? area.wardId() : null)
                .set(TENSION_ASSESSMENT.PERIOD_FROM, subject instanceof OfArea area ? area.from() : null)
                .set(TENSION_ASSESSMENT.PERIOD_TO, subject instanceof OfArea area ? area.to() : null)
                .set(TENSION_ASSESSMENT.STATE, (waits ? State.PROPOSED : State.IN_FORCE).name())
                .set(TENSION_ASSESSMENT.WAITS_FOR, waits ? subject.key() : null)
                .set(
                        TENSION_ASSESSMENT.LEVEL,
                        Objects.requireNonNull(judgement.level()).name())
                .set(TENSION_ASSESSMENT.RECOVERY, judgement.recovery())
                .set(
                        TENSION_ASSESSMENT.TREND,
                        Objects.requireNonNull(judgement.trend()).name())
                .set(
                        TENSION_ASSESSMENT.LIKELIHOOD,
                        Objects.requireNonNull(judgement.likelihood()).name())
                .set(
                        TENSION_ASSESSMENT.CONFIDENCE,
                        Objects.requireNonNull(judgement.confidence()).name())
                .set(TENSION_ASSESSMENT.CONFIDENCE_REASON, judgement.confidenceReason())
                .set(TENSION_ASSESSMENT.REASON, judgement.reason())
                .set(TENSION_ASSESSMENT.REVIEW_ON, judgement.reviewOn())
                .set(TENSION_ASSESSMENT.PROPOSED_BY, proposer)
                .set(TENSION_ASSESSMENT.PROPOSED_AT, now)
                .set(TENSION_ASSESSMENT.DECIDED_BY, waits ? null : proposer)
                .set(TENSION_ASSESSMENT.DECIDED_AT, decidedAt)
                .execute();
    }

    /**
     * Ends the waiting of a proposal.
     *
     * @throws EditConflictException when it is no longer at that version
     */
    public void decide(Assessment proposal, int version, State state, long decider, Instant now, String reason) {
        int changed = db.update(TENSION_ASSESSMENT)
                .set(TENSION_ASSESSMENT.STATE, state.name())
                .set(TENSION_ASSESSMENT.WAITS_FOR, (String) null)
                .set(TENSION_ASSESSMENT.DECIDED_BY, decider)
                .set(TENSION_ASSESSMENT.DECIDED_AT, now)
                .set(TENSION_ASSESSMENT.DECISION_REASON, reason)
                .set(TENSION_ASSESSMENT.VERSION, version + 1)
                .where(TENSION_ASSESSMENT.ID.eq(proposal.id()))
                .and(TENSION_ASSESSMENT.VERSION.eq(version))
                .execute();
        if (changed == 0) {
            throw new EditConflictException("assessment");
        }
    }

    public Optional<Assessment> byId(long id) {
        return fetch(TENSION_ASSESSMENT.ID.eq(id), 1).stream().findFirst();
    }

    public Optional<Assessment> byKey(String key) {
        return fetch(TENSION_ASSESSMENT.SUBMISSION_KEY.eq(key), 1).stream().findFirst();
    }

    /** @return the judgement in force: the newest approved one */
    public Optional<Assessment> inForce(Subject subject) {
        return fetch(of(subject).and(TENSION_ASSESSMENT.STATE.eq(State.IN_FORCE.name())), 1).stream()
                .findFirst();
    }

    /** @return the judgement that was in force just before that moment */
    public Optional<Assessment> inForce(Subject subject, Instant before) {
        return fetch(
                        of(subject)
                                .and(TENSION_ASSESSMENT.STATE.eq(State.IN_FORCE.name()))
                                .and(TENSION_ASSESSMENT.DECIDED_AT.lt(before)),
                        1)
                .stream()
                .findFirst();
    }

    /** @return the proposal that waits for somebody else */
    public Optional<Assessment> waiting(Subject subject) {
        return fetch(TENSION_ASSESSMENT.WAITS_FOR.eq(subject.key()), 1).stream().findFirst();
    }

    /** @return all proposals that wait, the newest first */
    public List<Assessment> waiting() {
        return fetch(TENSION_ASSESSMENT.STATE.eq(State.PROPOSED.name()), 100);
    }

    /** @return the newest first, refused and withdrawn ones too */
    public List<Assessment> history(Subject subject, int limit) {
        return fetch(of(subject), limit);
    }

    /** @return whether level 4 or 5 was ever in force */
    public boolean wasHigh(Subject subject) {
        return db.fetchExists(
                TENSION_ASSESSMENT,
                of(subject)
                        .and(TENSION_ASSESSMENT.STATE.eq(State.IN_FORCE.name()))
                        .and(TENSION_ASSESSMENT.LEVEL.in(Level.HIGH.name(), Level.CRITICAL.name())));
    }

    private static Condition of(Subject subject) {
        return switch (subject) {
            case OfIssue issue -> TENSION_ASSESSMENT.ISSUE_ID.eq(issue.issueId());
            case OfArea area -> TENSION_ASSESSMENT.WARD_ID.eq(area.wardId());
        };
    }

    private List<Assessment> fetch(Condition which, int limit) {
        return db.select(TENSION_ASSESSMENT.fields())
                .select(PROPOSER.DISPLAY_NAME, DECIDER.DISPLAY_NAME)
                .from(TENSION_ASSESSMENT)
                .join(PROPOSER)
                .on(PROPOSER.ID.eq(TENSION_ASSESSMENT.PROPOSED_BY))
                .leftJoin(DECIDER)
                .on(DECIDER.ID.eq(TENSION_ASSESSMENT.DECIDED_BY))
                .where(which)
                .orderBy(TENSION_ASSESSMENT.ID.desc())
                .limit(limit)
                .fetch(AssessmentRepository::assessment);
    }

    private static Assessment assessment(Record row) {
        Long issue = row.get(TENSION_ASSESSMENT.ISSUE_ID);
        Subject subject = issue != null
                ? new OfIssue(issue)
                : new OfArea(
                        row.get(TENSION_ASSESSMENT.WARD_ID),
                        row.get(TENSION_ASSESSMENT.PERIOD_FROM),
                        row.get(TENSION_ASSESSMENT.PERIOD_TO));
        return new Assessment(
                row.get(TENSION_ASSESSMENT.ID),
                subject,
                State.valueOf(row.get(TENSION_ASSESSMENT.STATE)),
                new Judgement(
                        Choice.parse(Level.class, row.get(TENSION_ASSESSMENT.LEVEL)),
                        row.get(TENSION_ASSESSMENT.RECOVERY),
                        Choice.parse(Trend.class, row.get(TENSION_ASSESSMENT.TREND)),
                        Choice.parse(Likelihood.class, row.get(TENSION_ASSESSMENT.LIKELIHOOD)),
                        Choice.parse(Confidence.class, row.get(TENSION_ASSESSMENT.CONFIDENCE)),
                        row.get(TENSION_ASSESSMENT.CONFIDENCE_REASON),
                        row.get(TENSION_ASSESSMENT.REASON),
                        row.get(TENSION_ASSESSMENT.REVIEW_ON)),
                row.get(TENSION_ASSESSMENT.PROPOSED_BY),
                row.get(PROPOSER.DISPLAY_NAME),
                row.get(TENSION_ASSESSMENT.PROPOSED_AT),
                row.get(DECIDER.DISPLAY_NAME),
                row.get(TENSION_ASSESSMENT.DECIDED_AT),
                row.get(TENSION_ASSESSMENT.DECISION_REASON),
                row.get(TENSION_ASSESSMENT.VERSION));
    }
}
