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
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.settings.Settings;

/**
 * Two issues that turn out to be one. A merge moves the reports and keeps where each came from, so that it can be
 * undone (setting {@code tension.merge-undo-days}); what was linked or taken out meanwhile stays as it is.
 */
@Service
@RolesAllowed(Permissions.TENSION_ASSESS)
public class IssueMergeService {
    private static final String UNDO_DAYS = "tension.merge-undo-days";

    private final IssueRepository issues;
    private final LinkRepository links;
    private final IssueAccess access;
    private final Settings settings;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    IssueMergeService(
            IssueRepository issues,
            LinkRepository links,
            IssueAccess access,
            Settings settings,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.issues = issues;
        this.links = links;
        this.access = access;
        this.settings = settings;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Merges an issue into another; the other one lives on. It needs the right to read both.
     *
     * @throws RuleBrokenException when they are the same, or one of them is closed or merged
     * @throws EditConflictException when it was changed meanwhile
     */
    @Transactional
    public void merge(String reference, int version, String into, String reason) {
        String target = into.strip().toUpperCase(Locale.ROOT);
        if (target.equals(reference) || !access.exists(target)) {
            throw new RuleBrokenException("tension.problem.issue.other");
        }
        String why = IssueAccess.reason(reason);
        boolean first = reference.compareTo(target) < 0;
        Issue one = access.lockLive(first ? reference : target);
        Issue two = access.lockLive(first ? target : reference);
        Issue from = first ? one : two;
        Issue to = first ? two : one;
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(TENSION_ISSUE.STATE, IssueState.MERGED.name());
        columns.put(TENSION_ISSUE.STATE_BEFORE_MERGE, from.state().name());
        columns.put(TENSION_ISSUE.MERGED_INTO, to.id());
        columns.put(TENSION_ISSUE.MERGED_AT, clock.instant());
        issues.update(from.id(), version, columns, clock.instant());
        move(links.reportsOf(from.id()), from, to, from.id(), why);
        steps(IssueStep.Kind.MERGED, from, to, why);
        audit.record("tension.issue.merged", IssueAccess.ISSUE, reference, "into " + target);
    }

    /**
     * Undoes a merge: the reports it moved go back, unless somebody took them elsewhere.
     *
     * @throws RuleBrokenException when it is not merged, was merged too long ago, or this person does not see the other
     */
    @Transactional
    public void undo(String reference, int version, String reason) {
        Issue from = access.lock(reference);
        Long into = from.mergedInto();
        Instant merged = from.mergedAt();
        if (from.state() != IssueState.MERGED || into == null || merged == null || from.stateBeforeMerge() == null) {
            throw new RuleBrokenException("tension.issue.notMerged");
        }
        int days = settings.number(UNDO_DAYS);
        if (merged.plus(Duration.ofDays(days)).isBefore(clock.instant())) {
            throw new RuleBrokenException("tension.issue.merge.late", days);
        }
        String why = IssueAccess.reason(reason);
        Issue to = access.lockOther(into);
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(TENSION_ISSUE.STATE, from.stateBeforeMerge().name());
        columns.put(TENSION_ISSUE.STATE_BEFORE_MERGE, null);
        columns.put(TENSION_ISSUE.MERGED_INTO, null);
        columns.put(TENSION_ISSUE.MERGED_AT, null);
        issues.update(from.id(), version, columns, clock.instant());
        move(links.broughtFrom(to.id(), from.id()), to, from, null, why);
        steps(IssueStep.Kind.MERGE_UNDONE, from, to, why);
        audit.record("tension.issue.merge-undone", IssueAccess.ISSUE, reference, "from " + to.reference());
    }

    private void move(List<Long> reports, Issue from, Issue to, @Nullable Long mergedFrom, String reason) {
        for (long report : reports) {
            links.unlink(from.id(), report, reason, signedIn.user().id(), clock.instant());
            links.link(to.id(), report, reason, mergedFrom, signedIn.user().id(), clock.instant());
        }
    }

    private void steps(IssueStep.Kind kind, Issue one, Issue two, String reason) {
        issues.addStep(one.id(), kind, two.reference(), reason, signedIn.user().id(), clock.instant());
        issues.addStep(two.id(), kind, one.reference(), reason, signedIn.user().id(), clock.instant());
    }
}
