package uk.concord.tension.domain.signal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether people judged an area above its normal. It holds no number of reports, no issue and no reason, so that nothing
 * can be told from it about anybody.
 *
 * @param area what was judged: the ward, or the whole borough; empty when nothing was
 * @param until last day the judgement looked at; null when nothing was judged
 */
public record TensionSignal(
        State state, String area, @Nullable LocalDate until) {
    /** What is told: more than two steps would say more than another feature needs. */
    public enum State {
        NOT_JUDGED,
        USUAL,
        RAISED
    }

    static final TensionSignal NONE = new TensionSignal(State.NOT_JUDGED, "", null);
}
