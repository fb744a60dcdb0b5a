package uk.concord.place.domain.boundary;

import java.awt.geom.Line2D;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The outline of a ward in the plane of the map, in metres east and south of its north-west corner.
 *
 * @param rings outer and inner borders; each a list of east and south in turn
 */
public record WardOutline(long wardId, List<int[]> rings) {
    private static final int SEARCH = 24;
    /** Another point has to be this much better, so that the middle is kept where it is about as good. */
    private static final double CLEARLY = 1.02;

    static WardOutline of(long wardId, String kept) {
        return new WardOutline(
                wardId,
                Arrays.stream(kept.split(";"))
                        .map(ring -> Arrays.stream(ring.split("[, ]"))
                                .mapToInt(Integer::parseInt)
                                .toArray())
                        .toList());
    }

    /** @return the path of an SVG, holes left out by the even-odd rule */
    public String path() {
        return rings.stream()
                .map(ring -> {
                    StringBuilder path = new StringBuilder("M");
                    for (int i = 0; i + 1 < ring.length; i += 2) {
                        path.append(i == 0 ? "" : "L")
                                .append(ring[i])
                                .append(' ')
                                .append(ring[i + 1]);
                    }
                    return path.append("Z").toString();
                })
                .collect(Collectors.joining());
    }

    /** @return metres from the west edge of the map to its own west edge */
    public int west() {
        return of(0).getMin();
    }

    /** @return metres from the west edge of the map to its own east edge */
    public int east() {
        return of(0).getMax();
    }

    /** @return metres from the north edge of the map to its own north edge */
    public int north() {
        return of(1).getMin();
    }

    /** @return metres from the north edge of the map to its own south edge */
    public int south() {
        return of(1).getMax();
    }

    /** A point of the map. */
    public record Spot(int east, int south) {}

    /** @return a point inside it and, as near as a search of its box shows, as far from its borders as can be */
    public Spot inside() {
        int west = west();
        int east = east();
        int north = north();
        int south = south();
        Spot best = new Spot((west + east) / 2, (north + south) / 2);
        double farthest = contains(best) ? away(best) : -1;
        for (int column = 1; column < SEARCH; column++) {
            for (int row = 1; row < SEARCH; row++) {
                Spot spot = new Spot(
                        west + (int) ((long) (east - west) * column / SEARCH),
                        north + (int) ((long) (south - north) * row / SEARCH));
                double away = contains(spot) ? away(spot) : -1;
                if (away > farthest * CLEARLY) {
                    farthest = away;
                    best = spot;
                }
            }
        }
        return best;
    }

    private boolean contains(Spot spot) {
        boolean inside = false;
        for (int[] ring : rings) {
            for (int i = 0; i + 3 < ring.length; i += 2) {
                boolean above = ring[i + 1] > spot.south();
                boolean nextAbove = ring[i + 3] > spot.south();
                if (above != nextAbove
                        && spot.east()
                                < (double) (ring[i + 2] - ring[i])
                                                * (spot.south() - ring[i + 1])
                                                / (ring[i + 3] - ring[i + 1])
                                        + ring[i]) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    private double away(Spot spot) {
        double least = Double.MAX_VALUE;
        for (int[] ring : rings) {
            for (int i = 0; i + 3 < ring.length; i += 2) {
                least = Math.min(
                        least,
                        Line2D.ptSegDist(ring[i], ring[i + 1], ring[i + 2], ring[i + 3], spot.east(), spot.south()));
            }
        }
        return least;
    }

    private IntSummaryStatistics of(int offset) {
        return rings.stream()
                .flatMapToInt(ring -> IntStream.iterate(offset, i -> i < ring.length, i -> i + 2)
                        .map(i -> ring[i]))
                .summaryStatistics();
    }
}
