package uk.concord.tension.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.ReportService;
import uk.concord.tension.domain.triage.ReportState;

/** The answer of a system to a question about its report. */
record Answer(
        @Schema(
                description = "The answer, without names or other personal data",
                requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = ReportService.ANSWER_MAX)
        @Nullable
        String answer) {

    /** What became of it. */
    record Taken(
            String reference,
            ReportState status,

            @Schema(description = "Day by which those who triage decide; the clock runs on") @Nullable
            LocalDate dueOn) {}
}
