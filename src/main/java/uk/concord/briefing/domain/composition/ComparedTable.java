package uk.concord.briefing.domain.composition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.release.Direction;
import uk.concord.briefing.domain.release.ReleasedCount;
import uk.concord.briefing.domain.release.ReleasedTable;

/**
 * A table of this release beside the same table of the release before, which stands as it was published.
 *
 * @param key which table
 * @param nowLabel the days this release counts
 * @param beforeLabel the days the earlier one counted; null when there is none
 */
public record ComparedTable(
        String key,
        String nowLabel,
        @Nullable String beforeLabel,
        List<Row> rows,
        ReleasedCount total,
        @Nullable ReleasedCount totalBefore) {

    public ComparedTable {
        rows = List.copyOf(rows);
    }

    /**
     * @param before the earlier figure, null when the earlier release had no such row
     * @param direction judged from the two values shown
     */
    public record Row(
            String key, String label, @Nullable ReleasedCount before, ReleasedCount now, Direction direction) {}

    /**
     * Puts two releases of one table side by side.
     *
     * @param comparable whether both count about the same number of days; if not, no direction is said
     */
    public static ComparedTable of(
            ReleasedTable now,
            String nowLabel,
            @Nullable ReleasedTable before,
            @Nullable String beforeLabel,
            boolean comparable) {
        List<Row> rows = now.rows().stream()
                .map(row -> {
                    ReleasedCount earlier =
                            before == null ? null : before.count(row.key()).orElse(null);
                    return new Row(
                            row.key(),
                            row.label(),
                            earlier,
                            row.count(),
                            Direction.between(comparable ? earlier : null, row.count()));
                })
                .toList();
        return new ComparedTable(
                now.key(), nowLabel, beforeLabel, rows, now.total(), before == null ? null : before.total());
    }
}
