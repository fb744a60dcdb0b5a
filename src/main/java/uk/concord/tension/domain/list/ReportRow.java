package uk.concord.tension.domain.list;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.concord.core.security.Marking;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.triage.ReportState;

/**
 * One line of a list.
 *
 * @param title empty when the content of a diverted report was erased
 * @param category name, or null when erased
 * @param ward name, or null when erased
 * @param grade such as 1A, or empty
 */
public record ReportRow(
        long id,
        String reference,
        Instant receivedAt,
        String title,
        ReportState state,
        @Nullable Eep eep,
        @Nullable String categoryCode,
        @Nullable String category,
        @Nullable String wardCode,
        @Nullable String ward,
        @Nullable LocalDate startDate,
        Marking marking,
        String grade,
        @Nullable LocalDate dueOn) {}
