package uk.concord.tension.domain.duplicate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.triage.ReportState;

/**
 * A report that may tell of the same as the one in triage.
 *
 * @param ward name, or null
 */
public record LikelyDuplicate(
        String reference,
        String title,
        String text,
        String location,
        @Nullable String ward,
        Instant receivedAt,
        ReportState state,
        Likeness likeness) {}
