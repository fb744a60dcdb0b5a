package uk.concord.tension.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.concord.tension.domain.alert.finding.AlertFinder;
import uk.concord.tension.domain.alert.finding.AlertRule;
import uk.concord.tension.domain.alert.finding.AlertSettings.Thresholds;
import uk.concord.tension.domain.alert.finding.Finding;
import uk.concord.tension.domain.statistics.Cusum;
import uk.concord.tension.domain.statistics.Predictive;
import uk.concord.tension.domain.weekly.SeriesKey;
import uk.concord.tension.domain.weekly.WeekCount;
import uk.concord.tension.domain.weekly.WeekSeries;

/** What the rules make of whole series. */
class AlertFinderTest {
    /** A Monday. */
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    private static final Thresholds USUAL =
            new Thresholds(new Predictive(26, 2, 0.01, 0), Cusum.rossi(), 10, 3, 3, 1.5, 13, 4);

    private static WeekSeries series(SeriesKey key, int... counts) {
        return new WeekSeries(
                key,
                FIRST,
                IntStream.of(counts)
                        .mapToObj(count -> new WeekCount(count, count, count))
                        .toList());
    }

    private static int[] then(int weeks, int each, int... later) {
        return IntStream.concat(IntStream.generate(() -> each).limit(weeks), IntStream.of(later))
                .toArray();
    }

    private static List<Finding> alarms(WeekSeries... all) {
        return new AlertFinder(USUAL, List.of(all)).alarms(FIRST.plusWeeks(28));
    }

    @Test
    void aWardAboveItsLimitWithThreeSources() {
        WeekSeries ward = series(SeriesKey.ward(1), then(28, 0, 3));
        assertThat(alarms(ward)).singleElement().satisfies(alarm -> {
            assertThat(alarm.rule()).isEqualTo(AlertRule.COUNT);
            assertThat(alarm.week()).isEqualTo(FIRST.plusWeeks(28));
            assertThat(alarm.upper()).isEqualTo(1);
            assertThat(alarm.sharedWeeks()).isZero();
        });
        assertThat(alarms(series(SeriesKey.ward(1), then(28, 0, 2)))).isEmpty();
    }

    @Test
    void fewSourcesRaiseNothing() {
        List<WeekCount> weeks = new java.util.ArrayList<>(java.util.Collections.nCopies(28, WeekCount.NONE));
        weeks.add(new WeekCount(9, 6, 2));
        assertThat(alarms(new WeekSeries(SeriesKey.ward(1), FIRST, weeks))).isEmpty();
    }

    @Test
    void aYoungWardIsJudgedByTheOthers() {
        WeekSeries busy = series(SeriesKey.ward(1), then(29, 4));
        WeekSeries young = new WeekSeries(SeriesKey.ward(2), FIRST.plusWeeks(28), List.of(new WeekCount(4, 4, 4)));
        assertThat(alarms(busy, young)).isEmpty();
        WeekSeries calm = series(SeriesKey.ward(1), then(29, 0));
        assertThat(alarms(calm, young)).extracting(Finding::series).containsExactly(SeriesKey.ward(2));
    }

    /** Twice the usual number each week from July on: found after some weeks, told once. */
    @Test
    void aDriftIsToldWhenItCrossesTheLimit() {
        WeekSeries category = series(SeriesKey.category("RACE"), then(26, 3, 6, 6, 6, 6, 6, 6, 6, 6));
        assertThat(alarms(category)).singleElement().satisfies(alarm -> {
            assertThat(alarm.rule()).isEqualTo(AlertRule.DRIFT);
            assertThat(alarm.expected()).isEqualTo(3);
            assertThat(alarm.score()).isGreaterThanOrEqualTo(2.26);
        });
        assertThat(alarms(series(SeriesKey.category("RACE"), then(34, 3)))).isEmpty();
        assertThat(alarms(series(SeriesKey.BOROUGH, then(34, 0))))
                .as("nothing expected")
                .isEmpty();
    }
}
