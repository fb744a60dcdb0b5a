package uk.concord.briefing.ui.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A table of released figures as it stands in a document.
 *
 * @param caption what it shows
 * @param columns their names, without that of the first
 * @param rows without the total, which stands last
 */
record FigureTable(String caption, List<String> columns, List<Row> rows) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    FigureTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** @param cells the texts of its cells, in the order of the columns */
    record Row(String label, List<String> cells) {

        Row {
            cells = List.copyOf(cells);
        }

        /** @return how long the bar of a cell is: the number shown, or the top of its band; 0 where none is shown */
        int length(int column) {
            Matcher number = NUMBER.matcher(cells.get(column));
            return number.find() ? Integer.parseInt(number.group()) : 0;
        }

        /** @return whether the number itself is not shown */
        boolean hidden(int column) {
            return !NUMBER.matcher(cells.get(column)).matches();
        }
    }

    static FigureTable of(Element table) {
        List<String> columns = table.select("thead th").eachText();
        List<Row> rows = new ArrayList<>();
        for (Element row : table.select("tbody tr")) {
            rows.add(new Row(row.select("th").text(), row.select("td").eachText()));
        }
        return new FigureTable(
                table.select("caption").text(),
                columns.subList(1, columns.size()),
                rows.subList(0, Math.max(0, rows.size() - 1)));
    }

    /** @return the column with the figures of this release: the only one, or the second beside those of the one before */
    int now() {
        return columns.size() > 1 ? 1 : 0;
    }

    /** @return the longest bar of any figure, at least 1 */
    int longest() {
        int longest = 1;
        for (Row row : rows) {
            for (int column = 0; column <= now(); column++) {
                longest = Math.max(longest, row.length(column));
            }
        }
        return longest;
    }
}
