package uk.concord.briefing.domain.review;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version that was approved without an agreement it needs, because it could not wait.
 *
 * @param number of the version
 * @param reason why it could not wait
 * @param waived what was missing, in words; empty for one from before agreements were kept
 * @param reviewDue the day until which somebody reviews it
 * @param reviewedBy who did, null while nobody has
 */
public record Emergency(
        long id,
        int number,
        String reason,
        String waived,
        String approvedBy,
        long approverId,
        LocalDate reviewDue,
        @Nullable String reviewedBy,
        @Nullable Instant reviewedAt,
        String note) {}
