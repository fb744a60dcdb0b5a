package uk.concord.briefing.domain.release;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.release.ReleasedCount.Kind;

/**
 * The release rules for figures in a schools briefing.
 *
 * <ol>
 *   <li>Counted are tension reports, never people: assessed or closed, marked as shareable with schools, not under
 *       police hold, the event far enough before the cut-off.
 *   <li>Only fixed tables.
 *   <li>0 to 7 is one band; 8 or more is shown to the nearest 5.
 *   <li>A total is the sum of the values shown, so that it tells nothing new.
 *   <li>8 or more reports from fewer than 3 organisations, or more than 90 % known through one alone, are not shown.
 *       Linked reports of one incident count once. Where a release has such a cell, every hidden cell of all its tables
 *       reads "not shown", without a limit, and in no table does one stand alone: the smallest number shown is hidden
 *       beside it. So nobody sees which cell has one source (decision 13).
 * </ol>
 *
 * <p>The band and the rounding follow the rule of NHS England for hospital statistics (2018) with 0 taken into the band
 * and totals derived, because the rule alone can be undone on tables as small as ours.
 */
public final class ReleaseRules {

    /** The largest count inside the band. */
    public static final int BAND_TOP = 7;

    /** Larger counts are shown to the nearest multiple of this. */
    public static final int BASE = 5;

    /** A shown count comes from at least as many organisations. */
    public static final int MIN_ORGANISATIONS = 3;

    /** Nor may one organisation alone stand behind more than this share, in per cent. */
    public static final int MAX_SHARE = 90;

    private final ReleaseWords words;

    public ReleaseRules(ReleaseWords words) {
        this.words = words;
    }

    /**
     * @param shape the fixed table
     * @param reports all there are; those not eligible, and those of no row, are left out
     * @return the table as it may be shown
     */
    public ReleasedTable release(TableShape shape, Collection<SourceReport> reports, ReleasePeriod period) {
        return together(List.of(new Filling(shape, List.copyOf(reports))), period)
                .get(0);
    }

    /** @return the tables of one release, in the order given; their hidden cells read the same */
    List<ReleasedTable> together(List<Filling> fillings, ReleasePeriod period) {
        List<List<Cell>> tables =
                fillings.stream().map(filling -> cells(filling, period)).toList();
        boolean oneSource = tables.stream().flatMap(List::stream).anyMatch(Cell::fromTooFew);
        List<ReleasedTable> released = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            List<ReleasedTable.Row> rows = oneSource ? withoutLimits(tables.get(i)) : inBands(tables.get(i));
            released.add(new ReleasedTable(
                    fillings.get(i).shape().key(),
                    rows,
                    total(rows.stream().map(ReleasedTable.Row::count).toList())));
        }
        return released;
    }

    /** A cell before anything is hidden: stays inside this class. */
    private record Cell(TableShape.Row row, int count, boolean fromTooFew) {
        boolean hidden() {
            return count <= BAND_TOP || fromTooFew;
        }
    }

    private static List<Cell> cells(Filling filling, ReleasePeriod period) {
        TableShape shape = filling.shape();
        Map<String, List<SourceReport>> byRow = new LinkedHashMap<>();
        shape.rows().forEach(row -> byRow.put(row.key(), new ArrayList<>()));
        incidents(filling.reports(), period).values().forEach(linked -> {
            List<SourceReport> row = byRow.get(linked.get(0).row());
            if (row != null) {
                row.addAll(linked);
            }
        });
        return shape.rows().stream()
                .map(row -> cell(row, byRow.getOrDefault(row.key(), List.of())))
                .toList();
    }

    private List<ReleasedTable.Row> inBands(List<Cell> cells) {
        ReleasedCount band = new ReleasedCount(Kind.BANDED, words.band(), 0, BAND_TOP);
        return cells.stream()
                .map(cell -> row(cell, cell.hidden() ? band : rounded(cell.count())))
                .toList();
    }

    private List<ReleasedTable.Row> withoutLimits(List<Cell> cells) {
        ReleasedCount withheld = new ReleasedCount(Kind.WITHHELD, words.withheld(), 0, null);
        Set<Cell> hidden = new HashSet<>(cells.stream().filter(Cell::hidden).toList());
        if (hidden.size() == 1) {
            cells.stream()
                    .filter(cell -> !cell.hidden())
                    .min(Comparator.comparingInt(Cell::count))
                    .ifPresent(hidden::add);
        }
        return cells.stream()
                .map(cell -> row(cell, hidden.contains(cell) ? withheld : rounded(cell.count())))
                .toList();
    }

    private static ReleasedTable.Row row(Cell cell, ReleasedCount count) {
        return new ReleasedTable.Row(cell.row().key(), cell.row().label(), count);
    }

    /** Rule 1. */
    static boolean eligible(SourceReport report, ReleasePeriod period) {
        return report.standing() != SourceReport.Standing.OTHER
                && report.shareWithSchools()
                && !report.policeHold()
                && period.covers(report.eventDate());
    }

    /** Eligible reports by incident; an incident belongs to the row of its earliest report. */
    private static Map<String, List<SourceReport>> incidents(Collection<SourceReport> reports, ReleasePeriod period) {
        return reports.stream()
                .filter(report -> eligible(report, period))
                .sorted(Comparator.comparing(SourceReport::eventDate).thenComparing(SourceReport::row))
                .collect(groupingBy(SourceReport::incident, LinkedHashMap::new, java.util.stream.Collectors.toList()));
    }

    private static Cell cell(TableShape.Row row, List<SourceReport> reports) {
        Map<String, List<SourceReport>> incidents = reports.stream().collect(groupingBy(SourceReport::incident));
        int count = incidents.size();
        return new Cell(row, count, count > BAND_TOP && fromTooFew(incidents.values()));
    }

    /** Rule 3, for 8 or more: halves cannot occur with whole numbers and base 5. */
    static ReleasedCount rounded(int count) {
        int nearest = Math.floorDiv(count + BASE / 2, BASE) * BASE;
        return new ReleasedCount(Kind.ROUNDED, String.valueOf(nearest), nearest - BASE / 2, nearest + BASE / 2);
    }

    /** Rule 5. */
    private static boolean fromTooFew(Collection<List<SourceReport>> incidents) {
        Set<String> organisations = new HashSet<>();
        Map<String, Integer> alone = new LinkedHashMap<>();
        for (List<SourceReport> linked : incidents) {
            Set<String> reporters = new HashSet<>();
            linked.forEach(report -> reporters.add(report.organisation()));
            organisations.addAll(reporters);
            if (reporters.size() == 1) {
                alone.merge(reporters.iterator().next(), 1, Integer::sum);
            }
        }
        int largest = alone.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return organisations.size() < MIN_ORGANISATIONS || largest * 100 > MAX_SHARE * incidents.size();
    }

    /** Rule 4: calculated from what is shown and from nothing else. */
    ReleasedCount total(List<ReleasedCount> shown) {
        int low = 0;
        @Nullable Integer high = 0;
        for (ReleasedCount count : shown) {
            switch (count.kind()) {
                case ROUNDED -> {
                    low += count.rounded();
                    high = high == null ? null : Integer.valueOf(high + count.rounded());
                }
                case BANDED -> high = high == null ? null : Integer.valueOf(high + BAND_TOP);
                case WITHHELD -> high = null;
                case TOTAL -> throw new IllegalArgumentException("A total is not added up again");
            }
        }
        return new ReleasedCount(Kind.TOTAL, sum(low, high), low, high);
    }

    private String sum(int low, @Nullable Integer high) {
        if (high == null) {
            return low == 0 ? words.withheld() : words.atLeast().formatted(low);
        }
        if (low == high) {
            return String.valueOf(low);
        }
        return low == 0 && high == BAND_TOP ? words.band() : words.range().formatted(low, high);
    }
}
