package uk.concord.tension.domain.issue;

import static uk.concord.db.Tables.TENSION_ISSUE;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.jooq.ReferenceNumbers;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.access.ReportAccessSql;
import uk.concord.tension.domain.action.ActionQuery;
import uk.concord.tension.domain.issue.IssueState.Transition;
import uk.concord.tension.domain.report.Problem;

/** Issues: opened, described, linked to reports, moved from state to state (tension monitoring domain rules §5). */
@Service
@RolesAllowed(Permissions.TENSION_ASSESS)
public class IssueService {
    /** Reports received within this time are offered for linking. */
    public static final Duration CANDIDATES_SINCE = Duration.ofDays(28);

    private static final int CANDIDATES = 10;

    private final IssueRepository issues;
    private final LinkRepository links;
    private final IssueQuery query;
    private final IssueAccess access;
    private final ActionQuery actions;
    private final ReferenceNumbers references;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    IssueService(
            IssueRepository issues,
            LinkRepository links,
            IssueQuery query,
            IssueAccess access,
            ActionQuery actions,
            ReferenceNumbers references,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.issues = issues;
        this.links = links;
        this.query = query;
        this.access = access;
        this.actions = actions;
        this.references = references;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @return a key for a new form: the same key never becomes two issues */
    public String newKey() {
        return UUID.randomUUID().toString();
    }

    /** @return issues this person sees, in the order of their last change */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.TENSION_READ)
    public KeyPage<IssueQuery.Row> page(IssueQuery.Filter filter, @Nullable String cursor, int size) {
        return query.page(filter, signedIn.user(), cursor, size);
    }

    /** @throws NotFoundException when there is none that this person sees */
    @Transactional
    @RolesAllowed(Permissions.TENSION_READ)
    public IssueQuery.Details read(String reference) {
        Issue issue = access.find(reference);
        audit.record(
                "tension.issue.read",
                IssueAccess.ISSUE,
                reference,
                issue.marking().name());
        return query.details(issue, signedIn.user());
    }

    /** @return reports that could belong to the issue; a person decides */
    @Transactional(readOnly = true)
    public List<LinkRepository.LinkedReport> candidates(String reference) {
        Issue issue = access.find(reference);
        return links.candidates(
                issue, clock.instant().minus(CANDIDATES_SINCE), CANDIDATES, ReportAccessSql.readable(signedIn.user()));
    }

    /**
     * Opens an issue; the same key opens it once.
     *
     * @param reports references of the first reports, may be empty
     * @return its reference
     * @throws RuleBrokenException when the details are incomplete, or a report cannot be linked
     */
    @Transactional
    public String open(IssueDetails details, List<String> reports, String key) {
        var known = issues.byKey(key);
        if (known.isPresent()) {
            return known.get().reference();
        }
        check(details);
        CurrentUser user = signedIn.user();
        Instant now = clock.instant();
        String reference = references.next("CI", LondonTime.today(clock).getYear());
        long id = issues.insert(reference, key, details, user.id(), now);
        issues.addStep(id, IssueStep.Kind.OPENED, "", "", user.id(), now);
        audit.record(
                "tension.issue.opened",
                IssueAccess.ISSUE,
                reference,
                details.marking().name());
        reports.forEach(report -> link(issues.byId(id).orElseThrow(), report, "First reports of the issue"));
        return reference;
    }

    /** @throws EditConflictException when it was changed meanwhile */
    @Transactional
    public void change(String reference, int version, IssueDetails details) {
        Issue issue = access.lockLive(reference);
        check(details);
        issues.change(issue.id(), version, details, clock.instant());
        step(issue, IssueStep.Kind.CHANGED, "", "");
        audit.record(
                "tension.issue.changed",
                IssueAccess.ISSUE,
                reference,
                details.marking().name());
    }

    private static void check(IssueDetails details) {
        List<Problem> problems = details.problems();
        if (!problems.isEmpty()) {
            Problem first = problems.getFirst();
            throw new RuleBrokenException(first.messageKey(), first.arguments().toArray());
        }
    }

    /** Adds a report to an issue. It needs the right to read both. */
    @Transactional
    public void link(String reference, String report, String reason) {
        link(access.lockLive(reference), report, IssueAccess.reason(reason));
    }

    private void link(Issue issue, String typed, String reason) {
        Report report = access.reportToLink(typed.strip().toUpperCase(Locale.ROOT));
        links.issueOf(report.id()).ifPresent(other -> {
            throw new RuleBrokenException("tension.problem.issue.linked", other);
        });
        links.link(issue.id(), report.id(), reason, null, signedIn.user().id(), clock.instant());
        step(issue, IssueStep.Kind.LINKED, String.valueOf(report.reference()), reason);
        audit.record("tension.issue.linked", IssueAccess.ISSUE, issue.reference(), String.valueOf(report.reference()));
    }

    /** Takes a report out of an issue; that it was there stays on the record. */
    @Transactional
    public void unlink(String reference, String report, String reason) {
        Issue issue = access.lockLive(reference);
        String why = IssueAccess.reason(reason);
        Report found = access.reportToLink(report);
        if (!links.unlink(issue.id(), found.id(), why, signedIn.user().id(), clock.instant())) {
            throw new RuleBrokenException("tension.problem.issue.report");
        }
        step(issue, IssueStep.Kind.UNLINKED, report, why);
        audit.record("tension.issue.unlinked", IssueAccess.ISSUE, reference, report);
    }

    /**
     * Moves an issue on.
     *
     * @throws RuleBrokenException when it cannot go there, the reason is missing, or a guard of closing says no: a
     *     level of 3 or above needs the chair, no action may be open, no reporter who wants to hear may be left without
     *     an answer
     * @throws EditConflictException when it was changed meanwhile
     */
    @Transactional
    public void move(String reference, int version, Transition transition, String reason) {
        Issue issue = access.lock(reference);
        if (!Transition.CHOSEN.contains(transition)) {
            throw new RuleBrokenException("tension.issue.notPossible");
        }
        IssueState next =
                issue.state().after(transition).orElseThrow(() -> new RuleBrokenException("tension.issue.notPossible"));
        String why = IssueAccess.reason(reason);
        if (transition == Transition.CLOSE) {
            mayClose(issue);
        }
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(TENSION_ISSUE.STATE, next.name());
        columns.put(TENSION_ISSUE.CLOSED_AT, transition == Transition.CLOSE ? clock.instant() : null);
        issues.update(issue.id(), version, columns, clock.instant());
        step(issue, IssueStep.Kind.MOVED, next.name(), why);
        audit.record("tension.issue.moved", IssueAccess.ISSUE, reference, issue.state() + " to " + next);
    }

    private void mayClose(Issue issue) {
        var level = issue.level();
        if (level != null && level.number() >= 3 && !signedIn.user().has(Permissions.TENSION_APPROVE)) {
            throw new RuleBrokenException("tension.issue.close.chair");
        }
        if (actions.openOfIssue(issue.id()) > 0) {
            throw new RuleBrokenException("tension.issue.close.actions");
        }
        List<String> waiting = links.withoutFeedback(issue.id(), ReportAccessSql.readable(signedIn.user()));
        if (!waiting.isEmpty()) {
            throw new RuleBrokenException("tension.issue.close.feedback", String.join(", ", waiting));
        }
        if (!links.withoutFeedback(issue.id(), DSL.trueCondition()).isEmpty()) {
            throw new RuleBrokenException("tension.issue.close.feedback.hidden");
        }
    }

    private void step(Issue issue, IssueStep.Kind kind, String subject, String reason) {
        issues.addStep(issue.id(), kind, subject, reason, signedIn.user().id(), clock.instant());
    }
}
