package uk.concord.tension.domain.issue;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.SignedIn;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.ReportRepository;
import uk.concord.tension.domain.access.IssueAccessSql;
import uk.concord.tension.domain.access.ReportAccess;
import uk.concord.tension.domain.triage.ReportState;

/** Finds issues, and reports to link, for the person who is signed in. */
@Component
class IssueAccess {
    static final String ISSUE = "issue";
    /** Longest reason for anything done with an issue, in characters. */
    static final int REASON_MAX = 500;

    private static final int REASON_MIN = 5;

    private final IssueRepository issues;
    private final ReportRepository reports;
    private final SignedIn signedIn;

    IssueAccess(IssueRepository issues, ReportRepository reports, SignedIn signedIn) {
        this.issues = issues;
        this.reports = reports;
        this.signedIn = signedIn;
    }

    /** @throws NotFoundException when there is none that this person sees */
    Issue find(String reference) {
        return seen(issues.byReference(reference)).orElseThrow(() -> new NotFoundException(ISSUE));
    }

    private Optional<Issue> seen(Optional<Issue> issue) {
        return issue.filter(found -> issues.is(found.id(), IssueAccessSql.readable(signedIn.user())));
    }

    /** As {@link #find}, and nobody else can change it until the transaction ends. */
    Issue lock(String reference) {
        return seen(issues.lock(reference)).orElseThrow(() -> new NotFoundException(ISSUE));
    }

    /**
     * As {@link #lock}, for another issue that the person typed.
     *
     * @throws RuleBrokenException when there is none that this person sees
     */
    Issue lockOther(long id) {
        return seen(issues.lockById(id)).orElseThrow(() -> new RuleBrokenException("tension.problem.issue.other"));
    }

    /** @return whether there is an issue of that reference that this person sees */
    boolean exists(String reference) {
        return seen(issues.byReference(reference)).isPresent();
    }

    /** As {@link #lock}, and it is not closed or merged. */
    Issue lockLive(String reference) {
        Issue issue = lock(reference);
        if (!issue.state().isLive()) {
            throw new RuleBrokenException("tension.issue.notLive");
        }
        return issue;
    }

    /**
     * @return an accepted or closed report that this person may read
     * @throws RuleBrokenException when there is none; whether it exists is not told
     */
    Report reportToLink(String reference) {
        return reports.lockByReference(reference)
                .filter(report -> ReportAccess.mayRead(signedIn.user(), report))
                .filter(report -> report.state() == ReportState.ACCEPTED || report.state() == ReportState.CLOSED)
                .orElseThrow(() -> new RuleBrokenException("tension.problem.issue.report"));
    }

    /** @throws RuleBrokenException when a reason is missing or too long */
    static String reason(String reason) {
        String text = reason.strip();
        if (text.length() < REASON_MIN || text.length() > REASON_MAX) {
            throw new RuleBrokenException("tension.problem.issue.reason", REASON_MIN, REASON_MAX);
        }
        return text;
    }
}
