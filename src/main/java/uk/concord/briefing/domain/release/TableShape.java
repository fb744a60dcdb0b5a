package uk.concord.briefing.domain.release;

import java.util.List;

/**
 * A fixed table before it is filled: its rows do not depend on what was reported, so that the presence of a row says
 * nothing.
 *
 * @param key which table: {@code A} theme, {@code B} cluster, {@code C} context
 */
public record TableShape(String key, List<Row> rows) {

    public TableShape {
        rows = List.copyOf(rows);
        if (rows.isEmpty() || rows.stream().map(Row::key).distinct().count() != rows.size()) {
            throw new IllegalArgumentException("A table has rows with different keys");
        }
    }

    /**
     * @param key stable across terms, at most 120 characters; of a merged row, the keys of its parts joined by "+"
     * @param label as printed
     */
    public record Row(String key, String label) {

        /** @return the keys of the smallest rows that this one adds up */
        public List<String> parts() {
            return List.of(key.split("\\+", -1));
        }
    }
}
