package uk.concord.briefing.domain.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether two tables over the same reports give away a hidden count when somebody lays them side by side (release rule
 * 6, for the tables that are released now). All that ties them together is their sum: every report of the narrower
 * table stands in the wider one, and a reader may think that it also is the other way round. From that, each cell is
 * bounded by what the other table allows the sum to be; for one sum these bounds are exact, no linear program finds
 * tighter ones.
 */
final class ReleaseAudit {

    /** The highest and the lowest possible count behind a hidden cell differ by at least as much. */
    static final int MIN_WIDTH = 5;

    /** Stands for "no upper limit". */
    private static final long UNLIMITED = Long.MAX_VALUE / 4;

    private ReleaseAudit() {}

    private record Interval(long low, long high) {}

    /**
     * @param wide the table in which every report stands
     * @param narrow the table in which some of them stand
     * @return whether every hidden cell keeps {@link #MIN_WIDTH}, for a reader who takes the sums for equal and for one
     *     who does not
     */
    static boolean safe(ReleasedTable wide, ReleasedTable narrow) {
        // Where equal sums are possible, not to assume them leaves every cell at least as wide.
        return tightened(wide, narrow, true)
                .or(() -> tightened(wide, narrow, false))
                .map(tables -> wideEnough(wide, tables.get(0)) && wideEnough(narrow, tables.get(1)))
                .orElse(false);
    }

    private static boolean wideEnough(ReleasedTable table, List<Interval> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Interval cell = cells.get(i);
            if (table.rows().get(i).count().suppressed() && cell.high() - cell.low() < MIN_WIDTH) {
                return false;
            }
        }
        return true;
    }

    /** @return the cells of both tables as a reader can bound them; empty when no counts fit what is assumed */
    private static Optional<List<List<Interval>>> tightened(ReleasedTable wide, ReleasedTable narrow, boolean equal) {
        List<Interval> left = intervals(wide);
        List<Interval> right = intervals(narrow);
        while (true) {
            List<Interval> nextLeft = bounded(left, lows(right), equal ? highs(right) : UNLIMITED);
            List<Interval> nextRight = bounded(right, equal ? lows(left) : 0, highs(left));
            if (!possible(nextLeft) || !possible(nextRight)) {
                return Optional.empty();
            }
            if (nextLeft.equals(left) && nextRight.equals(right)) {
                return Optional.of(List.of(left, right));
            }
            left = nextLeft;
            right = nextRight;
        }
    }

    /** Each cell is at least what the others cannot make up, and at most what the others leave. */
    private static List<Interval> bounded(List<Interval> cells, long sumLow, long sumHigh) {
        List<Interval> bounded = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            List<Interval> others = new ArrayList<>(cells);
            Interval cell = others.remove(i);
            long othersHigh = highs(others);
            long low = othersHigh == UNLIMITED ? cell.low() : Math.max(cell.low(), sumLow - othersHigh);
            long high = sumHigh == UNLIMITED ? cell.high() : Math.min(cell.high(), sumHigh - lows(others));
            bounded.add(new Interval(low, high));
        }
        return bounded;
    }

    private static boolean possible(List<Interval> cells) {
        return cells.stream().allMatch(cell -> cell.low() <= cell.high());
    }

    private static long lows(List<Interval> cells) {
        return cells.stream().mapToLong(Interval::low).sum();
    }

    private static long highs(List<Interval> cells) {
        return cells.stream().anyMatch(cell -> cell.high() == UNLIMITED)
                ? UNLIMITED
                : cells.stream().mapToLong(Interval::high).sum();
    }

    private static List<Interval> intervals(ReleasedTable table) {
        return table.rows().stream()
                .map(row -> {
                    @Nullable Integer high = row.count().high();
                    return new Interval(row.count().low(), high == null ? UNLIMITED : high);
                })
                .toList();
    }
}
