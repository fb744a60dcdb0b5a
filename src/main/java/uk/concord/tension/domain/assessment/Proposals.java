package uk.concord.tension.domain.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.assessment.Assessment.State;
import uk.concord.tension.domain.assessment.Assessment.Subject;
import uk.concord.tension.domain.report.Problem;

/**
 * The rule of two people (tension monitoring domain rules §5): levels 1 to 3 hold as soon as they are stated; levels 4
 * and 5, and lowering from them, wait until somebody else approves. Callers check who may propose and decide, and hold
 * a lock on what is judged.
 */
@Component
public class Proposals {
    /** Longest reason of a refusal, in characters. */
    public static final int DECISION_REASON_MAX = 500;

    private final AssessmentRepository assessments;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    Proposals(AssessmentRepository assessments, AuditTrail audit, SignedIn signedIn, Clock clock) {
        this.assessments = assessments;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * States a judgement; the same key is stated once.
     *
     * @param subjectRef reference for the audit trail
     * @return as it stands: in force, or waiting for a second person
     * @throws RuleBrokenException when it is incomplete, or another proposal waits already
     */
    public Assessment propose(Subject subject, Judgement judgement, String key, String subjectRef) {
        var known = assessments.byKey(key);
        if (known.isPresent()) {
            return known.get();
        }
        List<Problem> problems = judgement.problems(LondonTime.today(clock), assessments.wasHigh(subject));
        if (!problems.isEmpty()) {
            Problem first = problems.getFirst();
            throw new RuleBrokenException(first.messageKey(), first.arguments().toArray());
        }
        if (assessments.waiting(subject).isPresent()) {
            throw new RuleBrokenException("tension.level.waits");
        }
        Level before = assessments.inForce(subject).map(Assessment::level).orElse(null);
        Level proposed = java.util.Objects.requireNonNull(judgement.level());
        boolean takesTwo = Level.takesTwo(before, proposed);
        Instant now = clock.instant();
        assessments.insert(key, subject, judgement, signedIn.user().id(), now, takesTwo ? null : now);
        audit.record(
                takesTwo ? "tension.level.proposed" : "tension.level.set",
                "level",
                subjectRef,
                "from=" + before + " to=" + proposed + " recovery=" + judgement.recovery());
        return assessments.byKey(key).orElseThrow();
    }

    /**
     * The second person agrees.
     *
     * @throws RuleBrokenException when nothing waits, or the proposer tries it
     */
    public Assessment approve(Assessment proposal, int version, String subjectRef) {
        CurrentUser user = mustWait(proposal);
        if (proposal.proposedBy() == user.id()) {
            throw new RuleBrokenException("tension.level.own");
        }
        assessments.decide(proposal, version, State.IN_FORCE, user.id(), clock.instant(), "");
        audit.record("tension.level.approved", "level", subjectRef, "to=" + proposal.level());
        return assessments.byId(proposal.id()).orElseThrow();
    }

    /**
     * The second person does not agree.
     *
     * @throws RuleBrokenException when nothing waits, the proposer tries it, or the reason is missing
     */
    public void refuse(Assessment proposal, int version, String reason, String subjectRef) {
        CurrentUser user = mustWait(proposal);
        if (proposal.proposedBy() == user.id()) {
            throw new RuleBrokenException("tension.level.own");
        }
        if (reason.isBlank() || reason.length() > DECISION_REASON_MAX) {
            throw new RuleBrokenException("tension.problem.level.decisionReason", DECISION_REASON_MAX);
        }
        assessments.decide(proposal, version, State.REFUSED, user.id(), clock.instant(), reason.strip());
        audit.record("tension.level.refused", "level", subjectRef, "to=" + proposal.level());
    }

    /**
     * The proposer takes it back.
     *
     * @throws RuleBrokenException when nothing waits, or somebody else tries it
     */
    public void withdraw(Assessment proposal, int version, String subjectRef) {
        CurrentUser user = mustWait(proposal);
        if (proposal.proposedBy() != user.id()) {
            throw new RuleBrokenException("tension.level.notOwn");
        }
        assessments.decide(proposal, version, State.WITHDRAWN, user.id(), clock.instant(), "");
        audit.record("tension.level.withdrawn", "level", subjectRef, "to=" + proposal.level());
    }

    private CurrentUser mustWait(Assessment proposal) {
        if (proposal.state() != State.PROPOSED) {
            throw new RuleBrokenException("tension.level.decided");
        }
        return signedIn.user();
    }
}
