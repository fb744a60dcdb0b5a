package uk.concord.venue.domain.report;

/**
 * Protects small numbers in a table of counts whose last column and last row are totals: every count below 8 is hidden,
 * and so are as many larger ones as it takes that no hidden count follows from the others.
 *
 * <p>Every row and every column is one equation. Seen as a graph with rows and columns as its points and hidden counts
 * as its lines, a hidden count follows exactly when its line is a bridge; so the table is safe when there is none.
 */
public final class SmallCounts {
    /** Counts below this are never shown. */
    public static final int SMALLEST_SHOWN = 8;

    private final int[][] counts;
    private final boolean[][] shown;

    private SmallCounts(int[][] counts) {
        this.counts = counts;
        this.shown = new boolean[counts.length][counts[0].length];
    }

    /**
     * @param counts a rectangle; the last of each row and the last row are totals of the others
     * @return which of them may be shown
     */
    public static boolean[][] shown(int[][] counts) {
        SmallCounts table = new SmallCounts(counts);
        for (int r = 0; r < counts.length; r++) {
            for (int c = 0; c < counts[r].length; c++) {
                table.shown[r][c] = counts[r][c] >= SMALLEST_SHOWN;
            }
        }
        while (table.hideOneMore()) {
            // until nothing follows any more
        }
        return table.shown;
    }

    private boolean hideOneMore() {
        for (int r = 0; r < counts.length; r++) {
            for (int c = 0; c < counts[r].length; c++) {
                if (!shown[r][c] && follows(r, c)) {
                    return hideSmallest(r, c);
                }
            }
        }
        for (int r = 0; r < counts.length; r++) {
            if (tellsTooMuch(r)) {
                return hideSmallest(r, -1);
            }
        }
        return false;
    }

    /** Whether its row and its column are connected by no other hidden counts. */
    private boolean follows(int row, int column) {
        boolean[] rows = new boolean[counts.length];
        boolean[] columns = new boolean[counts[0].length];
        shown[row][column] = true;
        visitRow(row, rows, columns);
        shown[row][column] = false;
        return !columns[column];
    }

    private void visitRow(int row, boolean[] rows, boolean[] columns) {
        rows[row] = true;
        for (int c = 0; c < columns.length; c++) {
            if (!shown[row][c] && !columns[c]) {
                columns[c] = true;
                for (int r = 0; r < rows.length; r++) {
                    if (!shown[r][c] && !rows[r]) {
                        visitRow(r, rows, columns);
                    }
                }
            }
        }
    }

    /** Whether the hidden counts of a row, together known from its total, come to less than 8. */
    private boolean tellsTooMuch(int row) {
        int last = counts[row].length - 1;
        int hidden = 0;
        int sum = 0;
        for (int c = 0; c < last; c++) {
            if (!shown[row][c]) {
                hidden++;
                sum += counts[row][c];
            }
        }
        return shown[row][last] && hidden > 0 && sum < SMALLEST_SHOWN;
    }

    /** Hides the smallest shown count of the row, else of the column, else of the table. */
    private boolean hideSmallest(int row, int column) {
        return hideSmallestWhere((r, c) -> r == row)
                || hideSmallestWhere((r, c) -> c == column)
                || hideSmallestWhere((r, c) -> true);
    }

    private boolean hideSmallestWhere(Place place) {
        int bestRow = -1;
        int bestColumn = -1;
        for (int r = 0; r < counts.length; r++) {
            for (int c = 0; c < counts[r].length; c++) {
                if (place.holds(r, c) && shown[r][c] && (bestRow < 0 || counts[r][c] < counts[bestRow][bestColumn])) {
                    bestRow = r;
                    bestColumn = c;
                }
            }
        }
        if (bestRow >= 0) {
            shown[bestRow][bestColumn] = false;
        }
        return bestRow >= 0;
    }

    private interface Place {
        boolean holds(int row, int column);
    }
}
