package uk.concord.briefing.domain.release;

import java.util.List;
import java.util.Optional;

/**
 * One of the fixed tables, as it may be shown.
 *
 * @param key which table: {@code A} theme, {@code B} cluster, {@code C} context
 * @param rows every row of the fixed table, also those with few reports
 * @param total the sum of the rows shown
 */
public record ReleasedTable(String key, List<Row> rows, ReleasedCount total) {

    /** The ledger's name for the total. */
    public static final String TOTAL = "total";

    public ReleasedTable {
        rows = List.copyOf(rows);
    }

    /**
     * @param key stable across terms
     * @param label as printed
     */
    public record Row(String key, String label, ReleasedCount count) {}

    /** @return the count of a row, empty when this table has no such row */
    public Optional<ReleasedCount> count(String rowKey) {
        return rows.stream()
                .filter(row -> row.key().equals(rowKey))
                .map(Row::count)
                .findFirst();
    }
}
