package uk.concord.tension.domain.action;

import static uk.concord.db.Tables.TENSION_ACTION;
import static uk.concord.db.Tables.TENSION_ISSUE;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.jooq.ReferenceNumbers;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.access.IssueAccessSql;
import uk.concord.tension.domain.report.Problem;

/** Actions: taken on for an issue or in a meeting, done with outcome and evidence, or dropped with a reason. */
@Service
@RolesAllowed(Permissions.TENSION_FILE)
public class ActionService {
    public static final int OUTCOME_MAX = 1_000;
    public static final int EVIDENCE_MAX = 500;

    private static final int OUTCOME_MIN = 10;
    private static final int EVIDENCE_MIN = 5;
    private static final String ACTION = "action";

    private final DSLContext db;
    private final ActionQuery query;
    private final ReferenceNumbers references;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    ActionService(
            DSLContext db,
            ActionQuery query,
            ReferenceNumbers references,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.db = db;
        this.query = query;
        this.references = references;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @return one's own open actions; for readers of tension reports also those of the issues they see */
    @Transactional(readOnly = true)
    public List<Action> open() {
        return query.open(signedIn.user());
    }

    /** @return all actions of an issue that this person sees, open ones first */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.TENSION_READ)
    public List<Action> ofIssue(String issue) {
        return query.ofIssue(signedIn.user(), issue);
    }

    /** @return people who can own an action */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.TENSION_ASSESS)
    public List<ActionQuery.Owner> owners() {
        return query.owners();
    }

    /** @throws NotFoundException when there is none that this person sees */
    @Transactional(readOnly = true)
    public Action read(String reference) {
        return query.byReference(signedIn.user(), reference).orElseThrow(() -> new NotFoundException(ACTION));
    }

    /**
     * Takes an action on; the same key takes it on once.
     *
     * @param issue reference of the issue it serves, or null
     * @return its reference
     */
    @Transactional
    @RolesAllowed(Permissions.TENSION_ASSESS)
    public String create(@Nullable String issue, NewAction action, String key) {
        var known = query.byKey(key);
        if (known.isPresent()) {
            return known.get().reference();
        }
        List<Problem> problems = action.problems(LondonTime.today(clock));
        if (!problems.isEmpty()) {
            throw new RuleBrokenException(problems.getFirst().messageKey());
        }
        if (query.owners().stream().noneMatch(owner -> Long.valueOf(owner.id()).equals(action.ownerId()))) {
            throw new RuleBrokenException("tension.problem.action.owner");
        }
        String reference = references.next("AC", LondonTime.today(clock).getYear());
        db.insertInto(TENSION_ACTION)
                .set(TENSION_ACTION.REFERENCE, reference)
                .set(TENSION_ACTION.SUBMISSION_KEY, key)
                .set(TENSION_ACTION.ISSUE_ID, issue == null ? null : issueId(issue))
                .set(TENSION_ACTION.TITLE, action.title())
                .set(TENSION_ACTION.OWNER_ID, action.ownerId())
                .set(TENSION_ACTION.DUE_ON, action.dueOn())
                .set(TENSION_ACTION.STATE, Action.State.OPEN.name())
                .set(TENSION_ACTION.CREATED_BY, signedIn.user().id())
                .set(TENSION_ACTION.CREATED_AT, clock.instant())
                .execute();
        audit.record("tension.action.created", ACTION, reference, issue == null ? "" : issue);
        return reference;
    }

    private long issueId(String issue) {
        return db.select(TENSION_ISSUE.ID)
                .from(TENSION_ISSUE)
                .where(TENSION_ISSUE.REFERENCE.eq(issue))
                .and(IssueAccessSql.readable(signedIn.user()))
                .fetchOptional(TENSION_ISSUE.ID)
                .orElseThrow(() -> new NotFoundException("issue"));
    }

    /**
     * Says what came of an action and how one can tell. Its owner does, or somebody who works on issues.
     *
     * @throws RuleBrokenException when it has ended, or outcome or evidence are missing
     * @throws EditConflictException when it was changed meanwhile
     */
    @Transactional
    public void complete(String reference, int version, String outcome, String evidence) {
        Action action = read(reference);
        CurrentUser user = signedIn.user();
        if (action.ownerId() != user.id() && !user.has(Permissions.TENSION_ASSESS)) {
            throw new NotFoundException(ACTION);
        }
        check(outcome, OUTCOME_MIN, OUTCOME_MAX, "tension.problem.action.outcome");
        check(evidence, EVIDENCE_MIN, EVIDENCE_MAX, "tension.problem.action.evidence");
        end(action, version, Action.State.DONE, outcome.strip(), evidence.strip());
    }

    /** Gives an action up, with a reason. */
    @Transactional
    @RolesAllowed(Permissions.TENSION_ASSESS)
    public void drop(String reference, int version, String reason) {
        check(reason, OUTCOME_MIN, OUTCOME_MAX, "tension.problem.action.outcome");
        end(read(reference), version, Action.State.DROPPED, reason.strip(), "");
    }

    private void end(Action action, int version, Action.State state, String outcome, String evidence) {
        if (action.state() != Action.State.OPEN) {
            throw new RuleBrokenException("tension.action.ended");
        }
        int changed = db.update(TENSION_ACTION)
                .set(TENSION_ACTION.STATE, state.name())
                .set(TENSION_ACTION.OUTCOME, outcome)
                .set(TENSION_ACTION.EVIDENCE, evidence)
                .set(TENSION_ACTION.ENDED_BY, signedIn.user().id())
                .set(TENSION_ACTION.ENDED_AT, clock.instant())
                .set(TENSION_ACTION.VERSION, version + 1)
                .where(TENSION_ACTION.ID.eq(action.id()))
                .and(TENSION_ACTION.VERSION.eq(version))
                .execute();
        if (changed == 0) {
            throw new EditConflictException(ACTION);
        }
        audit.record("tension.action.ended", ACTION, action.reference(), state.name());
    }

    private static void check(String text, int min, int max, String key) {
        int length = text.strip().length();
        if (length < min || length > max) {
            throw new RuleBrokenException(key, min, max);
        }
    }
}
