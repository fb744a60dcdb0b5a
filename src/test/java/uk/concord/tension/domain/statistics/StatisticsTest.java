package uk.concord.tension.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The formulas by hand and at their edges: zeros, constant series, short ones, nothing expected, large counts. */
class StatisticsTest {
    private static final long[] SEVEN_WEEKS = {1, 1, 1, 3, 3, 1, 2, 4};

    @Test
    void c1ByHand() {
        Bound bound = Ears.c1(0.05, 0).at(SEVEN_WEEKS, 7).orElseThrow();
        assertThat(bound.upper()).isCloseTo(1.714286 + 1.644854 * 0.951190, within(2e-6));
        assertThat(bound.upper()).isCloseTo(3.278854, within(1e-6));
        assertThat(bound.alarm()).isTrue();
    }

    @Test
    void c1AndC2NeedTheirWeeks() {
        assertThat(Ears.c1(0.001, 0.5).at(SEVEN_WEEKS, 6)).isEmpty();
        assertThat(Ears.c2(0.001, 0.5).at(new long[9], 8)).isEmpty();
        assertThat(Ears.c2(0.001, 0.5).at(new long[10], 9))
                .contains(new Bound(0.5 * Ears.c1(0.001, 0).threshold(), false));
        assertThat(Ears.c2(0.025, 0.5).excess(new long[11], 10)).isEmpty();
        assertThat(Ears.c2(0.025, 0.5).excess(new long[12], 11)).hasValue(0);
    }

    @Test
    void aConstantSeriesHasItsMeanAsBound() {
        long[] constant = new long[20];
        Arrays.fill(constant, 4);
        assertThat(Ears.c1(0.001, 0).at(constant, 19)).contains(new Bound(4, false));
        constant[19] = 5;
        assertThat(Ears.c1(0.001, 0).at(constant, 19)).contains(new Bound(4, true));
        assertThat(Ears.c2(0.025, 0).cumulated(constant, 19).orElseThrow().alarm())
                .isTrue();
        constant[19] = 3;
        assertThat(Ears.c2(0.025, 0).excess(constant, 19)).hasValue(0);
    }

    /** Weeks 8 to 10 hold 3, 3 and 0 after a baseline of mean 1 and standard deviation 1: excesses of 1, 1 and 0. */
    @Test
    void c3AddsUpTheExcessOfThreeWeeks() {
        long[] counts = {0, 2, 0, 2, 0, 2, 1, 1, 1, 3, 3, 0};
        Ears c3 = Ears.c2(0.025, 0);
        double before = excess(counts, 9) + excess(counts, 10);
        assertThat(before).isPositive();
        assertThat(c3.excess(counts, 11).orElseThrow()).isCloseTo(before + excess(counts, 11), within(1e-12));
        assertThat(c3.threshold()).isCloseTo(1.959964, within(1e-6));
    }

    /** The current week counts: where it is large enough the alarm is raised, which the R function overlooks. */
    @Test
    void c3DependsOnTheCurrentWeek() {
        long[] counts = {0, 2, 0, 2, 0, 2, 1, 1, 1, 2, 1, 1};
        Ears c3 = Ears.c2(0.025, 0);
        Bound quiet = c3.cumulated(counts, 11).orElseThrow();
        assertThat(quiet.alarm()).isFalse();
        counts[11] = (long) Math.floor(quiet.upper());
        assertThat(c3.cumulated(counts, 11).orElseThrow().alarm()).isFalse();
        counts[11]++;
        assertThat(c3.cumulated(counts, 11).orElseThrow().alarm()).isTrue();
    }

    private static double excess(long[] counts, int week) {
        double mean = Counts.mean(counts, week - 9, week - 2);
        double sd = Math.sqrt(Counts.variance(counts, week - 9, week - 2));
        return Math.max(0, (counts[week] - mean) / sd - 1);
    }

    @Test
    void cusumByHand() {
        // m = 1: Rossi z = (x - 3 + 2 sqrt(x)) / 2, standard z = x - 1
        long[] counts = {1, 1, 4, 0, 9};
        assertThat(Cusum.rossi().after(counts, 2))
                .extracting(Cusum.Step::sum)
                .containsExactly(2.5 - 1.04, 0.0, 6 - 1.04);
        assertThat(Cusum.rossi().after(counts, 2)).extracting(Cusum.Step::alarm).containsExactly(false, false, true);
        assertThat(new Cusum(Cusum.Standardisation.STANDARD, 1, 2).after(counts, 2))
                .extracting(Cusum.Step::sum)
                .containsExactly(2.0, 0.0, 7.0);
        assertThat(new Cusum(Cusum.Standardisation.STANDARD, 1, 2)
                        .after(counts, 2)
                        .getFirst()
                        .alarm())
                .as("an alarm at the decision value itself")
                .isTrue();
    }

    @Test
    void cusumIsUndefinedWhenNothingIsExpected() {
        assertThat(Cusum.rossi().after(new long[] {0, 0, 5, 6}, 2)).isEmpty();
        assertThat(Cusum.rossi().after(new long[] {1, 2}, 2)).isEmpty();
        assertThat(Cusum.rossi().after(new long[] {1}, 52)).isEmpty();
    }

    /** Poisson-Gamma: the tail of a negative binomial of whole size, summed by hand. */
    @Test
    void quantileIsTheSmallestCountWithASmallEnoughTail() {
        NegativeBinomial two = new NegativeBinomial(2, 0.5);
        // P(0) = 1/4, P(1) = 1/4, P(2) = 3/16, P(3) = 1/8
        assertThat(two.cumulative(0)).isCloseTo(0.25, within(1e-12));
        assertThat(two.cumulative(2)).isCloseTo(0.6875, within(1e-12));
        assertThat(two.survival(-1)).isEqualTo(1);
        assertThat(two.upperQuantile(0.32)).isEqualTo(2);
        assertThat(two.upperQuantile(0.31)).isEqualTo(3);
        assertThat(two.upperQuantile(0.9)).isZero();
    }

    @Test
    void quantilesAgreeWithTheirDefinition() {
        SplittableRandom random = new SplittableRandom(11);
        for (int run = 0; run < 2_000; run++) {
            double size = Math.exp(random.nextDouble(-2, 8));
            double probability = random.nextDouble(0.02, 0.99);
            double alpha = Math.exp(random.nextDouble(-12, -0.2));
            NegativeBinomial distribution = new NegativeBinomial(size, probability);
            long quantile = distribution.upperQuantile(alpha);
            assertThat(distribution.survival(quantile)).isLessThanOrEqualTo(alpha);
            assertThat(distribution.survival(quantile - 1)).isGreaterThan(alpha);
        }
    }

    @Test
    void anEmptyBaselineStillHasABound() {
        long[] counts = new long[29];
        assertThat(Predictive.primary().at(counts, 28)).contains(new Bound(1, false));
        counts[28] = 2;
        assertThat(Predictive.primary().at(counts, 28).orElseThrow().alarm())
                .as("above the bound, but fewer than three")
                .isFalse();
        counts[28] = 3;
        assertThat(Predictive.primary().at(counts, 28).orElseThrow().alarm()).isTrue();
        assertThat(Predictive.primary().at(counts, 27)).isEmpty();
    }

    @Test
    void largeCountsAreJudgedToo() {
        long[] counts = new long[29];
        Arrays.fill(counts, SeriesFile.LARGEST);
        Bound bound = Predictive.primary().at(counts, 28).orElseThrow();
        // mean 1e9, standard deviation sqrt(1e9 * (1 + 1/26)), 2.326 of them
        assertThat(bound.upper()).isCloseTo(1e9 + 2.3263 * Math.sqrt(1e9 * 27 / 26), within(20.0));
        assertThat(bound.alarm()).isFalse();
        assertThat(Ears.c1(0.001, 0.5).at(counts, 28).orElseThrow().upper()).isCloseTo(1e9 + 1.5451, within(1e-3));
    }

    @Test
    void countsThatVaryMoreThanChanceGetAWiderBound() {
        long[] steady = new long[29];
        long[] bursts = new long[29];
        for (int week = 0; week < 28; week++) {
            steady[week] = 1;
            bursts[week] = week % 9 == 0 ? 7 : 0;
        }
        Predictive.Judgement calm = Predictive.primary().judge(steady, 28, 0.4, 1.5);
        Predictive.Judgement wild = Predictive.primary().judge(bursts, 28, 0.4, 1.5);
        assertThat(calm.wide()).isFalse();
        assertThat(calm.bound()).isEqualTo(Predictive.primary().at(steady, 28).orElseThrow());
        assertThat(wild.wide()).isTrue();
        assertThat(wild.dispersion()).isGreaterThan(1.5);
        assertThat(wild.bound().upper())
                .isGreaterThan(Predictive.primary().at(bursts, 28).orElseThrow().upper());
    }

    @Test
    void aYoungWardBorrowsTheRateOfAllWards() {
        Predictive rule = Predictive.primary();
        Predictive.Judgement first = rule.judge(new long[] {4}, 0, 0.5, 1.5);
        assertThat(first.sharedWeeks()).isEqualTo(26);
        assertThat(first.expected()).isEqualTo(0.5);
        assertThat(first.bound().alarm()).isTrue();
        assertThat(rule.judge(new long[] {4}, 0, 3, 1.5).bound().alarm()).isFalse();
        long[] half = new long[16];
        Arrays.fill(half, 2);
        Predictive.Judgement later = rule.judge(half, 15, 0.5, 1.5);
        assertThat(later.sharedWeeks()).isEqualTo(13);
        assertThat(later.expected()).isEqualTo((13 * 2 + 13 * 0.5) / 26);
        long[] whole = new long[29];
        assertThat(rule.judge(whole, 28, 99, 1.5).bound())
                .isEqualTo(rule.at(whole, 28).orElseThrow());
    }

    @Test
    void refusesSettingsWithoutMeaning() {
        assertThatThrownBy(() -> new Ears(2, 0, 0.01, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ears(7, 0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Predictive(0, 0, 0.01, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Predictive(26, 2, Double.NaN, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Band(5, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knoxByHand() {
        List<Knox.Point> points = List.of(
                new Knox.Point(0, 0, 0),
                new Knox.Point(50, 0, 3),
                new Knox.Point(60, 40, 5),
                new Knox.Point(400, 300, 20),
                new Knox.Point(1000, 1000, 40),
                new Knox.Point(1010, 990, 42),
                new Knox.Point(1020, 1010, 43),
                new Knox.Point(3000, 3000, 90));
        Knox.Result result = new Knox(Band.atMost(7), Band.atMost(200)).test(points, 999, 1);
        assertThat(result.pairs()).isEqualTo(28);
        assertThat(result.closePairs()).isEqualTo(6);
        assertThat(result.expected()).isCloseTo(1.285714, within(1e-6));
        assertThat(result.poissonProbability()).isCloseTo(0.0003781, within(5e-8));
        assertThat(result.permutationProbability()).isLessThan(0.05);
        assertThat(new Knox(Band.atMost(7), Band.atMost(200)).test(points, 999, 1))
                .isEqualTo(result);
    }

    @Test
    void bandsAreHalfOpen() {
        List<Knox.Point> points = List.of(new Knox.Point(0, 0, 0), new Knox.Point(100, 0, 7));
        assertThat(new Knox(Band.atMost(7), Band.atMost(100)).test(points, 0, 1).closePairs())
                .isEqualTo(1);
        assertThat(new Knox(new Band(0, 7), Band.atMost(100)).test(points, 0, 1).closePairs())
                .isZero();
        assertThat(new Knox(new Band(7, 14), new Band(100, 200))
                        .test(points, 0, 1)
                        .closePairs())
                .isEqualTo(1);
        assertThat(new Knox(new Band(7, 14), new Band(0, 100))
                        .test(points, 0, 1)
                        .closePairs())
                .isZero();
    }

    @Test
    void knoxOfNothingSaysNothing() {
        Knox knox = new Knox(Band.atMost(14), Band.atMost(500));
        for (List<Knox.Point> few : List.of(List.<Knox.Point>of(), List.of(new Knox.Point(1, 1, 1)))) {
            assertThat(knox.test(few, 99, 1)).isEqualTo(new Knox.Result(0, 0, 0, 0, 0, 1, 1));
        }
    }

    /** Points without a pattern: a small probability is as rare as it says. */
    @Test
    void knoxIsCalibrated() {
        SplittableRandom random = new SplittableRandom(5);
        int small = 0;
        for (int run = 0; run < 400; run++) {
            List<Knox.Point> points = random.doubles(40)
                    .mapToObj(east -> new Knox.Point(east * 5000, random.nextDouble(5000), random.nextInt(180)))
                    .toList();
            if (new Knox(Band.atMost(14), Band.atMost(500))
                            .test(points, 199, run)
                            .permutationProbability()
                    <= 0.05) {
                small++;
            }
        }
        assertThat(small).isBetween(4, 32);
    }
}
