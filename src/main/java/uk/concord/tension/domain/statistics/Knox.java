package uk.concord.tension.domain.statistics;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Knox's test: are there more pairs close in time and space than there would be if time and place had nothing to do
 * with each other?
 *
 * @param days which differences in days are close
 * @param metres which distances in metres are close
 */
public record Knox(Band days, Band metres) {

    /** Something that happened: metres east and north of any origin, and a day counted from any day. */
    public record Point(double east, double north, double day) {
        boolean isNear(Point other, Band metres) {
            return metres.contains(Math.hypot(east - other.east, north - other.north));
        }
    }

    /**
     * @param pairs all pairs of points
     * @param closeInTime pairs close in time, at any distance
     * @param closeInSpace pairs close in space, at any time
     * @param closePairs pairs close in both
     * @param expected closeInTime times closeInSpace over pairs; 0 without pairs
     * @param poissonProbability chance of more close pairs than were found, from a Poisson distribution
     * @param permutationProbability share of shuffles, the data themselves included, with at least as many close pairs
     */
    public record Result(
            long pairs,
            long closeInTime,
            long closeInSpace,
            long closePairs,
            double expected,
            double poissonProbability,
            double permutationProbability) {}

    /**
     * @param permutations how often the days are shuffled among the points, 0 or more
     * @param seed of the shuffling, so that the same data give the same answer
     */
    public Result test(List<Point> points, int permutations, long seed) {
        int size = points.size();
        double[] day = points.stream().mapToDouble(Point::day).toArray();
        int[][] near = new int[size][];
        long closeInSpace = 0;
        long closeInTime = 0;
        for (int one = 0; one < size; one++) {
            int from = one;
            near[one] = IntStream.range(one + 1, size)
                    .filter(other -> points.get(from).isNear(points.get(other), metres))
                    .toArray();
            closeInSpace += near[one].length;
            for (int other = one + 1; other < size; other++) {
                closeInTime += days.contains(Math.abs(day[one] - day[other])) ? 1 : 0;
            }
        }
        long pairs = (long) size * (size - 1) / 2;
        long found = closePairs(near, day);
        double expected = pairs == 0 ? 0 : (double) closeInTime / pairs * closeInSpace;
        double poisson = expected == 0
                ? (found > 0 ? 0 : 1)
                : PoissonDistribution.of(expected).survivalProbability((int) Math.min(found, Integer.MAX_VALUE));
        return new Result(
                pairs,
                closeInTime,
                closeInSpace,
                found,
                expected,
                poisson,
                shuffled(near, day, found, permutations, seed));
    }

    private double shuffled(int[][] near, double[] day, long found, int permutations, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] shuffled = day.clone();
        int atLeastAsMany = 1;
        for (int run = 0; run < permutations; run++) {
            for (int last = shuffled.length - 1; last > 0; last--) {
                int other = random.nextInt(last + 1);
                double kept = shuffled[last];
                shuffled[last] = shuffled[other];
                shuffled[other] = kept;
            }
            if (closePairs(near, shuffled) >= found) {
                atLeastAsMany++;
            }
        }
        return atLeastAsMany / (permutations + 1.0);
    }

    private long closePairs(int[][] near, double[] day) {
        long count = 0;
        for (int one = 0; one < near.length; one++) {
            for (int other : near[one]) {
                count += days.contains(Math.abs(day[one] - day[other])) ? 1 : 0;
            }
        }
        return count;
    }
}
