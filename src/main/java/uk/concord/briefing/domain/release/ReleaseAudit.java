package uk.concord.briefing.domain.release;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.release.audit.CountRange;

/**
 * Whether two tables over the same reports give away a hidden count when somebody lays them side by side (release rule
 * 6, for the tables that are released now). All that ties them together is their sum: every report of the narrower
 * table stands in the wider one, and a reader may think that it also is the other way round. For one sum these bounds
 * are exact; no linear program finds tighter ones ({@link OverlapAudit} is one, and agrees).
 */
final class ReleaseAudit {

    /** Stands for "no upper limit". */
    private static final long UNLIMITED = Long.MAX_VALUE / 8;

    private ReleaseAudit() {}

    /**
     * One of the two tables as far as the sum is concerned.
     *
     * @param low the least the table can add up to
     * @param high the most
     * @param hidden whether it has a hidden cell; all of one release have the same limits, {@code cellHigh} at most
     */
    private record Side(long low, long high, boolean hidden, long cellHigh) {

        static Side of(ReleasedTable table) {
            long low = 0;
            long high = 0;
            boolean hidden = false;
            long cellHigh = 0;
            for (ReleasedTable.Row row : table.rows()) {
                @Nullable Integer limit = row.count().high();
                low += row.count().low();
                high = limit == null ? UNLIMITED : Math.min(UNLIMITED, high + limit);
                if (row.count().suppressed()) {
                    hidden = true;
                    cellHigh = limit == null ? UNLIMITED : limit;
                }
            }
            return new Side(low, high, hidden, cellHigh);
        }

        /** A table in bands: so many cells shown, which add up to {@code sum}, and so many hidden. */
        static Side inBands(int shown, int sum, int hidden) {
            int margin = shown * (ReleaseRules.BASE / 2);
            return new Side(
                    sum - margin,
                    sum + margin + (long) hidden * ReleaseRules.BAND_TOP,
                    hidden > 0,
                    ReleaseRules.BAND_TOP);
        }

        /** @return the possible counts of a hidden cell when the table adds up to {@code sumLow} to {@code sumHigh} */
        CountRange cell(long sumLow, long sumHigh) {
            long others = high >= UNLIMITED ? UNLIMITED : high - cellHigh;
            long least = others >= UNLIMITED ? 0 : Math.max(0, sumLow - others);
            return new CountRange(least, Math.min(cellHigh, sumHigh - low));
        }

        boolean hides(long sumLow, long sumHigh) {
            return !hidden || cell(sumLow, sumHigh).wideEnough();
        }
    }

    /**
     * @param wide the table in which every report stands
     * @param narrow the table in which some of them stand
     * @return whether every hidden cell keeps {@link CountRange#MIN_WIDTH}, for a reader who takes the sums for equal and
     *     for one who does not
     */
    static boolean safe(ReleasedTable wide, ReleasedTable narrow) {
        return safe(Side.of(wide), Side.of(narrow));
    }

    private static boolean safe(Side wide, Side narrow) {
        long low = Math.max(wide.low(), narrow.low());
        long high = Math.min(wide.high(), narrow.high());
        if (low <= high) {
            // Where equal sums are possible, not to assume them leaves every cell at least as wide.
            return wide.hides(low, high) && narrow.hides(low, high);
        }
        return narrow.low() <= wide.high() && wide.hides(narrow.low(), UNLIMITED) && narrow.hides(0, wide.high());
    }

    /** @return whether the narrow table shows a number at all and is {@link #safe} beside the wide one */
    static boolean shows(ReleasedTable wide, ReleasedTable narrow) {
        return narrow.rows().stream().anyMatch(row -> !row.count().suppressed()) && safe(wide, narrow);
    }

    /**
     * Whether the narrow table may be left out where it does not {@link #shows show}, without its absence telling more
     * than its presence would have (decision 36). A reader who misses it knows that it would have failed: all the ways in
     * which it can fail together have to leave every hidden cell of the wide table open.
     *
     * @param rows of the narrow table; only the wide table is looked at, so that the answer says nothing new
     */
    static boolean mayBeMissing(ReleasedTable wide, int rows) {
        Side side = Side.of(wide);
        if (!side.hidden() || side.high() >= UNLIMITED) {
            // Without a hidden cell nothing is narrowed. Without limits every table passes: one hidden cell is above
            // the
            // band, and no table has just one.
            return true;
        }
        Missing equal = new Missing(side);
        Missing any = new Missing(side);
        for (int shown = 0; shown <= rows; shown++) {
            int least = shown * 2 * ReleaseRules.BASE;
            int most = shown == 0 ? 0 : (int) side.high() + shown * (ReleaseRules.BASE / 2);
            for (int sum = least; sum <= most; sum += ReleaseRules.BASE) {
                Side narrow = Side.inBands(shown, sum, rows - shown);
                if (narrow.low() <= side.high() && (shown == 0 || !safe(side, narrow))) {
                    long low = Math.max(side.low(), narrow.low());
                    long high = Math.min(side.high(), narrow.high());
                    if (low <= high) {
                        equal.add(low, high);
                    }
                    any.add(low, side.high());
                }
            }
        }
        return equal.open() && any.open();
    }

    /** What a hidden cell of the wide table can be, given that the narrow one is missing. */
    private static final class Missing {

        private final Side wide;
        private final BitSet counts = new BitSet();

        Missing(Side wide) {
            this.wide = wide;
        }

        void add(long sumLow, long sumHigh) {
            CountRange cell = wide.cell(sumLow, sumHigh);
            counts.set((int) cell.low(), (int) cell.high() + 1);
        }

        /** Nothing missing, or at least five counts over a width of five. */
        boolean open() {
            return counts.isEmpty()
                    || (counts.cardinality() >= CountRange.MIN_WIDTH
                            && counts.length() - 1 - counts.nextSetBit(0) >= CountRange.MIN_WIDTH);
        }
    }
}
