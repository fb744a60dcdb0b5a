package uk.concord.briefing.domain.context;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the team judged for a group of schools.
 *
 * @param weights of every context, 0 to {@link #MOST}: how much it bears on safety there
 * @param rationale why, for the team; up to {@link #RATIONALE_LENGTH} characters
 * @param changeFirst what must change first, in words schools may read; up to {@link #CHANGE_LENGTH} characters
 * @param owner who brings the change about
 * @param changed whether what was said the term before has changed, null when nothing was said
 * @param changeNote what has changed
 * @param version for optimistic locking; 0 when not judged yet
 */
public record ContextJudgement(
        Map<SafetyContext, Integer> weights,
        String rationale,
        String changeFirst,
        String owner,
        @Nullable Changed changed,
        String changeNote,
        @Nullable String judgedBy,
        @Nullable Instant judgedAt,
        int version) {

    public static final int MOST = 3;
    public static final int RATIONALE_LENGTH = 2000;
    public static final int CHANGE_LENGTH = 500;
    public static final int OWNER_LENGTH = 120;

    public ContextJudgement {
        weights = Map.copyOf(weights);
    }

    /** Did the context change? The fourth of the questions a context is judged by. */
    public enum Changed {
        YES,
        PARTLY,
        NO;

        /** Key of the word for it. */
        public String textKey() {
            return "briefing.weighting.changed." + name().toLowerCase(Locale.ROOT);
        }
    }

    public int weight(SafetyContext context) {
        return weights.getOrDefault(context, 0);
    }

    /** @return the contexts that weigh most, in order; none when all weigh nothing */
    public List<SafetyContext> heaviest() {
        int most = Arrays.stream(SafetyContext.values())
                .mapToInt(this::weight)
                .max()
                .orElse(0);
        return most == 0
                ? List.of()
                : Arrays.stream(SafetyContext.values())
                        .filter(context -> weight(context) == most)
                        .toList();
    }
}
