package uk.concord.tension.domain.importing;

import java.util.List;

/**
 * A table as it stood in a file.
 *
 * @param windows1252 whether it is a CSV file that is not UTF-8 and was read as Windows-1252
 * @param headers names of the columns, none empty and none twice
 * @param rows those with anything in them
 */
public record Sheet(boolean windows1252, List<String> headers, List<Row> rows) {
    /** Most rows of one file, without the row of names. */
    public static final int MOST_ROWS = 10_000;
    /** Longest name of a column. */
    public static final int HEADER_MAX = 200;

    public Sheet {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param line its number as a spreadsheet shows it: the names of the columns are row 1
     * @param cells in the order of the columns, as many as there are columns
     */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
