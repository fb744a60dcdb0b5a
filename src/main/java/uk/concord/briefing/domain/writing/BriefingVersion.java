package uk.concord.briefing.domain.writing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An approved version: frozen. Its bytes are read separately.
 *
 * @param number counts from 1 within a briefing
 * @param inputsSha256 of the inputs as JSON, in hexadecimal; likewise the file for the screen and the PDF
 * @param publishedAt when schools were told, null before
 * @param withdrawnAt when it was taken back or replaced, null when it was not
 * @param changeNote what changed since the version before, empty for the first
 */
public record BriefingVersion(
        long id,
        int number,
        String approvedBy,
        Instant approvedAt,
        String inputsSha256,
        String htmlSha256,
        String pdfSha256,
        @Nullable Instant publishedAt,
        @Nullable Instant withdrawnAt,
        String withdrawnReason,
        String changeNote) {

    /** Whether a corrected version took its place, rather than somebody withdrawing it. */
    public boolean replaced() {
        return withdrawnAt != null && withdrawnReason.isEmpty();
    }
}
