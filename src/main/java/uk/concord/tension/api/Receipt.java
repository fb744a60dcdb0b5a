package uk.concord.tension.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.triage.ReportState;

/** What became of a report that was filed. */
public record Receipt(
        String reference,
        String externalReference,
        ReportState status,
        @Nullable Instant receivedAt,

        @Schema(description = "Day by which those who triage decide") @Nullable
        LocalDate dueOn,

        @Schema(description = "What to look at again; the report is here all the same")
        List<Warning> warnings) {

    /**
     * @param code DANGER or PERSONAL_DATA
     * @param kind of personal data, or null
     */
    public record Warning(String code, @Nullable String kind, String detail) {}
}
