package uk.concord.tension.domain.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.core.security.Marking;
import uk.concord.tension.domain.assessment.Level;
import uk.concord.tension.domain.assessment.Trend;

/**
 * A tension over many reports.
 *
 * @param reference such as CI-2026-000017
 * @param level judgement in force, null while nobody judged it
 * @param reviewOn day by which it is judged again
 * @param mergedInto id of the issue it was merged into
 * @param version for optimistic locking
 */
public record Issue(
        long id,
        String reference,
        IssueState state,
        @Nullable IssueState stateBeforeMerge,
        IssueDetails details,
        @Nullable Level level,
        boolean recovery,
        @Nullable Trend trend,
        @Nullable LocalDate reviewOn,
        @Nullable Long mergedInto,
        @Nullable Instant mergedAt,
        long openedBy,
        Instant openedAt,
        Instant editedAt,
        int version) {

    public Marking marking() {
        return details.marking();
    }

    public Set<Long> wardIds() {
        return details.wardIds();
    }
}
