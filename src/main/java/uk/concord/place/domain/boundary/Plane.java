package uk.concord.place.domain.boundary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lays degrees out flat, in metres east and south of the north-west corner, and leaves out corners that nobody would see.
 * Over a borough the error of this projection is less than a pixel.
 */
final class Plane {
    private static final double METRES_PER_DEGREE = 111_320;
    /** Corners nearer to the line than this share of the map's longer side are left out. */
    private static final double TOLERANCE = 1.0 / 1_200;

    private final double west;
    private final double north;
    private final double shrink;
    private final double tolerance;

    Plane(Collection<BoundaryFile.Feature> features) {
        List<BoundaryFile.Point> all = features.stream()
                .flatMap(feature -> feature.rings().stream())
                .flatMap(List::stream)
                .toList();
        var longitudes = all.stream().mapToDouble(BoundaryFile.Point::longitude).summaryStatistics();
        var latitudes = all.stream().mapToDouble(BoundaryFile.Point::latitude).summaryStatistics();
        west = longitudes.getMin();
        north = latitudes.getMax();
        shrink = Math.cos(Math.toRadians((latitudes.getMin() + latitudes.getMax()) / 2));
        double wide = (longitudes.getMax() - west) * shrink * METRES_PER_DEGREE;
        double high = (north - latitudes.getMin()) * METRES_PER_DEGREE;
        tolerance = Math.max(wide, high) * TOLERANCE;
    }

    /** A place in metres. */
    private record Spot(double east, double south) {}

    /** @return rings as they are kept: "x,y x,y ..." with ";" between them, whole metres */
    String rings(BoundaryFile.Feature feature) {
        return feature.rings().stream()
                .map(ring -> simplified(ring.stream().map(this::spot).toList()))
                .map(ring -> ring.stream()
                        .map(spot -> Math.round(spot.east()) + "," + Math.round(spot.south()))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(";"));
    }

    private Spot spot(BoundaryFile.Point point) {
        return new Spot(
                (point.longitude() - west) * shrink * METRES_PER_DEGREE,
                (north - point.latitude()) * METRES_PER_DEGREE);
    }

    /** Douglas and Peucker's rule, on the two halves of the ring; a ring keeps at least a triangle. */
    private List<Spot> simplified(List<Spot> ring) {
        int middle = ring.size() / 2;
        List<Spot> kept = new ArrayList<>();
        kept.add(ring.getFirst());
        keep(ring, 0, middle, kept);
        kept.add(ring.get(middle));
        keep(ring, middle, ring.size() - 1, kept);
        kept.add(ring.getLast());
        return kept.size() < 4 ? ring : kept;
    }

    private void keep(List<Spot> ring, int from, int to, List<Spot> kept) {
        int farthest = -1;
        double distance = tolerance;
        for (int index = from + 1; index < to; index++) {
            double away = away(ring.get(index), ring.get(from), ring.get(to));
            if (away > distance) {
                distance = away;
                farthest = index;
            }
        }
        if (farthest >= 0) {
            keep(ring, from, farthest, kept);
            kept.add(ring.get(farthest));
            keep(ring, farthest, to, kept);
        }
    }

    private static double away(Spot spot, Spot from, Spot to) {
        double east = to.east() - from.east();
        double south = to.south() - from.south();
        double length = Math.hypot(east, south);
        return length == 0
                ? Math.hypot(spot.east() - from.east(), spot.south() - from.south())
                : Math.abs(east * (from.south() - spot.south()) - (from.east() - spot.east()) * south) / length;
    }
}
