package uk.concord.tension.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.concord.tension.domain.report.Problem;

/** What a judgement needs, and when it takes two people. */
class JudgementTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String REASON = "More reports than usual from three sources this week.";

    private static Judgement judgement(@Nullable Level level, boolean recovery, String reason, LocalDate review) {
        return new Judgement(
                level,
                recovery,
                Trend.RISING,
                Likelihood.UNLIKELY,
                Confidence.MODERATE,
                "Three separate sources",
                reason,
                review);
    }

    private static List<String> fields(Judgement judgement, boolean wasHigh) {
        return judgement.problems(TODAY, wasHigh).stream().map(Problem::field).toList();
    }

    @Test
    void aCompleteJudgementHasNoProblem() {
        assertThat(fields(judgement(Level.WATCH, false, REASON, TODAY.plusDays(14)), false))
                .isEmpty();
    }

    @Test
    void nothingAnsweredTellsEverything() {
        assertThat(fields(new Judgement(null, false, null, null, null, "", "", null), false))
                .containsExactly(
                        "level", "trend", "likelihood", "confidence", "confidenceReason", "reason", "reviewOn");
    }

    @Test
    void aReasonOfThirtyCharactersIsEnoughAndSpacesDoNotCount() {
        LocalDate review = TODAY.plusDays(7);
        assertThat(fields(judgement(Level.WATCH, false, "x".repeat(29) + "   ", review), false))
                .containsExactly("reason");
        assertThat(fields(judgement(Level.WATCH, false, "x".repeat(30), review), false))
                .isEmpty();
    }

    @Test
    void theReviewIsLaterThanTodayAndWithinAYear() {
        assertThat(fields(judgement(Level.WATCH, false, REASON, TODAY), false)).containsExactly("reviewOn");
        assertThat(fields(judgement(Level.WATCH, false, REASON, TODAY.plusDays(366)), false))
                .containsExactly("reviewOn");
    }

    @Test
    void recoveryNeedsSomethingToRecoverFromAndALowerLevel() {
        LocalDate review = TODAY.plusDays(28);
        assertThat(fields(judgement(Level.WATCH, true, REASON, review), false)).containsExactly("recovery");
        assertThat(fields(judgement(Level.WATCH, true, REASON, review), true)).isEmpty();
        assertThat(fields(judgement(Level.HIGH, true, REASON, review), true)).containsExactly("recovery");
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void levelsFourAndFiveTakeTwoFromAnywhere(Level proposed) {
        assertThat(Level.takesTwo(null, proposed)).isEqualTo(proposed.number() >= 4);
        for (Level before : Level.values()) {
            assertThat(Level.takesTwo(before, proposed))
                    .as("%s to %s", before, proposed)
                    .isEqualTo(before.number() >= 4 || proposed.number() >= 4);
        }
    }

    @ParameterizedTest
    @CsvSource({"NORMAL,1", "WATCH,2", "RAISED,3", "HIGH,4", "CRITICAL,5"})
    void levelsAreNumberedOneToFive(Level level, int number) {
        assertThat(level.number()).isEqualTo(number);
    }
}
