package uk.concord.briefing.domain.disclose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.release.ReleasedCount;
import uk.concord.briefing.domain.release.ReleasedGrid;

/** Writes {@code row,column,shown,low,high}: cells and totals in the order of their names, totals last. */
final class ReleasedFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator("\n")
            .setHeader("row", "column", "shown", "low", "high")
            .get();

    private ReleasedFile() {}

    static String write(CountTable names, ReleasedGrid grid) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            for (int r = 0; r < names.rows().size(); r++) {
                String row = names.rows().get(r);
                for (int c = 0; c < names.columns().size(); c++) {
                    print(
                            printer,
                            row,
                            names.columns().get(c),
                            Optional.of(grid.cells().get(r).get(c)));
                }
                print(printer, row, CountFile.TOTAL, grid.rowTotals().get(r));
            }
            for (int c = 0; c < names.columns().size(); c++) {
                print(
                        printer,
                        CountFile.TOTAL,
                        names.columns().get(c),
                        grid.columnTotals().get(c));
            }
            print(printer, CountFile.TOTAL, CountFile.TOTAL, grid.total());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void print(CSVPrinter printer, String row, String column, Optional<ReleasedCount> released)
            throws IOException {
        if (released.isPresent()) {
            ReleasedCount count = released.get();
            @Nullable Integer high = count.high();
            printer.printRecord(row, column, count.shown(), count.low(), high == null ? "" : high);
        }
    }
}
