package uk.concord.tension.domain.statistics;

import java.util.Optional;

/**
 * The predictive rule for sparse counts: counts are Poisson, their rate has a Gamma distribution with Jeffreys' prior,
 * so that after n baseline weeks with the sum s the next count is negative binomial with size s + 1/2 and probability
 * n / (n + 1). An alarm when the count is above the quantile 1 - alpha and large enough to matter (Riebler; tension
 * monitoring domain rules §7).
 *
 * @param baseline number of baseline weeks, at least 1
 * @param guard number of weeks between the baseline and the week that is judged
 * @param alpha probability of a larger count by chance, above 0 and below 1
 * @param atLeast the smallest count that may raise an alarm
 */
public record Predictive(int baseline, int guard, double alpha, int atLeast) {
    public Predictive {
        if (baseline < 1 || guard < 0 || !(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("baseline at least 1, guard not negative, alpha in (0, 1)");
        }
    }

    /** The primary rule: 26 weeks, two left out, 1 in 100, at least three reports. */
    public static Predictive primary() {
        return new Predictive(26, 2, 0.01, 3);
    }

    /** The plain Bayes rule over the weeks just before: no weeks left out, no least count. */
    public static Predictive bayes(int baseline, double alpha) {
        return new Predictive(baseline, 0, alpha, 0);
    }

    /** @return the verdict on the week at this index, or empty when the baseline would begin before the series */
    public Optional<Bound> at(long[] counts, int week) {
        if (week < baseline + guard) {
            return Optional.empty();
        }
        return Optional.of(verdict(counts[week], plain(Counts.sum(counts, week - guard - baseline, week - guard))));
    }

    /**
     * The rule as it judges our wards: counts that vary more than chance alone would have them get the wider bound of
     * a negative binomial distribution with estimated size, and the weeks that a young ward lacks are filled with the
     * rate of all wards together.
     *
     * @param counts the ward's counts since it exists
     * @param week index of the week that is judged
     * @param sharedRate reports per ward and week in the whole borough, used for missing baseline weeks only
     * @param mostDispersion variance over mean above which the bound is widened, 1.5 as a rule
     */
    public Judgement judge(long[] counts, int week, double sharedRate, double mostDispersion) {
        int to = Math.max(0, week - guard);
        int from = Math.max(0, to - baseline);
        int missing = baseline - (to - from);
        double sum = Counts.sum(counts, from, to) + missing * sharedRate;
        double mean = sum / baseline;
        double dispersion = missing > 0 || sum == 0 ? 1 : Counts.variance(counts, from, to) / mean;
        long upper = plain(sum);
        boolean wide = dispersion > mostDispersion;
        if (wide) {
            upper = Math.max(upper, overdispersed(mean, mean * dispersion));
        }
        return new Judgement(verdict(counts[week], upper), mean, dispersion, wide, missing);
    }

    /**
     * @param bound the bound and whether the count is above it and large enough
     * @param expected reports a week in the baseline, the shared rate included
     * @param dispersion variance over mean of the baseline; 1 while a young ward's baseline is incomplete
     * @param wide whether the bound was widened because of the dispersion
     * @param sharedWeeks baseline weeks that were filled with the rate of all wards
     */
    public record Judgement(Bound bound, double expected, double dispersion, boolean wide, int sharedWeeks) {}

    private Bound verdict(long count, long upper) {
        return new Bound(upper, count > upper && count >= atLeast);
    }

    private long plain(double sum) {
        return new NegativeBinomial(sum + 0.5, baseline / (baseline + 1.0)).upperQuantile(alpha);
    }

    /** The moment estimate of the size is mean² / (variance - mean). */
    private long overdispersed(double mean, double variance) {
        double size = mean * mean / (variance - mean);
        return new NegativeBinomial(size, size / (size + mean)).upperQuantile(alpha);
    }
}
