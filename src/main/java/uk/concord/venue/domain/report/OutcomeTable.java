package uk.concord.venue.domain.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import uk.concord.venue.domain.report.ReportFigures.Decided;
import uk.concord.venue.domain.rules.Decision;

/**
 * Decisions counted by group and outcome.
 *
 * @param groups names of the rows, in order
 * @param counts one row per group with its total last, then the row of totals
 */
record OutcomeTable(List<String> groups, int[][] counts) {
    static final List<Decision> OUTCOMES =
            List.of(Decision.APPROVE, Decision.APPROVE_CONDITIONS, Decision.REFUSE, Decision.CANCEL);

    static OutcomeTable of(List<Decided> decided, Function<Decided, String> group) {
        int width = OUTCOMES.size() + 1;
        Map<String, int[]> byGroup = new TreeMap<>();
        int[] totals = new int[width];
        for (Decided check : decided) {
            int column = OUTCOMES.indexOf(check.decision());
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

    private static void add(int[] row, int column) {
        row[column]++;
        row[row.length - 1]++;
    }
}
