package uk.concord.venue.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** Small numbers stay hidden, and nothing that is shown gives them away: not through rows, columns or the other table. */
class SmallCountsTest {
    private static final int SMALL = SmallCounts.SMALLEST_SHOWN;

    /** The same decisions in two groupings. */
    private record Tables(int[][] first, int[][] second) {}

    private static Tables tables(Random random) {
        int events = 2 + random.nextInt(6);
        int kinds = 2 + random.nextInt(2);
        int outcomes = 2 + random.nextInt(3);
        int[][] first = new int[events + 1][outcomes + 1];
        int[][] second = new int[kinds + 1][outcomes + 1];
        for (int e = 0; e < events; e++) {
            for (int k = 0; k < kinds; k++) {
                for (int c = 0; c < outcomes; c++) {
                    int count = random.nextInt(3) == 0 ? random.nextInt(40) : random.nextInt(4);
                    for (int column : new int[] {c, outcomes}) {
                        first[e][column] += count;
                        first[events][column] += count;
                        second[k][column] += count;
                        second[kinds][column] += count;
                    }
                }
            }
        }
        return new Tables(first, second);
    }

    /** Everything a reader knows, as linear equations over what is hidden; solved without our own network. */
    private static final class Reader {
        private final ExpressionsBasedModel model = new ExpressionsBasedModel();
        private final List<Variable> hidden = new ArrayList<>();
        private final List<Integer> counts = new ArrayList<>();

        Reader(Tables tables, SmallCounts.Shown shown) {
            Variable[] totals = new Variable[tables.first()[0].length];
            for (int c = 0; c < totals.length; c++) {
                totals[c] = variable(
                        tables.first()[tables.first().length - 1][c], shown.first()[tables.first().length - 1][c]);
            }
            add(tables.first(), shown.first(), totals);
            add(tables.second(), shown.second(), totals);
        }

        private Variable variable(int count, boolean shown) {
            Variable variable = model.addVariable("v" + model.countVariables()).lower(0);
            if (shown) {
                variable.level(count);
            } else {
                hidden.add(variable);
                counts.add(count);
            }
            return variable;
        }

        private void add(int[][] table, boolean[][] shown, Variable[] totals) {
            int last = table.length - 1;
            int width = table[0].length;
            Variable[][] cells = new Variable[table.length][];
            for (int r = 0; r < last; r++) {
                cells[r] = new Variable[width];
                for (int c = 0; c < width; c++) {
                    cells[r][c] = variable(table[r][c], shown[r][c]);
                }
            }
            cells[last] = totals;
            for (Variable[] row : cells) {
                Expression sum =
                        model.addExpression("e" + model.countExpressions()).level(0);
                for (int c = 0; c < width; c++) {
                    sum.add(row[c], c == width - 1 ? -1 : 1);
                }
            }
            for (int c = 0; c < width; c++) {
                Expression sum =
                        model.addExpression("e" + model.countExpressions()).level(0);
                for (int r = 0; r < table.length; r++) {
                    sum.add(cells[r][c], r == last ? -1 : 1);
                }
            }
        }

        double bound(int number, boolean largest) {
            Variable variable = hidden.get(number);
            variable.weight(BigDecimal.ONE);
            // A largest value without end is cut off: a million is as good as any.
            variable.upper(1_000_000);
            Optimisation.Result result = largest ? model.maximise() : model.minimise();
            variable.weight(null);
            assertThat(result.getState().isFeasible()).isTrue();
            return result.getValue();
        }
    }

    @Test
    void noHiddenNumberCanBeWorkedOutFromRowsColumnsOrTheOtherTable() {
        Random random = new Random(11);
        int shownAtAll = 0;
        for (int i = 0; i < 150; i++) {
            Tables tables = tables(random);
            SmallCounts.Shown shown = SmallCounts.of(tables.first(), tables.second());
            Reader reader = new Reader(tables, shown);
            for (int number = 0; number < reader.hidden.size(); number++) {
                int count = reader.counts.get(number);
                double most = reader.bound(number, true);
                if (count < SMALL) {
                    assertThat(most).as("a small count in run %s", i).isGreaterThan(SMALL - 0.001);
                } else {
                    assertThat(most - reader.bound(number, false)).isGreaterThan(0.5);
                }
            }
            shownAtAll += reader.hidden.size() < size(tables.first()) ? 1 : 0;
        }
        assertThat(shownAtAll).as("reports that say more than a total").isGreaterThan(75);
    }

    private static int size(int[][] table) {
        return table.length * table[0].length;
    }

    @Test
    void nothingSmallIsShownAndTotalsAreTheSameInBoth() {
        Random random = new Random(12);
        for (int i = 0; i < 2000; i++) {
            Tables tables = tables(random);
            SmallCounts.Shown shown = SmallCounts.of(tables.first(), tables.second());
            large(tables.first(), shown.first());
            large(tables.second(), shown.second());
            assertThat(shown.first()[tables.first().length - 1]).isEqualTo(shown.second()[tables.second().length - 1]);
        }
    }

    private static void large(int[][] counts, boolean[][] shown) {
        for (int r = 0; r < counts.length; r++) {
            for (int c = 0; c < counts[r].length; c++) {
                assertThat(shown[r][c] && counts[r][c] < SMALL).isFalse();
            }
        }
    }

    @Test
    void oneHiddenNumberInAColumnTakesAnotherWithIt() {
        int[][] table = {{40, 3, 43}, {50, 30, 80}, {60, 20, 80}, {150, 53, 203}};
        boolean[][] shown = SmallCounts.of(table, new int[][] {table[3]}).first();
        assertThat(shown[0]).containsExactly(false, false, true);
        assertThat(shown[1][1] && shown[2][1] && shown[3][1]).isFalse();
    }

    @Test
    void aTableOfLargeNumbersIsShownWhole() {
        int[][] table = {{20, 30, 50}, {9, 8, 17}, {29, 38, 67}};
        for (boolean[] row : SmallCounts.of(table, new int[][] {table[2]}).first()) {
            assertThat(row).containsOnly(true);
        }
    }
}
