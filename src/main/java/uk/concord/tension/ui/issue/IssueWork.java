package uk.concord.tension.ui.issue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.core.work.WorkItem;
import uk.concord.core.work.WorkSource;
import uk.concord.tension.domain.action.Action;
import uk.concord.tension.domain.action.ActionQuery;
import uk.concord.tension.domain.assessment.Assessment;
import uk.concord.tension.domain.assessment.Assessment.OfArea;
import uk.concord.tension.domain.assessment.Assessment.OfIssue;
import uk.concord.tension.domain.assessment.AssessmentRepository;
import uk.concord.tension.domain.escalation.Prompts;
import uk.concord.tension.domain.issue.IssueQuery;
import uk.concord.tension.ui.action.ActionRoutes;
import uk.concord.tension.ui.assessment.AssessmentRoutes;
import uk.concord.tension.ui.escalation.PromptsView;

/** Levels that wait for a second person, reviews that are due, and one's actions. */
@Component
class IssueWork implements WorkSource {
    private final AssessmentRepository assessments;
    private final IssueQuery issues;
    private final ActionQuery actions;
    private final Prompts prompts;
    private final Texts texts;
    private final Clock clock;

    IssueWork(
            AssessmentRepository assessments,
            IssueQuery issues,
            ActionQuery actions,
            Prompts prompts,
            Texts texts,
            Clock clock) {
        this.assessments = assessments;
        this.issues = issues;
        this.actions = actions;
        this.prompts = prompts;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public List<WorkItem> workFor(CurrentUser user) {
        List<WorkItem> items = new ArrayList<>();
        if (user.has(Permissions.TENSION_APPROVE)) {
            for (Assessment proposal : assessments.waiting()) {
                if (proposal.proposedBy() != user.id() && isSeen(user, proposal)) {
                    items.add(new WorkItem(texts.get("tension.work.approvals"), 1, address(proposal), false));
                }
            }
        }
        if (user.has(Permissions.TENSION_ASSESS)) {
            int waiting = prompts.open(user);
            if (waiting > 0) {
                items.add(new WorkItem(texts.get("tension.work.prompts"), waiting, PromptsView.ADDRESS, false));
            }
            int late = issues.reviewsPast(user, LondonTime.today(clock));
            if (late > 0) {
                items.add(new WorkItem(texts.get("tension.work.reviews"), late, IssueRoutes.LIST, true));
            }
        }
        if (user.has(Permissions.TENSION_FILE)) {
            List<Action> mine = actions.openOf(user.id());
            boolean late = mine.stream().anyMatch(action -> action.isOverdue(LondonTime.today(clock)));
            if (!mine.isEmpty()) {
                String key = late ? "tension.work.actions.late" : "tension.work.actions";
                long count = late
                        ? mine.stream()
                                .filter(action -> action.isOverdue(LondonTime.today(clock)))
                                .count()
                        : mine.size();
                items.add(new WorkItem(texts.get(key), count, ActionRoutes.LIST, late));
            }
        }
        return items;
    }

    private boolean isSeen(CurrentUser user, Assessment proposal) {
        return !(proposal.subject() instanceof OfIssue issue) || issues.isSeen(user, issue.issueId());
    }

    private String address(Assessment proposal) {
        return switch (proposal.subject()) {
            case OfIssue issue -> IssueRoutes.issue(issues.referenceOf(issue.issueId()));
            case OfArea area -> AssessmentRoutes.area(area.wardId());
        };
    }
}
