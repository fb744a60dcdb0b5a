package uk.concord.venue.domain.life;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A hirer's request to look at a decision again.
 *
 * @param said what the hirer says is wrong
 * @param outcome null until it is answered
 */
public record Review(
        long id,
        long decisionId,
        LocalDate askedOn,
        String said,
        LocalDate dueOn,
        @Nullable Outcome outcome,
        @Nullable String reasons,
        @Nullable String reviewer,
        @Nullable Instant answeredAt,
        int version) {

    /** What a review comes to. */
    public enum Outcome {
        UPHELD,
        VARIED,
        OVERTURNED
    }
}
