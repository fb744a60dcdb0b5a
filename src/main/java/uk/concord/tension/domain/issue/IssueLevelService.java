package uk.concord.tension.domain.issue;

import static uk.concord.db.Tables.TENSION_ISSUE;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Permissions;
import uk.concord.tension.domain.assessment.Assessment;
import uk.concord.tension.domain.assessment.Assessment.OfIssue;
import uk.concord.tension.domain.assessment.Assessment.State;
import uk.concord.tension.domain.assessment.AssessmentRepository;
import uk.concord.tension.domain.assessment.Judgement;
import uk.concord.tension.domain.assessment.Proposals;
import uk.concord.tension.domain.issue.IssueState.Transition;

/** Levels of issues. */
@Service
@RolesAllowed(Permissions.TENSION_ASSESS)
public class IssueLevelService {
    private static final int HISTORY = 50;

    private final IssueRepository issues;
    private final IssueAccess access;
    private final AssessmentRepository assessments;
    private final Proposals proposals;
    private final Clock clock;

    IssueLevelService(
            IssueRepository issues,
            IssueAccess access,
            AssessmentRepository assessments,
            Proposals proposals,
            Clock clock) {
        this.issues = issues;
        this.access = access;
        this.assessments = assessments;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** @return the newest first, refused and withdrawn ones too */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.TENSION_READ)
    public List<Assessment> history(String reference) {
        return assessments.history(new OfIssue(access.find(reference).id()), HISTORY);
    }

    /** @return whether level 4 or 5 was ever in force, so that the issue can be recovering */
    @Transactional(readOnly = true)
    public boolean wasHigh(String reference) {
        return assessments.wasHigh(new OfIssue(access.find(reference).id()));
    }

    /**
     * States the level of an issue; what takes two people waits for the second.
     *
     * @throws RuleBrokenException when it is incomplete, the issue is closed, or another proposal waits already
     */
    @Transactional
    public Assessment propose(String reference, Judgement judgement, String key) {
        Issue issue = access.lockLive(reference);
        boolean known = assessments.byKey(key).isPresent();
        Assessment stated = proposals.propose(new OfIssue(issue.id()), judgement, key, reference);
        if (!known && stated.state() == State.IN_FORCE) {
            apply(issue, stated);
        }
        return stated;
    }

    /** @throws RuleBrokenException when nothing waits, or the proposer tries it */
    @Transactional
    @RolesAllowed(Permissions.TENSION_APPROVE)
    public void approve(String reference, long id, int version) {
        Issue issue = access.lockLive(reference);
        apply(issue, proposals.approve(proposal(issue, id), version, reference));
    }

    @Transactional
    @RolesAllowed(Permissions.TENSION_APPROVE)
    public void refuse(String reference, long id, int version, String reason) {
        proposals.refuse(proposal(access.lock(reference), id), version, reason, reference);
    }

    @Transactional
    public void withdraw(String reference, long id, int version) {
        proposals.withdraw(proposal(access.lock(reference), id), version, reference);
    }

    private Assessment proposal(Issue issue, long id) {
        return assessments
                .byId(id)
                .filter(found -> found.subject().equals(new OfIssue(issue.id())))
                .orElseThrow(() -> new NotFoundException("assessment"));
    }

    private void apply(Issue issue, Assessment inForce) {
        Judgement judgement = inForce.judgement();
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(TENSION_ISSUE.LEVEL, inForce.level().name());
        columns.put(TENSION_ISSUE.RECOVERY, judgement.recovery());
        columns.put(
                TENSION_ISSUE.TREND, Objects.requireNonNull(judgement.trend()).name());
        columns.put(TENSION_ISSUE.REVIEW_ON, judgement.reviewOn());
        issue.state().after(Transition.ASSESS).ifPresent(next -> columns.put(TENSION_ISSUE.STATE, next.name()));
        issues.update(issue.id(), issue.version(), columns, clock.instant());
    }
}
