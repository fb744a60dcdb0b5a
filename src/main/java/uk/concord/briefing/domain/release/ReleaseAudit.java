package uk.concord.briefing.domain.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.release.audit.CountRange;

/**
 * Whether tables over the same reports give away a hidden count when somebody lays them side by side (release rule 6,
 * for the tables that are released now). All that ties them together is their sum: every report of a narrower table
 * stands in the wide one, and a reader may think of each narrower table that it also is the other way round. What each
 * such {@link Reader} knows is the set of sums that are possible; from it follows exactly what a hidden cell can be. No
 * linear program finds tighter bounds ({@link OverlapAudit} is one, and agrees).
 *
 * <p>Also what is missing speaks: a reader who misses a table knows that it would not have passed. {@link #without} takes
 * that in, so that the next table is judged beside it (decision 36). Unchangeable.
 */
final class ReleaseAudit {

    /** A sum without a limit ends here: more reports than any borough has in a term. */
    static final int LARGEST_SUM = 20_000;

    /** Above all shown numbers by so much, a sum leaves every cell without a limit open. */
    private static final int FAR = 60;

    private final List<Side> shown;
    private final List<Reader> readers;

    private ReleaseAudit(List<Side> shown, List<Reader> readers) {
        this.shown = shown;
        this.readers = readers;
    }

    /**
     * @param wide the table in which every report stands
     * @throws IllegalArgumentException when it adds up to more than {@link #LARGEST_SUM}
     */
    static ReleaseAudit of(ReleasedTable wide) {
        Side side = Side.of(wide);
        if (side.numbersHigh() > LARGEST_SUM - 2 * FAR) {
            throw new IllegalArgumentException("More reports than a release is made for");
        }
        return new ReleaseAudit(List.of(side), List.of(new Reader(side.sums(), List.of())));
    }

    /**
     * One table as far as its sum is concerned. All hidden cells of a release have the same limits.
     *
     * @param low the least the table can add up to
     * @param high the most
     * @param hidden number of hidden cells
     * @param cellHigh the most a hidden cell can be
     */
    private record Side(int low, int high, int hidden, int cellHigh) {

        static Side of(ReleasedTable table) {
            int low = 0;
            int numbers = 0;
            int hidden = 0;
            int cellHigh = ReleaseRules.BAND_TOP;
            for (ReleasedTable.Row row : table.rows()) {
                @Nullable Integer high = row.count().high();
                low += row.count().low();
                if (row.count().suppressed()) {
                    hidden++;
                    cellHigh = high == null ? LARGEST_SUM : high;
                } else {
                    numbers += high == null ? 0 : high;
                }
            }
            return with(low, numbers, hidden, cellHigh);
        }

        /** So many numbers, which add up to {@code sum} as shown, and so many hidden cells. */
        static Side with(int numbers, int sum, int hidden, int cellHigh, int base) {
            int margin = numbers * (base / 2);
            return with(sum - margin, sum + margin, hidden, cellHigh);
        }

        private static Side with(int low, int numbersHigh, int hidden, int cellHigh) {
            return new Side(low, (int) Math.min(LARGEST_SUM, numbersHigh + (long) hidden * cellHigh), hidden, cellHigh);
        }

        boolean limited() {
            return hidden == 0 || cellHigh < LARGEST_SUM;
        }

        /** The most that the numbers shown add up to; each is known to 4. */
        int numbersHigh() {
            return limited() ? high - hidden * cellHigh : low + FAR;
        }

        BitSet sums() {
            BitSet sums = new BitSet();
            sums.set(low, high + 1);
            return sums;
        }

        /** @return whether a hidden cell can be at least five counts over a width of five, given what the sum can be */
        boolean open(BitSet sums) {
            if (hidden == 0) {
                return true;
            }
            int others = hidden == 1 || cellHigh < LARGEST_SUM ? high - cellHigh : LARGEST_SUM;
            BitSet counts = new BitSet();
            for (int sum = sums.nextSetBit(0); sum >= 0; sum = sums.nextSetBit(sum + 1)) {
                counts.set(Math.max(0, sum - others), Math.min(cellHigh, sum - low) + 1);
                if (counts.cardinality() >= CountRange.MIN_WIDTH
                        && counts.length() - 1 - counts.nextSetBit(0) >= CountRange.MIN_WIDTH) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * Somebody who lays the tables side by side.
     *
     * @param sums what the wide table can add up to, as far as this reader knows; never empty
     * @param equal for each narrower table, in order, whether the reader takes it to add up to the same
     */
    private record Reader(BitSet sums, List<Boolean> equal) {

        /** @return the reader who sees one more table, none when that cannot be */
        List<Reader> seeing(Side narrow) {
            List<Reader> both = new ArrayList<>();
            for (boolean same : new boolean[] {true, false}) {
                BitSet left = meet(narrow, same);
                if (!left.isEmpty()) {
                    List<Boolean> beliefs = new ArrayList<>(equal);
                    beliefs.add(same);
                    both.add(new Reader(left, beliefs));
                }
            }
            return both;
        }

        BitSet meet(Side narrow, boolean same) {
            BitSet left = (BitSet) sums.clone();
            left.clear(0, narrow.low());
            if (same && left.length() > narrow.high() + 1) {
                left.clear(narrow.high() + 1, left.length());
            }
            return left;
        }

        boolean openTo(List<Side> tables) {
            if (!tables.get(0).open(sums)) {
                return false;
            }
            for (int i = 1; i < tables.size(); i++) {
                Side narrow = tables.get(i);
                BitSet own = sums;
                if (!equal.get(i - 1)) {
                    own = narrow.sums();
                    if (own.length() > sums.length()) {
                        own.clear(sums.length(), own.length());
                    }
                }
                if (!narrow.open(own)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** @return whether every hidden cell of all tables stays open with this one beside them */
    boolean safe(ReleasedTable narrow) {
        return safe(Side.of(narrow));
    }

    private boolean safe(Side narrow) {
        List<Reader> seeing = seeing(narrow);
        List<Side> tables = with(narrow);
        return !seeing.isEmpty() && seeing.stream().allMatch(reader -> reader.openTo(tables));
    }

    private List<Reader> seeing(Side narrow) {
        return readers.stream()
                .flatMap(reader -> reader.seeing(narrow).stream())
                .toList();
    }

    private List<Side> with(Side narrow) {
        List<Side> tables = new ArrayList<>(shown);
        tables.add(narrow);
        return tables;
    }

    /** @return whether the table shows a number at all and is {@link #safe} */
    boolean shows(ReleasedTable narrow) {
        return narrow.rows().stream().anyMatch(row -> !row.count().suppressed()) && safe(narrow);
    }

    /** @return the same with this table beside the others */
    ReleaseAudit with(ReleasedTable narrow) {
        Side side = Side.of(narrow);
        return new ReleaseAudit(with(side), seeing(side));
    }

    /**
     * Whether a table may be left out where it does not {@link #shows show}, without its absence telling more than its
     * presence would have. All the ways in which it can fail together have to leave every hidden cell open.
     *
     * @param rows of the table; what it would show does not matter, so that the answer says nothing new
     * @param limits whether hidden cells of the release have limits ("7 or fewer") or none ("not shown")
     */
    boolean mayBeMissing(int rows, boolean limits) {
        return without(rows, limits).readers.stream().allMatch(reader -> reader.openTo(shown));
    }

    /** @return the same for readers who miss a table with so many rows, and know why it may be missing */
    ReleaseAudit without(int rows, boolean limits) {
        List<Side> failing = failing(rows, limits);
        List<Reader> missing = new ArrayList<>();
        for (Reader reader : readers) {
            for (boolean same : new boolean[] {true, false}) {
                BitSet sums = new BitSet();
                failing.forEach(narrow -> sums.or(reader.meet(narrow, same)));
                if (!sums.isEmpty()) {
                    missing.add(new Reader(sums, reader.equal()));
                }
            }
        }
        // Nothing can fail: no reader ever misses the table.
        return new ReleaseAudit(shown, missing);
    }

    /** Every table with so many rows that would not be shown beside these. */
    private List<Side> failing(int rows, boolean limits) {
        int most = limits
                ? shown.get(0).high()
                : shown.stream().mapToInt(Side::numbersHigh).max().orElse(0) + 2 * FAR;
        int cellHigh = limits ? ReleaseRules.BAND_TOP : LARGEST_SUM;
        List<Side> failing = new ArrayList<>();
        for (int numbers = 0; numbers <= rows; numbers++) {
            int hidden = rows - numbers;
            if (!limits && hidden == 1 && rows > 1) {
                // No hidden cell without a limit stands alone.
                continue;
            }
            int least = numbers * 2 * ReleaseRules.BASE;
            int highest = numbers == 0 ? 0 : most + numbers * (ReleaseRules.BASE / 2);
            for (int sum = least; sum <= highest; sum += ReleaseRules.BASE) {
                Side narrow = Side.with(numbers, sum, hidden, cellHigh, ReleaseRules.BASE);
                if (!seeing(narrow).isEmpty() && (numbers == 0 || !safe(narrow))) {
                    failing.add(narrow);
                }
            }
        }
        return failing;
    }
}
