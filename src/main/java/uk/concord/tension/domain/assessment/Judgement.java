package uk.concord.tension.domain.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.report.Problem;

/**
 * What somebody judges, complete or not; {@link #problems} says what is missing.
 *
 * @param recovery relationships are being rebuilt after level 4 or 5
 * @param likelihood of disorder or targeted harm within seven days
 * @param confidenceReason 10 to 500 characters
 * @param reason 30 to 2,000 characters
 * @param reviewOn later than today, at most a year
 */
public record Judgement(
        @Nullable Level level,
        boolean recovery,
        @Nullable Trend trend,
        @Nullable Likelihood likelihood,
        @Nullable Confidence confidence,
        String confidenceReason,
        String reason,
        @Nullable LocalDate reviewOn) {
    public static final int REASON_MIN = 30;
    public static final int REASON_MAX = 2_000;
    public static final int CONFIDENCE_REASON_MIN = 10;
    public static final int CONFIDENCE_REASON_MAX = 500;

    public Judgement {
        confidenceReason = confidenceReason.strip();
        reason = reason.strip();
    }

    Judgement withoutReasons() {
        return new Judgement(level, recovery, trend, likelihood, confidence, "", "", reviewOn);
    }

    /**
     * @param today day in London
     * @param wasHigh whether level 4 or 5 was ever in force; only then is there something to recover from
     * @return what is missing or wrong, in the order of the form
     */
    public List<Problem> problems(LocalDate today, boolean wasHigh) {
        List<Problem> found = new ArrayList<>();
        required(level, "level", found);
        if (recovery && !wasHigh) {
            found.add(problem("recovery"));
        }
        if (recovery && level != null && level.takesTwo()) {
            found.add(new Problem("recovery", "tension.problem.level.recovery.high", List.of()));
        }
        required(trend, "trend", found);
        required(likelihood, "likelihood", found);
        required(confidence, "confidence", found);
        length(confidenceReason, CONFIDENCE_REASON_MIN, CONFIDENCE_REASON_MAX, "confidenceReason", found);
        length(reason, REASON_MIN, REASON_MAX, "reason", found);
        if (reviewOn == null || !reviewOn.isAfter(today) || reviewOn.isAfter(today.plusYears(1))) {
            found.add(problem("reviewOn"));
        }
        return List.copyOf(found);
    }

    private static void required(@Nullable Object answer, String field, List<Problem> found) {
        if (answer == null) {
            found.add(problem(field));
        }
    }

    private static void length(String text, int min, int max, String field, List<Problem> found) {
        if (text.length() < min || text.length() > max) {
            found.add(new Problem(field, "tension.problem.level." + field, List.of(min, max)));
        }
    }

    private static Problem problem(String field) {
        return new Problem(field, "tension.problem.level." + field, List.of());
    }
}
