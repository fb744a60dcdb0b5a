package uk.concord.tension.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The reference series of 104 weeks with a raised level in weeks 60 to 64: every column, computed elsewhere, comes out
 * the same (tension monitoring domain rules §7.3).
 */
class ReferenceSeriesTest {
    private static final List<String[]> LINES = read();
    private static final long[] COUNTS =
            LINES.stream().mapToLong(line -> Long.parseLong(line[1])).toArray();

    @Test
    void c1() {
        assertSame(2, week -> Ears.c1(0.001, 0.5).at(COUNTS, week), 8);
        assertThat(alarms(week -> Ears.c1(0.001, 0.5).at(COUNTS, week))).containsExactly(24, 56, 77, 89, 102);
    }

    @Test
    void c2() {
        assertSame(4, week -> Ears.c2(0.001, 0.5).at(COUNTS, week), 10);
        assertThat(alarms(week -> Ears.c2(0.001, 0.5).at(COUNTS, week)))
                .containsExactly(26, 56, 61, 62, 63, 77, 89, 91, 103);
    }

    @Test
    void predictiveRule() {
        assertSame(6, week -> Predictive.primary().at(COUNTS, week), 29);
        assertThat(alarms(week -> Predictive.primary().at(COUNTS, week))).containsExactly(62, 63);
    }

    @Test
    void cumulativeSum() {
        assertThat(Counts.mean(COUNTS, 0, 52)).isCloseTo(0.8076923, within(1e-7));
        assertSame(8, week -> cusum(week), 53);
        assertThat(alarms(week -> cusum(week))).containsExactly(62, 63, 64, 65, 66, 67);
    }

    @Test
    void bayes() {
        assertSame(
                10,
                week -> week < 52 ? Optional.empty() : Predictive.bayes(6, 0.05).at(COUNTS, week),
                53);
        assertThat(alarms(week ->
                        week < 52 ? Optional.empty() : Predictive.bayes(6, 0.05).at(COUNTS, week)))
                .containsExactly(56, 63, 77, 102);
    }

    private static Optional<Bound> cusum(int week) {
        return week < 52
                ? Optional.empty()
                : Optional.of(Cusum.rossi().after(COUNTS, 52).get(week - 52))
                        .map(step -> new Bound(step.sum(), step.alarm()));
    }

    private interface Rule {
        Optional<Bound> at(int week);
    }

    /** The column's value and, beside it, its alarm. */
    private static void assertSame(int column, Rule rule, int firstDefined) {
        for (int week = 0; week < COUNTS.length; week++) {
            String[] line = LINES.get(week);
            Optional<Bound> bound = rule.at(week);
            assertThat(bound.isPresent()).as(line[0]).isEqualTo(week + 1 >= firstDefined);
            assertThat(line[column].equals("NA")).as(line[0]).isEqualTo(bound.isEmpty());
            if (bound.isPresent()) {
                assertThat(bound.get().upper()).as(line[0]).isCloseTo(Double.parseDouble(line[column]), within(1e-6));
                assertThat(bound.get().alarm())
                        .as(line[0])
                        .isEqualTo(line[column + 1].equals("1") || line[column + 1].equals("TRUE"));
            }
        }
    }

    private static List<Integer> alarms(Rule rule) {
        List<Integer> weeks = new ArrayList<>();
        for (int week = 0; week < COUNTS.length; week++) {
            if (rule.at(week).filter(Bound::alarm).isPresent()) {
                weeks.add(week + 1);
            }
        }
        return weeks;
    }

    private static List<String[]> read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                ReferenceSeriesTest.class.getResourceAsStream("synthetic_ward_reference.csv"),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line ->
                            Arrays.stream(line.split(",")).map(String::strip).toArray(String[]::new))
                    .toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
