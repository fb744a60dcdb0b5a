package uk.concord.briefing.domain.release;

import java.util.List;
import java.util.Optional;

/**
 * A table with rows and columns as it may be shown, and the totals that may stand beside it.
 *
 * @param cells by row, then by column; every row as wide as the others
 * @param rowTotals one per row, empty where none is shown
 * @param columnTotals one per column, empty where none is shown
 * @param total of the whole table, empty when none is shown
 */
public record ReleasedGrid(
        List<List<ReleasedCount>> cells,
        List<Optional<ReleasedCount>> rowTotals,
        List<Optional<ReleasedCount>> columnTotals,
        Optional<ReleasedCount> total) {

    public ReleasedGrid {
        cells = cells.stream().map(List::copyOf).toList();
        rowTotals = List.copyOf(rowTotals);
        columnTotals = List.copyOf(columnTotals);
        int width = columnTotals.size();
        if (cells.size() != rowTotals.size() || cells.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("A table has the same columns in every row");
        }
    }
}
