package uk.concord.briefing.domain.release.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The audit's arithmetic: published examples with known answers, and every small system against trying all counts. */
class CountSystemTest {

    private static final int[][] FIVE_BY_FIVE = {
        {30, 47, 64, 89, 230},
        {90, 124, 5, 31, 250},
        {92, 100, 59, 85, 336},
        {800, 991, 651, 685, 3127},
        {1021, 1262, 770, 890, 3943}
    };
    private static final List<String> HIDDEN = List.of("wa", "wb", "wc", "xa", "xc", "yb", "yd", "zb", "zd");

    /** Two cells or more are hidden in every line, and still one is known exactly (the test of R's sdcTable). */
    @Test
    void aPatternWithTwoHiddenCellsPerLineCanGiveOneAway() {
        assertThat(hidden("wb")).contains(new CountRange(47, 47));
    }

    @ParameterizedTest
    @CsvSource({"xd,78", "wd,136", "xb,141", "ya,141", "yc,107", "za,141", "zc,107"})
    void oneMoreHiddenCellHelps(String more, long high) {
        assertThat(hidden("wb", more)).contains(new CountRange(0, high));
    }

    private static Optional<CountRange> hidden(String asked, String... more) {
        List<String> hidden = new ArrayList<>(HIDDEN);
        hidden.addAll(List.of(more));
        CountSystem system = new CountSystem();
        Map<String, Integer> cells = new HashMap<>();
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 5; column++) {
                long value = FIVE_BY_FIVE[row][column];
                boolean open = !hidden.contains(name(row, column));
                cells.put(name(row, column), system.unknown(open ? value : 0, open ? value : null));
            }
        }
        for (int line = 0; line < 5; line++) {
            Map<Integer, Integer> row = new HashMap<>();
            Map<Integer, Integer> column = new HashMap<>();
            for (int i = 0; i < 5; i++) {
                row.put(cell(cells, name(line, i)), i == 4 ? -1 : 1);
                column.put(cell(cells, name(i, line)), i == 4 ? -1 : 1);
            }
            system.sum(row, 0, 0);
            system.sum(column, 0, 0);
        }
        return system.range(cell(cells, asked));
    }

    private static int cell(Map<String, Integer> cells, String name) {
        return cells.getOrDefault(name, -1);
    }

    private static String name(int row, int column) {
        return "wxyz+".substring(row, row + 1) + "abcd+".substring(column, column + 1);
    }

    /** With "*" for 1 to 7 and a total rounded on its own, the hidden count is 1. */
    @Test
    void aRoundedTotalGivesAwayAStar() {
        CountSystem system = new CountSystem();
        int star = system.unknown(1, 7L);
        int ten = system.unknown(8, 12L);
        int otherTen = system.unknown(8, 12L);
        system.sum(List.of(star, ten, otherTen), 13, 17);
        assertThat(system.range(star)).contains(new CountRange(1, 1));
    }

    /** Four times "7 or fewer" with a total of 30 is four times seven. */
    @Test
    void aRoundedTotalGivesAwayFourBands() {
        CountSystem system = new CountSystem();
        List<Integer> cells =
                List.of(system.unknown(0, 7L), system.unknown(0, 7L), system.unknown(0, 7L), system.unknown(0, 7L));
        system.sum(cells, 28, 32);
        cells.forEach(cell -> assertThat(system.range(cell)).contains(new CountRange(7, 7)));
    }

    /** Raw, a total of 8 less 7 boys is one girl; banded and rounded the difference stays open. */
    @Test
    void aDifferenceOfRawCountsIsDisclosedAndOneOfReleasedCountsIsNot() {
        CountSystem raw = new CountSystem();
        int all = raw.unknown(8, 8L);
        int boys = raw.unknown(7, 7L);
        assertThat(raw.range(Map.of(all, 1, boys, -1))).contains(new CountRange(1, 1));

        CountSystem released = new CountSystem();
        int shownAll = released.unknown(8, 12L);
        int shownBoys = released.unknown(0, 7L);
        int girls = released.unknown(0, null);
        released.sum(Map.of(shownAll, 1, shownBoys, -1, girls, -1), 0, 0);
        assertThat(released.range(girls)).contains(new CountRange(1, 12));
        assertThat(released.range(Map.of(shownAll, 1, shownBoys, -1)).map(CountRange::wideEnough))
                .contains(true);
    }

    @Test
    void whatCannotBeIsSaidToBeImpossible() {
        CountSystem system = new CountSystem();
        int a = system.unknown(0, 7L);
        int b = system.unknown(0, 7L);
        system.sum(List.of(a, b), 15, 20);
        assertThat(system.range(a)).isEmpty();
    }

    @Test
    void withoutALimitNothingIsSaid() {
        CountSystem system = new CountSystem();
        int a = system.unknown(3, null);
        int b = system.unknown(0, null);
        system.sum(Map.of(a, 1, b, -1), 0, CountSystem.UNLIMITED);
        assertThat(system.range(b)).contains(new CountRange(0, CountSystem.UNLIMITED));
    }

    /** Two to four cells, one to three sums with factors of -1, 1 and 2: the same answer as trying every count. */
    @Test
    void agreesWithTryingEveryCount() {
        Random random = new Random(20261124);
        int impossible = 0;
        for (int round = 0; round < 8_000; round++) {
            int cells = 2 + random.nextInt(3);
            long[][] limits = new long[cells][];
            long[] truth = new long[cells];
            CountSystem system = new CountSystem();
            for (int i = 0; i < cells; i++) {
                long low = random.nextInt(3) == 0 ? 8 + 5 * random.nextInt(2) : 0;
                limits[i] = new long[] {low, low == 0 ? 7 : low + 4};
                truth[i] = low + random.nextInt((int) (limits[i][1] - low) + 1);
                system.unknown(limits[i][0], limits[i][1]);
            }
            List<Map<Integer, Integer>> sums = new ArrayList<>();
            List<long[]> sumLimits = new ArrayList<>();
            for (int s = 0; s <= random.nextInt(3); s++) {
                Map<Integer, Integer> factors = new HashMap<>();
                for (int i = 0; i < cells; i++) {
                    int factor = random.nextInt(4) - 1;
                    if (factor != 0) {
                        factors.put(i, factor);
                    }
                }
                if (!factors.isEmpty()) {
                    long low = -random.nextInt(5);
                    for (Map.Entry<Integer, Integer> factor : factors.entrySet()) {
                        low += factor.getValue() * truth[factor.getKey()];
                    }
                    // A wrong sum now and then, which may leave nothing that fits.
                    low += random.nextInt(8) == 0 ? random.nextInt(40) - 20 : 0;
                    long[] range = {low, low + random.nextInt(5)};
                    sums.add(factors);
                    sumLimits.add(range);
                    system.sum(factors, range[0], range[1]);
                }
            }
            // Ties all cells together without saying anything, so that what is impossible is so for every cell.
            system.sum(java.util.stream.IntStream.range(0, cells).boxed().toList(), 0, 1_000);
            int asked = random.nextInt(cells);
            Optional<CountRange> tried = tried(limits, sums, sumLimits, asked);
            impossible += tried.isEmpty() ? 1 : 0;
            assertThat(system.range(asked)).as("round " + round + " " + sums).isEqualTo(tried);
        }
        assertThat(impossible).isBetween(100, 4_000);
    }

    private static Optional<CountRange> tried(
            long[][] limits, List<Map<Integer, Integer>> sums, List<long[]> sumLimits, int asked) {
        long[] counts = new long[limits.length];
        long[] found = {Long.MAX_VALUE, Long.MIN_VALUE};
        attempt(limits, sums, sumLimits, counts, 0, asked, found);
        return found[0] > found[1] ? Optional.empty() : Optional.of(new CountRange(found[0], found[1]));
    }

    private static void attempt(
            long[][] limits,
            List<Map<Integer, Integer>> sums,
            List<long[]> sumLimits,
            long[] counts,
            int at,
            int asked,
            long[] found) {
        if (at == limits.length) {
            for (int s = 0; s < sums.size(); s++) {
                long sum = 0;
                for (Map.Entry<Integer, Integer> factor : sums.get(s).entrySet()) {
                    sum += factor.getValue() * counts[factor.getKey()];
                }
                if (sum < sumLimits.get(s)[0] || sum > sumLimits.get(s)[1]) {
                    return;
                }
            }
            found[0] = Math.min(found[0], counts[asked]);
            found[1] = Math.max(found[1], counts[asked]);
            return;
        }
        for (long value = limits[at][0]; value <= limits[at][1]; value++) {
            counts[at] = value;
            attempt(limits, sums, sumLimits, counts, at + 1, asked, found);
        }
    }
}
