package uk.concord.tension.domain.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.concord.tension.domain.pack.HiddenCells.Cell;

/** No small count of a pack can be worked out from a total (use case UC-T11). */
class HiddenCellsTest {
    private static final SmallNumber SMALL = new SmallNumber(5);

    private static List<Cell> row(boolean total, int... counts) {
        HiddenCells hidden = HiddenCells.ofRow(counts, SMALL, total);
        return IntStream.range(0, counts.length).mapToObj(hidden::at).toList();
    }

    @Test
    void theOnlySmallCountTakesTheNextSmallestWithIt() {
        assertThat(row(true, 9, 3, 7, 0)).containsExactly(Cell.SHOWN, Cell.FEW, Cell.WITHHELD, Cell.SHOWN);
        assertThat(row(false, 9, 3, 7, 0)).containsExactly(Cell.SHOWN, Cell.FEW, Cell.SHOWN, Cell.SHOWN);
        assertThat(row(true, 9, 12, 0)).containsOnly(Cell.SHOWN);
    }

    @Test
    void twoSmallCountsProtectEachOtherUnlessTheirSumGivesThemAway() {
        assertThat(row(true, 9, 3, 2)).containsExactly(Cell.SHOWN, Cell.FEW, Cell.FEW);
        assertThat(row(true, 9, 1, 1)).containsExactly(Cell.WITHHELD, Cell.FEW, Cell.FEW);
        assertThat(row(true, 9, 4, 4)).containsExactly(Cell.WITHHELD, Cell.FEW, Cell.FEW);
    }

    @Test
    void whenNothingIsLeftToWithholdTheTotalGoes() {
        assertThat(HiddenCells.ofRow(new int[] {1, 1, 1, 1, 1}, SMALL, true).isSafe())
                .isFalse();
        assertThat(HiddenCells.ofRow(new int[] {1, 2, 1, 1, 1}, SMALL, true).isSafe())
                .isTrue();
    }

    @Test
    void inAGridNoLineWithATotalGivesASmallCountAway() {
        int[][] counts = {{6, 3, 8}, {7, 9, 5}, {10, 6, 7}};
        boolean[] all = {true, true, true};
        HiddenCells hidden = HiddenCells.of(counts, SMALL, all, all);
        assertThat(hidden.at(0, 1)).isEqualTo(Cell.FEW);
        for (int line = 0; line < 3; line++) {
            int fixed = line;
            assertThat(IntStream.range(0, 3)
                            .filter(at -> hidden.at(fixed, at) != Cell.SHOWN)
                            .count())
                    .isNotEqualTo(1);
            assertThat(IntStream.range(0, 3)
                            .filter(at -> hidden.at(at, fixed) != Cell.SHOWN)
                            .count())
                    .isNotEqualTo(1);
        }
    }

    /** The attack itself: everything that fits what is printed is tried, and no small count is the same in all of it. */
    @Test
    void randomRowsLeaveEverySmallCountOpen() {
        Random random = new Random(2026);
        int attacked = 0;
        for (int round = 0; round < 3_000; round++) {
            int[] counts = random.ints(2 + random.nextInt(4), 0, 10).toArray();
            int total = IntStream.of(counts).sum();
            HiddenCells hidden = HiddenCells.ofRow(counts, SMALL, !SMALL.hides(total));
            if (SMALL.hides(total) || !hidden.isSafe()) {
                continue;
            }
            List<Set<Integer>> possible = new ArrayList<>();
            IntStream.range(0, counts.length).forEach(at -> possible.add(new HashSet<>()));
            fit(counts, hidden, 0, total, new int[counts.length], possible);
            for (int at = 0; at < counts.length; at++) {
                if (hidden.at(at) == Cell.FEW) {
                    attacked++;
                    assertThat(possible.get(at)).as("%s", List.of(counts)).hasSizeGreaterThan(1);
                }
            }
        }
        assertThat(attacked).isGreaterThan(1_000);
    }

    private static void fit(
            int[] counts, HiddenCells hidden, int at, int left, int[] tried, List<Set<Integer>> possible) {
        if (left < 0) {
            return;
        }
        if (at == counts.length) {
            if (left == 0) {
                IntStream.range(0, tried.length)
                        .forEach(cell -> possible.get(cell).add(tried[cell]));
            }
            return;
        }
        int least = hidden.at(at) == Cell.SHOWN ? counts[at] : hidden.at(at) == Cell.FEW ? 1 : SMALL.threshold();
        int most = hidden.at(at) == Cell.SHOWN ? counts[at] : hidden.at(at) == Cell.FEW ? SMALL.threshold() - 1 : left;
        for (int value = least; value <= most; value++) {
            tried[at] = value;
            fit(counts, hidden, at + 1, left - value, tried, possible);
        }
    }
}
