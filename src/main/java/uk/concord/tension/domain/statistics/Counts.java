package uk.concord.tension.domain.statistics;

/** A stretch of weekly counts, looked at as a sample. */
final class Counts {
    private Counts() {}

    /** @return the sum of the counts from {@code from} (inclusive) to {@code to} (exclusive) */
    static double sum(long[] counts, int from, int to) {
        double sum = 0;
        for (int week = from; week < to; week++) {
            sum += counts[week];
        }
        return sum;
    }

    static double mean(long[] counts, int from, int to) {
        return sum(counts, from, to) / (to - from);
    }

    /** @return the variance of a sample (n - 1), 0 for a constant stretch */
    static double variance(long[] counts, int from, int to) {
        double mean = mean(counts, from, to);
        double squares = 0;
        for (int week = from; week < to; week++) {
            squares += (counts[week] - mean) * (counts[week] - mean);
        }
        return squares / (to - from - 1);
    }
}
