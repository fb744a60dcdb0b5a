package uk.concord.tension.domain.pack;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which counts of a table are not printed, so that nobody finds a small one by taking the others from a total that is
 * printed. Small counts never are. In a row or column with a printed total others are withheld too, the smallest first,
 * until none of those hidden is certain.
 */
final class HiddenCells {
    /** How a count is printed. */
    enum Cell {
        SHOWN,
        /** As "fewer than" the threshold. */
        FEW,
        /** Not at all, to protect another. */
        WITHHELD
    }

    private final int[][] counts;
    private final Cell[][] cells;
    private final SmallNumber small;
    private boolean safe = true;

    private HiddenCells(int[][] counts, SmallNumber small) {
        this.counts = counts;
        this.small = small;
        this.cells = Arrays.stream(counts)
                .map(row -> Arrays.stream(row)
                        .mapToObj(count -> small.hides(count) ? Cell.FEW : Cell.SHOWN)
                        .toArray(Cell[]::new))
                .toArray(Cell[][]::new);
    }

    /**
     * @param counts rows of equal length
     * @param rowTotals which rows have a printed total
     * @param columnTotals which columns have a printed total
     */
    static HiddenCells of(int[][] counts, SmallNumber small, boolean[] rowTotals, boolean[] columnTotals) {
        HiddenCells hidden = new HiddenCells(counts, small);
        hidden.protect(rowTotals, columnTotals);
        return hidden;
    }

    /** @param total whether the sum of the counts is printed */
    static HiddenCells ofRow(int[] counts, SmallNumber small, boolean total) {
        return of(new int[][] {counts}, small, new boolean[] {total}, new boolean[counts.length]);
    }

    Cell at(int row, int column) {
        return cells[row][column];
    }

    /** @return how a count of a table with one row is printed */
    Cell at(int column) {
        return cells[0][column];
    }

    /** @return false when nothing was left to withhold: the totals must not be printed then */
    boolean isSafe() {
        return safe;
    }

    boolean withholds() {
        return Arrays.stream(cells).flatMap(Arrays::stream).anyMatch(cell -> cell == Cell.WITHHELD);
    }

    private void protect(boolean[] rowTotals, boolean[] columnTotals) {
        boolean changed = true;
        while (changed) {
            changed = false;
            safe = true;
            for (int row = 0; row < rowTotals.length; row++) {
                int fixed = row;
                changed |= rowTotals[row]
                        && protect(IntStream.range(0, columnTotals.length)
                                .mapToObj(column -> new int[] {fixed, column})
                                .toArray(int[][]::new));
            }
            for (int column = 0; column < columnTotals.length; column++) {
                int fixed = column;
                changed |= columnTotals[column]
                        && protect(IntStream.range(0, rowTotals.length)
                                .mapToObj(row -> new int[] {row, fixed})
                                .toArray(int[][]::new));
            }
        }
    }

    /** @return whether another count was withheld */
    private boolean protect(int[][] line) {
        int few = 0;
        int sum = 0;
        int withheld = 0;
        int[] next = null;
        for (int[] at : line) {
            int count = counts[at[0]][at[1]];
            switch (cells[at[0]][at[1]]) {
                case FEW -> {
                    few++;
                    sum += count;
                }
                case WITHHELD -> {
                    withheld++;
                    sum += count;
                }
                case SHOWN -> {
                    if (count > 0 && (next == null || count < counts[next[0]][next[1]])) {
                        next = at;
                    }
                }
            }
        }
        if (!isCertain(few, withheld, sum)) {
            return false;
        }
        if (next == null) {
            safe = false;
            return false;
        }
        cells[next[0]][next[1]] = Cell.WITHHELD;
        return true;
    }

    /**
     * @param few how many small counts are hidden
     * @param withheld how many others
     * @param sum of all of them, which the total gives away
     * @return whether one of them can be nothing else
     */
    private boolean isCertain(int few, int withheld, int sum) {
        int largest = small.threshold() - 1;
        if (few == 0) {
            return withheld == 1 || (withheld > 1 && sum == withheld * small.threshold());
        }
        int leastFew = withheld == 0 ? sum : few;
        int mostFew = withheld == 0 ? sum : Math.min(few * largest, sum - withheld * small.threshold());
        return Math.max(1, leastFew - largest * (few - 1)) == Math.min(largest, mostFew - (few - 1));
    }
}
