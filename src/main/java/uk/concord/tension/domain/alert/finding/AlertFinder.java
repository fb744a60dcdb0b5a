package uk.concord.tension.domain.alert.finding;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import uk.concord.tension.domain.alert.finding.AlertSettings.Thresholds;
import uk.concord.tension.domain.statistics.Cusum;
import uk.concord.tension.domain.statistics.Predictive.Judgement;
import uk.concord.tension.domain.weekly.SeriesKey;
import uk.concord.tension.domain.weekly.WeekCount;
import uk.concord.tension.domain.weekly.WeekSeries;
import uk.concord.tension.domain.weekly.Weeks;

/**
 * Judges weekly series (tension monitoring domain rules §7.2). Wards by the predictive rule; the borough and each
 * category by the cumulative sum, which starts anew in January and July with the mean of the year before.
 */
public final class AlertFinder {
    /** Weeks from which the cumulative sum takes its expectation, as far as there are any. */
    static final int TRAINING_MOST = 52;
    /** Fewer weeks than these are no expectation. */
    static final int TRAINING_LEAST = 13;
    /** Fewer reports a week are left to the rule for wards: standardised, a single report would look like a drift. */
    static final double EXPECTED_LEAST = 1;
    /** Weeks before a judged one that any rule may look at. */
    public static final int MEMORY = TRAINING_MOST + 27;

    private final Thresholds thresholds;
    private final List<WeekSeries> all;

    public AlertFinder(Thresholds thresholds, List<WeekSeries> all) {
        this.thresholds = thresholds;
        this.all = all;
    }

    /** @return alarms from that week on, series by series, oldest first */
    public List<Finding> alarms(LocalDate from) {
        return all.stream()
                .flatMap(series -> findings(series, from).stream())
                .filter(Finding::alarm)
                .toList();
    }

    /** @return what the series' rule says of each week from that one on; weeks it says nothing about are missing */
    public List<Finding> findings(WeekSeries series, LocalDate from) {
        List<Finding> findings = new ArrayList<>();
        for (int week = Math.max(0, Weeks.between(series.first(), from));
                week < series.weeks().size();
                week++) {
            if (series.key().kind() == SeriesKey.Kind.WARD) {
                findings.add(count(series, week));
            } else {
                drift(series, week).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Finding count(WeekSeries series, int week) {
        WeekCount count = series.weeks().get(week);
        int missing = Math.max(
                0,
                thresholds.count().baseline()
                        - Math.max(0, week - thresholds.count().guard()));
        double shared = missing == 0 ? 0 : sharedRate(series.week(week));
        Judgement judgement = thresholds.count().judge(series.counted(), week, shared, thresholds.mostDispersion());
        return new Finding(
                AlertRule.COUNT,
                series.key(),
                series.week(week),
                count,
                judgement.bound().upper(),
                judgement.expected(),
                count.counted(),
                thresholds.count().baseline(),
                judgement.sharedWeeks(),
                judgement.wide(),
                thresholds.alphaPerMille(),
                judgement.bound().alarm() && count.sources() >= thresholds.leastSources());
    }

    /** @return reports per ward and week over the baseline weeks of that week, all wards together; 0 when there are none */
    private double sharedRate(LocalDate week) {
        LocalDate to = week.minusWeeks(thresholds.count().guard());
        LocalDate from = to.minusWeeks(thresholds.count().baseline());
        List<WeekCount> counts = all.stream()
                .filter(series -> series.key().kind() == SeriesKey.Kind.WARD)
                .flatMap(series -> IntStream.range(0, series.weeks().size())
                        .filter(index -> !series.week(index).isBefore(from)
                                && series.week(index).isBefore(to))
                        .mapToObj(series.weeks()::get))
                .toList();
        return counts.stream().mapToInt(WeekCount::counted).average().orElse(0);
    }

    /** An alarm only where the sum crosses the limit, not in each week it stays above. */
    private Optional<Finding> drift(WeekSeries series, int week) {
        int start = Weeks.between(series.first(), halfYear(series.week(week)));
        int training = Math.min(TRAINING_MOST, start);
        if (training < TRAINING_LEAST) {
            return Optional.empty();
        }
        long[] counts = series.weeks().stream()
                .skip(start - training)
                .limit(week - start + training + 1L)
                .mapToLong(WeekCount::reports)
                .toArray();
        double expected = LongStream.of(counts).limit(training).average().orElse(0);
        if (expected < EXPECTED_LEAST) {
            return Optional.empty();
        }
        List<Cusum.Step> steps = thresholds.drift().from(counts, training, expected);
        Cusum.Step last = steps.getLast();
        boolean before = steps.size() > 1 && steps.get(steps.size() - 2).alarm();
        WeekCount count = series.weeks().get(week);
        return Optional.of(new Finding(
                AlertRule.DRIFT,
                series.key(),
                series.week(week),
                count,
                thresholds.drift().h(),
                expected,
                last.sum(),
                training,
                0,
                false,
                thresholds.alphaPerMille(),
                last.alarm() && !before && count.sources() >= thresholds.leastSources()));
    }

    /** @return the first Monday on or after 1 January or 1 July, the later one not after the week */
    static LocalDate halfYear(LocalDate week) {
        LocalDate july = monday(LocalDate.of(week.getYear(), Month.JULY, 1));
        LocalDate january = monday(LocalDate.of(week.getYear(), Month.JANUARY, 1));
        if (!july.isAfter(week)) {
            return july;
        }
        return january.isAfter(week) ? monday(LocalDate.of(week.getYear() - 1, Month.JULY, 1)) : january;
    }

    private static LocalDate monday(LocalDate day) {
        LocalDate week = Weeks.of(day);
        return week.equals(day) ? week : week.plusWeeks(1);
    }
}
