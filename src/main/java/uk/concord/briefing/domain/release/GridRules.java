package uk.concord.briefing.domain.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import uk.concord.briefing.domain.release.ReleasedCount.Kind;

/**
 * The release rules for one table with rows and columns whose counts come from many organisations.
 *
 * <p>Every cell is shown from its own count alone (rule 3), and everything else, which totals there are included, is
 * worked out from what the cells show. So the whole table says no more than its cells do, also to somebody who knows
 * these rules and tries every input: tables that differ only inside a band, or only within a rounding, read the same.
 *
 * <p>A total is the sum of the numbers shown (rule 4), "7 or fewer" counted as none, with the range that the true total
 * then lies in. It is shown where a reader who mistakes it for a true total to the nearest 5 would not come closer to a
 * hidden count either: {@link GridAudit} sees to that. Totals of a single cell are left out, they repeat it.
 */
public final class GridRules {

    /**
     * For each hidden cell a line with a total has as many numbers: their roundings alone leave more open than the cell
     * hides, and the total falls short of the true one by little.
     */
    private static final int NUMBERS_PER_HIDDEN = 3;

    private final ReleaseWords words;

    public GridRules(ReleaseWords words) {
        this.words = words;
    }

    /** Which totals are shown, from most to fewest; each step looks only at what the cells show. */
    private enum Totals {
        WITH_HIDDEN_CELLS,
        WITHOUT_HIDDEN_CELLS,
        NONE
    }

    /**
     * @param counts by row, then by column: at least one, none negative
     * @return the table with as many totals as the audit lets pass
     * @throws IllegalArgumentException when the table is empty, not rectangular or has a negative count
     */
    public ReleasedGrid release(int[][] counts) {
        List<List<ReleasedCount>> cells = new ArrayList<>();
        for (int[] row : counts) {
            if (row.length == 0 || row.length != counts[0].length) {
                throw new IllegalArgumentException("A table has the same columns in every row");
            }
            cells.add(IntStream.of(row).mapToObj(this::shown).toList());
        }
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("A table has rows");
        }
        for (Totals totals : Totals.values()) {
            ReleasedGrid grid = grid(cells, totals);
            if (GridAudit.safe(grid)) {
                return grid;
            }
        }
        throw new IllegalStateException("Cells alone give nothing away");
    }

    private ReleasedCount shown(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("A count is not negative");
        }
        return count <= ReleaseRules.BAND_TOP
                ? new ReleasedCount(Kind.BANDED, words.band(), 0, ReleaseRules.BAND_TOP)
                : ReleaseRules.rounded(count);
    }

    private static ReleasedGrid grid(List<List<ReleasedCount>> cells, Totals totals) {
        int width = cells.get(0).size();
        List<List<ReleasedCount>> columns = IntStream.range(0, width)
                .mapToObj(column -> cells.stream().map(row -> row.get(column)).toList())
                .toList();
        Optional<ReleasedCount> total = width == 1 || cells.size() == 1
                ? Optional.empty()
                : total(cells.stream().flatMap(List::stream).toList(), totals);
        return new ReleasedGrid(
                cells,
                cells.stream().map(row -> total(row, totals)).toList(),
                columns.stream().map(column -> total(column, totals)).toList(),
                total);
    }

    private static Optional<ReleasedCount> total(List<ReleasedCount> line, Totals totals) {
        List<ReleasedCount> numbers =
                line.stream().filter(count -> !count.suppressed()).toList();
        int hidden = line.size() - numbers.size();
        boolean enough =
                hidden == 0 || (totals == Totals.WITH_HIDDEN_CELLS && numbers.size() >= NUMBERS_PER_HIDDEN * hidden);
        if (line.size() == 1 || totals == Totals.NONE || !enough) {
            return Optional.empty();
        }
        int shown = numbers.stream().mapToInt(ReleasedCount::rounded).sum();
        int low = line.stream().mapToInt(ReleasedCount::low).sum();
        int high = shown + numbers.size() * (ReleaseRules.BASE / 2) + hidden * ReleaseRules.BAND_TOP;
        return Optional.of(new ReleasedCount(Kind.TOTAL, String.valueOf(shown), low, high));
    }
}
