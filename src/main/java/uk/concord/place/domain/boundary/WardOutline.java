package uk.concord.place.domain.boundary;

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

    private IntSummaryStatistics of(int offset) {
        return rings.stream()
                .flatMapToInt(ring -> IntStream.iterate(offset, i -> i < ring.length, i -> i + 2)
                        .map(i -> ring[i]))
                .summaryStatistics();
    }
}
