package uk.concord.venue.domain.report;

import java.util.Arrays;
import java.util.List;

/**
 * Protects small numbers in one or two tables of the same decisions. In each table the last column is the total of its
 * row; the last row, the totals of the columns, is the same for both. Every count below 8 is hidden, and so are as many
 * larger ones as it takes that, for all that is shown, every hidden small count could be 8 or more, and no other hidden
 * count is the only one possible. The number of all decisions is shown unless it is small itself.
 *
 * <p>Which values fit what is shown is worked out and not guessed: see {@link TableFlow}.
 */
public final class SmallCounts {
    /** Counts below this are never shown. */
    public static final int SMALLEST_SHOWN = 8;

    private final int[][] first;
    private final int[][] second;
    private final boolean[][] firstShown;
    private final boolean[][] secondShown;

    private SmallCounts(int[][] first, int[][] second) {
        this.first = first;
        this.second = second;
        this.firstShown = large(first);
        this.secondShown = large(second);
    }

    /**
     * Which counts of two tables may be shown.
     *
     * @param first as {@code second}: which counts of that table, the row of totals included
     */
    public record Shown(boolean[][] first, boolean[][] second) {}

    /**
     * @param first rows with their totals, and the row of totals last
     * @param second the same decisions in other groups, with the same last row; or just that row
     */
    public static Shown of(int[][] first, int[][] second) {
        SmallCounts counts = new SmallCounts(first, second);
        while (counts.hideOneMore()) {
            // until nothing small can be told
        }
        return new Shown(counts.firstShown, counts.secondShown);
    }

    private static boolean[][] large(int[][] counts) {
        boolean[][] shown = new boolean[counts.length][counts[0].length];
        for (int r = 0; r < counts.length; r++) {
            for (int c = 0; c < counts[r].length; c++) {
                shown[r][c] = counts[r][c] >= SMALLEST_SHOWN;
            }
        }
        return shown;
    }

    /** @return whether a count had to be hidden; false when all is safe, or there is nothing left to hide */
    private boolean hideOneMore() {
        TableFlow flow = new TableFlow(first, firstShown, second, secondShown);
        for (TableFlow.Cell cell : flow.hidden()) {
            if (!flow.isSafe(cell, SMALLEST_SHOWN)) {
                return hideNear(cell);
            }
        }
        return false;
    }

    /**
     * Hides what costs least: the other three corners of a rectangle, when that is enough; else the smallest shown count
     * of the row, else of the column, else of everything.
     */
    private boolean hideNear(TableFlow.Cell cell) {
        return hideRectangle(cell)
                || hideSmallest((table, r, c) -> table == cell.table() && r == cell.row())
                || hideSmallest((table, r, c) -> c == cell.column())
                || hideSmallest((table, r, c) -> true);
    }

    private boolean hideRectangle(TableFlow.Cell cell) {
        List<int[]> best = List.of();
        int cheapest = Integer.MAX_VALUE;
        int[][] counts = counts(cell.table());
        for (int r = 0; r < counts.length; r++) {
            for (int c = 0; c < counts[r].length; c++) {
                if (r == cell.row() || c == cell.column()) {
                    continue;
                }
                List<int[]> corners = shownOf(cell.table(), new int[][] {{r, c}, {r, cell.column()}, {cell.row(), c}});
                int cost = corners.stream()
                        .mapToInt(corner -> isAll(cell.table(), corner[0], corner[1])
                                ? Integer.MAX_VALUE / 4
                                : counts[corner[0]][corner[1]])
                        .sum();
                if (!corners.isEmpty()
                        && cost < Math.min(cheapest, Integer.MAX_VALUE / 4)
                        && makesSafe(cell, corners)) {
                    best = corners;
                    cheapest = cost;
                }
            }
        }
        best.forEach(corner -> set(cell.table(), corner[0], corner[1], false));
        return !best.isEmpty();
    }

    private List<int[]> shownOf(int table, int[][] places) {
        return Arrays.stream(places)
                .filter(place -> shown(table)[place[0]][place[1]])
                .toList();
    }

    private boolean makesSafe(TableFlow.Cell cell, List<int[]> corners) {
        corners.forEach(corner -> set(cell.table(), corner[0], corner[1], false));
        boolean safe = new TableFlow(first, firstShown, second, secondShown).isSafe(cell, SMALLEST_SHOWN);
        corners.forEach(corner -> set(cell.table(), corner[0], corner[1], true));
        return safe;
    }

    private boolean hideSmallest(Place place) {
        int smallest = Integer.MAX_VALUE;
        Runnable hide = null;
        for (int table : List.of(0, 1)) {
            int[][] counts = counts(table);
            for (int r = 0; r < counts.length; r++) {
                for (int c = 0; c < counts[r].length; c++) {
                    if (!isAll(table, r, c)
                            && shown(table)[r][c]
                            && place.holds(table, r, c)
                            && counts[r][c] < smallest) {
                        smallest = counts[r][c];
                        int row = r;
                        int column = c;
                        hide = () -> set(table, row, column, false);
                    }
                }
            }
        }
        if (hide != null) {
            hide.run();
        }
        return hide != null;
    }

    private int[][] counts(int table) {
        return table == 0 ? first : second;
    }

    private boolean[][] shown(int table) {
        return table == 0 ? firstShown : secondShown;
    }

    /** The number of all decisions. */
    private boolean isAll(int table, int row, int column) {
        return row == counts(table).length - 1 && column == counts(table)[row].length - 1;
    }

    /** A total of a column is the same number in both tables, so it goes from both. */
    private void set(int table, int row, int column, boolean visible) {
        shown(table)[row][column] = visible;
        if (row == counts(table).length - 1) {
            firstShown[first.length - 1][column] = visible;
            secondShown[second.length - 1][column] = visible;
        }
    }

    private interface Place {
        boolean holds(int table, int row, int column);
    }
}
