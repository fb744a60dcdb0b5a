package uk.concord.venue.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Small numbers stay hidden, and no difference of what is shown gives them away. */
class SmallCountsTest {
    private static int[][] table(Random random) {
        int rows = 1 + random.nextInt(6);
        int columns = 1 + random.nextInt(4);
        int[][] counts = new int[rows + 1][columns + 1];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int count = random.nextInt(random.nextBoolean() ? 6 : 60);
                counts[r][c] = count;
                counts[r][columns] += count;
                counts[rows][c] += count;
                counts[rows][columns] += count;
            }
        }
        return counts;
    }

    /** Solves the equations of the table by elimination: a hidden count follows when its column is fixed. */
    private static boolean anyFollows(int[][] counts, boolean[][] shown) {
        int rows = counts.length;
        int columns = counts[0].length;
        double[][] equations = new double[rows + columns][rows * columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (!shown[r][c]) {
                    equations[r][r * columns + c] = c == columns - 1 ? -1 : 1;
                    equations[rows + c][r * columns + c] = r == rows - 1 ? -1 : 1;
                }
            }
        }
        int pivotRow = 0;
        for (int v = 0; v < rows * columns && pivotRow < equations.length; v++) {
            int best = pivotRow;
            for (int e = pivotRow; e < equations.length; e++) {
                if (Math.abs(equations[e][v]) > Math.abs(equations[best][v])) {
                    best = e;
                }
            }
            if (Math.abs(equations[best][v]) < 1e-9) {
                continue;
            }
            double[] swap = equations[best];
            equations[best] = equations[pivotRow];
            equations[pivotRow] = swap;
            for (int e = 0; e < equations.length; e++) {
                double factor = e == pivotRow ? 0 : equations[e][v] / equations[pivotRow][v];
                for (int k = 0; factor != 0 && k < rows * columns; k++) {
                    equations[e][k] -= factor * equations[pivotRow][k];
                }
            }
            pivotRow++;
        }
        for (double[] equation : equations) {
            int unknowns = 0;
            for (double factor : equation) {
                unknowns += Math.abs(factor) > 1e-9 ? 1 : 0;
            }
            if (unknowns == 1) {
                return true;
            }
        }
        return false;
    }

    @Test
    void nothingBelowEightIsShownAndNothingHiddenFollows() {
        Random random = new Random(11);
        int everythingHidden = 0;
        for (int i = 0; i < 5000; i++) {
            int[][] counts = table(random);
            boolean[][] shown = SmallCounts.shown(counts);
            int visible = 0;
            for (int r = 0; r < counts.length; r++) {
                for (int c = 0; c < counts[r].length; c++) {
                    if (shown[r][c]) {
                        assertThat(counts[r][c]).isGreaterThanOrEqualTo(SmallCounts.SMALLEST_SHOWN);
                        visible++;
                    }
                }
            }
            assertThat(anyFollows(counts, shown)).isFalse();
            everythingHidden += visible == 0 ? 1 : 0;
        }
        assertThat(everythingHidden).as("tables that say nothing at all").isLessThan(2500);
    }

    @Test
    void aTableOfLargeNumbersIsShownWhole() {
        boolean[][] shown = SmallCounts.shown(new int[][] {{20, 30, 50}, {9, 8, 17}, {29, 38, 67}});
        for (boolean[] row : shown) {
            assertThat(row).containsOnly(true);
        }
    }
}
