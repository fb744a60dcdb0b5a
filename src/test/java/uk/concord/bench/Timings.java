package uk.concord.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Times pieces of work, prints a line for each, and remembers the medians so that the same work over more data can be
 * set beside it.
 */
final class Timings {
    private static final int WARM_UP = 150;
    private static final int RUNS = 400;

    private final Map<String, Double> before;
    private final Map<String, Double> medians = new LinkedHashMap<>();

    private Timings(Map<String, Double> before) {
        this.before = before;
    }

    static Timings first(String title) {
        return new Timings(Map.of()).headed(title);
    }

    /** @return timings whose last column is the ratio to these */
    Timings beside(String title) {
        return new Timings(medians).headed(title);
    }

    private Timings headed(String title) {
        System.out.printf(
                "%n%-46s %9s %9s %9s %9s %7s %9s%n",
                title + ", ms", "median", "p95", "bare", "bare p95", "ratio", "to fewer");
        return this;
    }

    /** Runs ours and the bare driver's in turn. */
    void compare(String what, Callable<Object> ours, Callable<Object> bare) throws Exception {
        double[] our = new double[RUNS];
        double[] theirs = new double[RUNS];
        for (int i = -WARM_UP; i < RUNS; i++) {
            double first = millis(ours);
            double second = millis(bare);
            if (i >= 0) {
                our[i] = first;
                theirs[i] = second;
            }
        }
        double median = quantile(our, 0.5);
        System.out.printf(
                "%-46s %9.2f %9.2f %9.2f %9.2f %7.2f %9s%n",
                what,
                median,
                quantile(our, 0.95),
                quantile(theirs, 0.5),
                quantile(theirs, 0.95),
                median / quantile(theirs, 0.5),
                toFewer(what, median));
    }

    void alone(String what, int runs, Callable<Object> ours) throws Exception {
        double[] our = new double[runs];
        for (int i = -Math.max(1, runs / 10); i < runs; i++) {
            double taken = millis(ours);
            if (i >= 0) {
                our[i] = taken;
            }
        }
        double median = quantile(our, 0.5);
        System.out.printf(
                "%-46s %9.2f %9.2f %9s %9s %7s %9s%n",
                what, median, quantile(our, 0.95), "", "", "", toFewer(what, median));
    }

    private String toFewer(String what, double median) {
        medians.put(what, median);
        Double fewer = before.get(what);
        return fewer == null ? "" : "%.1f".formatted(median / fewer);
    }

    private static double millis(Callable<Object> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double quantile(double[] values, double q) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)];
    }
}
