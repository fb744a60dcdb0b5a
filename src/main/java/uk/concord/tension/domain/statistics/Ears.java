package uk.concord.tension.domain.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The rules C1, C2 and C3 of the Early Aberration Reporting System, for analysts (Hutwagner 2003, Fricker 2008). With
 * mean m and standard deviation s (n - 1) of the baseline weeks, C(t) = (y - m) / max(s, minSigma).
 *
 * <p>C3 adds up what C2 had in excess of 1 in the last three weeks. It follows the documented formula; the function
 * {@code earsC} of the R package surveillance takes the current count in place of the baseline mean, and so ignores
 * the current week.
 *
 * @param baseline number of baseline weeks, at least 3
 * @param guard number of weeks between the baseline and the week that is judged
 * @param alpha probability of an alarm by chance, above 0 and below 1
 * @param minSigma the least standard deviation that is reckoned with, 0 or more
 */
public record Ears(int baseline, int guard, double alpha, double minSigma) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Weeks that C3 adds up. */
    private static final int C3_WEEKS = 3;

    public Ears {
        if (baseline < 3 || guard < 0 || !(alpha > 0 && alpha < 1) || !(minSigma >= 0)) {
            throw new IllegalArgumentException("baseline at least 3, guard and minSigma not negative, alpha in (0, 1)");
        }
    }

    /** C1: the seven weeks before the one that is judged. */
    public static Ears c1(double alpha, double minSigma) {
        return new Ears(7, 0, alpha, minSigma);
    }

    /** C2 (and the basis of C3): seven weeks, then two that are left out. */
    public static Ears c2(double alpha, double minSigma) {
        return new Ears(7, 2, alpha, minSigma);
    }

    /** @return the verdict on the week at this index, or empty when the baseline would begin before the series */
    public Optional<Bound> at(long[] counts, int week) {
        if (week < baseline + guard) {
            return Optional.empty();
        }
        double upper = mean(counts, week) + threshold() * sigma(counts, week);
        return Optional.of(new Bound(upper, counts[week] > upper));
    }

    /**
     * The cumulated excess of the week and the two before it; an alarm when it is above the threshold. The bound is
     * the count above which this week alone raises the alarm, 0 when the two weeks before already do.
     *
     * @return empty when the oldest baseline would begin before the series
     */
    public Optional<Bound> cumulated(long[] counts, int week) {
        OptionalDouble total = excess(counts, week);
        if (total.isEmpty()) {
            return Optional.empty();
        }
        double earlier = excessOf(counts, week - 1) + excessOf(counts, week - 2);
        double upper = earlier > threshold()
                ? 0
                : Math.max(0, mean(counts, week) + sigma(counts, week) * (1 + threshold() - earlier));
        return Optional.of(new Bound(upper, total.getAsDouble() > threshold()));
    }

    /** @return C3, the sum of max(0, C(i) - 1) over this week and the two before; empty when it is not defined */
    public OptionalDouble excess(long[] counts, int week) {
        if (week < baseline + guard + C3_WEEKS - 1) {
            return OptionalDouble.empty();
        }
        double total = 0;
        for (int back = 0; back < C3_WEEKS; back++) {
            total += excessOf(counts, week - back);
        }
        return OptionalDouble.of(total);
    }

    /** @return how many standard deviations of the normal distribution an alarm takes */
    public double threshold() {
        return NORMAL.inverseSurvivalProbability(alpha);
    }

    private double excessOf(long[] counts, int week) {
        double above = counts[week] - mean(counts, week);
        double sigma = sigma(counts, week);
        if (sigma == 0) {
            return above > 0 ? Double.POSITIVE_INFINITY : 0;
        }
        return Math.max(0, above / sigma - 1);
    }

    private double mean(long[] counts, int week) {
        return Counts.mean(counts, week - guard - baseline, week - guard);
    }

    private double sigma(long[] counts, int week) {
        return Math.max(minSigma, Math.sqrt(Counts.variance(counts, week - guard - baseline, week - guard)));
    }
}
