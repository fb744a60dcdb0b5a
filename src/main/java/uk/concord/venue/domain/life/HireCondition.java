package uk.concord.venue.domain.life;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.concord.venue.domain.rules.ConditionCode;

/**
 * A condition of an approval on its way to being met.
 *
 * @param dueOn by when evidence has to be seen; null when the event has no date
 * @param evidence what was seen
 */
public record HireCondition(
        long id,
        ConditionCode code,
        @Nullable LocalDate dueOn,
        State state,
        String evidence,
        @Nullable String seenBy,
        @Nullable Instant seenAt,
        int version) {

    /** Where a condition stands. */
    public enum State {
        OPEN,
        MET,
        NOT_MET
    }
}
