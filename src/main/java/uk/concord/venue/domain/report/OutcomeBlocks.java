package uk.concord.venue.domain.report;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.concord.core.document.Block;
import uk.concord.core.text.Texts;

/** Decisions by group as tables: their number, and how often a group is limited. Small numbers are protected. */
@Component
class OutcomeBlocks {
    private final Texts texts;

    OutcomeBlocks(Texts texts) {
        this.texts = texts;
    }

    /** @param shown which counts may be shown, as {@link SmallCounts} found */
    Block counts(String captionKey, String nameKey, OutcomeTable table, boolean[][] shown) {
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < table.counts().length; r++) {
            List<String> row = new ArrayList<>(List.of(name(table, r)));
            for (int c = 0; c <= OutcomeTable.ALL; c++) {
                row.add(shown[r][c] ? String.valueOf(table.counts()[r][c]) : texts.get("venue.report.not-shown"));
            }
            rows.add(row);
        }
        return table(
                captionKey,
                List.of(
                        nameKey,
                        "venue.decision.APPROVE",
                        "venue.decision.APPROVE_CONDITIONS",
                        "venue.report.refused",
                        "venue.report.all"),
                rows);
    }

    /**
     * How often each group meets conditions, a refusal, or one of the two: only from counts that are shown. The third says
     * something even where refusals are too few to be told apart from conditions.
     */
    Block rates(String captionKey, String nameKey, OutcomeTable table, boolean[][] shown) {
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < table.counts().length; r++) {
            int[] counts = table.counts()[r];
            boolean either = shown[r][OutcomeTable.APPROVED] && shown[r][OutcomeTable.ALL];
            rows.add(List.of(
                    name(table, r),
                    rate(counts, shown[r], OutcomeTable.CONDITIONS),
                    rate(counts, shown[r], OutcomeTable.REFUSED),
                    either
                            ? percent(counts[OutcomeTable.ALL] - counts[OutcomeTable.APPROVED], counts)
                            : texts.get("venue.report.not-shown")));
        }
        return table(
                captionKey,
                List.of(nameKey, "venue.report.rate.conditions", "venue.report.refused", "venue.report.rate.either"),
                rows);
    }

    private Block table(String captionKey, List<String> headerKeys, List<List<String>> rows) {
        return new Block.Table(
                texts.get(captionKey),
                headerKeys.stream().map(key -> texts.get(key)).toList(),
                rows,
                texts.get("venue.report.note"));
    }

    private String name(OutcomeTable table, int row) {
        return row < table.groups().size() ? table.groups().get(row) : texts.get("venue.report.all");
    }

    private String rate(int[] counts, boolean[] shown, int column) {
        return shown[column] && shown[OutcomeTable.ALL]
                ? percent(counts[column], counts)
                : texts.get("venue.report.not-shown");
    }

    private static String percent(int part, int[] counts) {
        return Math.round(100.0 * part / counts[OutcomeTable.ALL]) + " %";
    }
}
