package uk.concord.tension.domain.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.alert.finding.Finding;

/**
 * An alert as it stands.
 *
 * @param reference such as {@code AL-2026-000004}
 * @param finding the numbers, those of the last computation
 * @param about name of the ward or category, or words for the borough
 * @param sentence why, in one sentence; campaigns are named after it
 * @param campaigns reporting campaigns of that time, by name
 * @param acknowledgedBy name, or null
 * @param reason why nothing more is done about it, or empty
 * @param quietUntil first day on which the series may raise an alert again, or null
 */
public record Alert(
        long id,
        String reference,
        Finding finding,
        String about,
        String sentence,
        List<String> campaigns,
        AlertState state,
        Instant raisedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        String reason,
        @Nullable LocalDate quietUntil,
        int version) {
    public Alert {
        campaigns = List.copyOf(campaigns);
    }
}
