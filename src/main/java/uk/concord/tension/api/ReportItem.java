package uk.concord.tension.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.concord.core.security.Marking;
import uk.concord.tension.domain.list.ReportRow;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.triage.ReportState;

/** A report in a list. */
public record ReportItem(
        String reference,
        ReportState status,
        Instant receivedAt,
        String title,
        Marking marking,
        @Nullable String category,
        @Nullable String ward,
        @Nullable Eep eep,
        @Nullable LocalDate start,
        String grade,
        @Nullable LocalDate dueOn) {

    static ReportItem of(ReportRow row) {
        return new ReportItem(
                row.reference(),
                row.state(),
                row.receivedAt(),
                row.title(),
                row.marking(),
                row.categoryCode(),
                row.wardCode(),
                row.eep(),
                row.startDate(),
                row.grade(),
                row.dueOn());
    }
}
