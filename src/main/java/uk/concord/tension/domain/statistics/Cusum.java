package uk.concord.tension.domain.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The cumulative sum of standardised counts, which finds a slow drift: S(t) = max(0, S(t-1) + z(t) - k), an alarm when
 * S(t) reaches h. It goes on after an alarm.
 *
 * @param standardisation how a count becomes z
 * @param k reference value: the part of each z that is put down to chance
 * @param h decision value
 */
public record Cusum(Standardisation standardisation, double k, double h) {

    /** From a count x and the expected count m to a value that is roughly standard normal. */
    public enum Standardisation {
        /** Rossi's variance-stabilising form for small counts: (x - 3m + 2 sqrt(xm)) / (2 sqrt(m)). */
        ROSSI {
            @Override
            double z(double count, double expected) {
                return (count - 3 * expected + 2 * Math.sqrt(count * expected)) / (2 * Math.sqrt(expected));
            }
        },
        /** (x - m) / sqrt(m). */
        STANDARD {
            @Override
            double z(double count, double expected) {
                return (count - expected) / Math.sqrt(expected);
            }
        };

        abstract double z(double count, double expected);
    }

    /** One week: the sum and whether it reaches the decision value. */
    public record Step(double sum, boolean alarm) {}

    /** The usual settings, k = 1.04 and h = 2.26, with Rossi's standardisation. */
    public static Cusum rossi() {
        return new Cusum(Standardisation.ROSSI, 1.04, 2.26);
    }

    /**
     * @param counts the series
     * @param from index of the first week that is judged; the sum is 0 before it
     * @param expected the expected count of a week
     * @return one step per week from {@code from} on; none when nothing is expected, for which no z is defined
     */
    public List<Step> from(long[] counts, int from, double expected) {
        List<Step> steps = new ArrayList<>();
        if (!(expected > 0)) {
            return steps;
        }
        double sum = 0;
        for (int week = from; week < counts.length; week++) {
            sum = Math.max(0, sum + standardisation.z(counts[week], expected) - k);
            steps.add(new Step(sum, sum >= h));
        }
        return steps;
    }

    /**
     * The same with the expected count estimated as the mean of the first weeks.
     *
     * @param training number of those weeks, at least 1
     * @return one step for each week after them; none when the series is not longer or its first weeks are all 0
     */
    public List<Step> after(long[] counts, int training) {
        return counts.length <= training ? List.of() : from(counts, training, Counts.mean(counts, 0, training));
    }
}
