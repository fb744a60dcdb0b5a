package uk.concord.venue.domain.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import uk.concord.venue.domain.report.ReportFigures.Decided;

/**
 * Decisions counted by group and outcome. A booking taken back counts with those refused: both are rare, and two columns
 * of small numbers would hide nearly everything beside them.
 *
 * @param groups names of the rows, in order
 * @param counts one row per group with its total last, then the row of totals
 */
record OutcomeTable(List<String> groups, int[][] counts) {
    static final int APPROVED = 0;
    static final int CONDITIONS = 1;
    static final int REFUSED = 2;
    static final int ALL = 3;

    static OutcomeTable of(List<Decided> decided, Function<Decided, String> group) {
        int width = ALL + 1;
        Map<String, int[]> byGroup = new TreeMap<>();
        int[] totals = new int[width];
        for (Decided check : decided) {
            int column = column(check);
            add(byGroup.computeIfAbsent(group.apply(check), name -> new int[width]), column);
            add(totals, column);
        }
        int[][] counts = new int[byGroup.size() + 1][];
        int row = 0;
        for (int[] groupCounts : byGroup.values()) {
            counts[row++] = groupCounts;
        }
        counts[row] = totals;
        return new OutcomeTable(List.copyOf(byGroup.keySet()), counts);
    }

    private static int column(Decided check) {
        return switch (check.decision()) {
            case APPROVE -> APPROVED;
            case APPROVE_CONDITIONS -> CONDITIONS;
            case REFUSE, CANCEL -> REFUSED;
            case KEEP_HOLD -> throw new IllegalArgumentException("A hold ends nothing");
        };
    }

    private static void add(int[] row, int column) {
        row[column]++;
        row[row.length - 1]++;
    }
}
