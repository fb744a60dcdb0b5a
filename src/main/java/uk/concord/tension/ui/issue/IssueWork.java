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
import uk.concord.tension.domain.assessment.Assessment;
import uk.concord.tension.domain.assessment.Assessment.OfArea;
import uk.concord.tension.domain.assessment.Assessment.OfIssue;
import uk.concord.tension.domain.assessment.AssessmentRepository;
import uk.concord.tension.domain.issue.IssueQuery;
import uk.concord.tension.ui.assessment.AssessmentRoutes;

/** Levels that wait for a second person, and reviews that are due. */
@Component
class IssueWork implements WorkSource {
    private final AssessmentRepository assessments;
    private final IssueQuery issues;
    private final Texts texts;
    private final Clock clock;

    IssueWork(AssessmentRepository assessments, IssueQuery issues, Texts texts, Clock clock) {
        this.assessments = assessments;
        this.issues = issues;
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
                if (proposal.proposedBy() != user.id()) {
                    items.add(new WorkItem(texts.get("tension.work.approvals"), 1, address(proposal), false));
                }
            }
        }
        if (user.has(Permissions.TENSION_ASSESS)) {
            int late = issues.reviewsPast(LondonTime.today(clock));
            if (late > 0) {
                items.add(new WorkItem(texts.get("tension.work.reviews"), late, IssueRoutes.LIST, true));
            }
        }
        return items;
    }

    private String address(Assessment proposal) {
        return switch (proposal.subject()) {
            case OfIssue issue -> IssueRoutes.issue(issues.referenceOf(issue.issueId()));
            case OfArea area -> AssessmentRoutes.area(area.wardId());
        };
    }
}
