package uk.concord.briefing.domain.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.release.audit.CountRange;
import uk.concord.briefing.domain.release.audit.CountSystem;

/**
 * What somebody can work out from a table with its totals who takes every total for a true one to the nearest 5. Ours
 * are sums of what is shown and say less, but nobody has to know that to be kept out.
 */
final class GridAudit {

    private GridAudit() {}

    /** @return whether every hidden cell keeps its whole band, or a range of {@link CountRange#MIN_WIDTH} */
    static boolean safe(ReleasedGrid grid) {
        CountSystem system = new CountSystem();
        List<Integer> hidden = new ArrayList<>();
        List<List<Integer>> cells = new ArrayList<>();
        for (List<ReleasedCount> row : grid.cells()) {
            List<Integer> line = new ArrayList<>();
            for (ReleasedCount count : row) {
                @Nullable Integer high = count.high();
                int cell = system.unknown(count.low(), high == null ? null : Long.valueOf(high));
                line.add(cell);
                if (count.suppressed()) {
                    hidden.add(cell);
                }
            }
            cells.add(line);
        }
        for (int i = 0; i < cells.size(); i++) {
            add(system, cells.get(i), grid.rowTotals().get(i));
        }
        for (int i = 0; i < grid.columnTotals().size(); i++) {
            int column = i;
            add(
                    system,
                    cells.stream().map(row -> row.get(column)).toList(),
                    grid.columnTotals().get(i));
        }
        add(system, cells.stream().flatMap(List::stream).toList(), grid.total());
        return hidden.stream()
                .allMatch(cell -> system.range(cell).map(CountRange::wideEnough).orElse(false));
    }

    private static void add(CountSystem system, List<Integer> line, Optional<ReleasedCount> total) {
        total.ifPresent(count -> {
            int shown = Integer.parseInt(count.shown());
            system.sum(line, shown - ReleaseRules.BASE / 2, shown + ReleaseRules.BASE / 2);
        });
    }
}
