package uk.concord.briefing.domain.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.concord.briefing.domain.release.GridRules;
import uk.concord.briefing.domain.release.ReleaseWords;
import uk.concord.briefing.domain.release.audit.CountRange;
import uk.concord.briefing.domain.release.audit.CountSystem;

/** Attacks on what the command prints, from the printed text alone. */
class DiscloseAttackTest {

    private static final GridRules RULES =
            new GridRules(new ReleaseWords("7 or fewer", "not shown", "%d to %d", "%d or more"));
    private static final String BAND = "7 or fewer";

    /** A printed line. */
    private record Line(String row, String column, String shown, int low, int high) {
        boolean total() {
            return row.equals("TOTAL") || column.equals("TOTAL");
        }
    }

    /**
     * Linear programs over 3,000 random tables, by a reader who knows what the ranges say and by one who takes each
     * total for a true one to the nearest five.
     */
    @Test
    void linearProgramsFindNoHiddenCount() {
        Random random = new Random(20261124);
        int totals = 0;
        int totalsBesideHidden = 0;
        for (int round = 0; round < 3_000; round++) {
            int[][] counts = table(random, 1 + random.nextInt(round % 100 == 0 ? 12 : 5), 1 + random.nextInt(4));
            List<Line> printed = print(counts);
            boolean hidden = printed.stream().anyMatch(line -> line.shown().equals(BAND));
            for (Line line : printed) {
                int truth = truth(counts, line);
                assertThat(truth).as(line.toString()).isBetween(line.low(), line.high());
                if (line.total()) {
                    totals++;
                    totalsBesideHidden += hidden ? 1 : 0;
                    assertThat(Integer.parseInt(line.shown())).isEqualTo(sumOfShown(printed, line));
                } else {
                    assertThat(line.shown()).isEqualTo(truth < 8 ? BAND : String.valueOf(Math.round(truth / 5.0) * 5));
                }
            }
            if (hidden) {
                attack(printed, false);
                attack(printed, true);
            }
        }
        // Nothing would be found in tables without totals.
        assertThat(totals).isGreaterThan(3_000);
        assertThat(totalsBesideHidden).isGreaterThan(1_000);
    }

    private static void attack(List<Line> printed, boolean totalsAreTrue) {
        CountSystem system = new CountSystem();
        Map<Line, Integer> cells = new HashMap<>();
        for (Line line : printed) {
            if (!line.total()) {
                boolean band = line.shown().equals(BAND);
                int shown = band ? 0 : Integer.parseInt(line.shown());
                cells.put(line, system.unknown(band ? 0 : shown - 2, band ? 7L : shown + 2L));
            }
        }
        for (Line line : printed) {
            if (line.total()) {
                List<Integer> parts = cells.keySet().stream()
                        .filter(cell -> inside(cell, line))
                        .map(cell -> cells.getOrDefault(cell, -1))
                        .toList();
                int shown = Integer.parseInt(line.shown());
                system.sum(parts, totalsAreTrue ? shown - 2 : line.low(), totalsAreTrue ? shown + 2 : line.high());
            }
        }
        cells.forEach((line, cell) -> {
            if (line.shown().equals(BAND)) {
                CountRange whole = new CountRange(0, 7);
                assertThat(system.range(cell))
                        .as(line + " in " + printed)
                        .hasValueSatisfying(
                                range -> assertThat(range.equals(whole) || (totalsAreTrue && range.wideEnough()))
                                        .isTrue());
            }
        });
    }

    /**
     * Every table of 1 by 2, 1 by 3, 2 by 2 and 4 by 1 with counts up to 13 is released, and the printed text taken
     * back to all tables that print it: whoever knows the program learns no more than the band.
     */
    @Test
    void tryingEveryInputFindsNoHiddenCount() {
        for (int[] shape : new int[][] {{1, 1}, {1, 2}, {2, 1}, {1, 3}, {2, 2}, {4, 1}}) {
            int cells = shape[0] * shape[1];
            int top = 14;
            Map<String, List<BitSet>> candidates = new HashMap<>();
            int tables = (int) Math.pow(top, cells);
            for (int code = 0; code < tables; code++) {
                int[][] counts = new int[shape[0]][shape[1]];
                int rest = code;
                for (int i = 0; i < cells; i++) {
                    counts[i / shape[1]][i % shape[1]] = rest % top;
                    rest /= top;
                }
                List<BitSet> seen = candidates.computeIfAbsent(text(counts), text -> {
                    List<BitSet> none = new ArrayList<>();
                    for (int i = 0; i < cells; i++) {
                        none.add(new BitSet());
                    }
                    return none;
                });
                for (int i = 0; i < cells; i++) {
                    seen.get(i).set(counts[i / shape[1]][i % shape[1]]);
                }
            }
            candidates
                    .values()
                    .forEach(seen -> seen.forEach(counts -> {
                        if (counts.nextSetBit(0) < 8) {
                            assertThat(counts.cardinality())
                                    .as("candidates " + counts)
                                    .isEqualTo(8);
                        }
                    }));
            // Bands, 10 and the lower half of 15, in every combination.
            assertThat(candidates).hasSize((int) Math.pow(3, cells));
        }
    }

    @Test
    void tablesThatDifferOnlyInsideABandPrintTheSame() {
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            int[][] counts = table(random, 1 + random.nextInt(6), 1 + random.nextInt(4));
            int[][] other = new int[counts.length][];
            for (int r = 0; r < counts.length; r++) {
                other[r] = counts[r].clone();
                for (int c = 0; c < other[r].length; c++) {
                    int count = counts[r][c];
                    other[r][c] = count < 8 ? random.nextInt(8) : (count + 2) / 5 * 5 - 2 + random.nextInt(5);
                }
            }
            assertThat(text(other)).isEqualTo(text(counts));
        }
    }

    private static int[][] table(Random random, int rows, int columns) {
        int[][] counts = new int[rows][columns];
        int few = 1 + random.nextInt(9);
        for (int[] row : counts) {
            for (int c = 0; c < columns; c++) {
                row[c] = random.nextInt(10) < few ? random.nextInt(8) : 8 + random.nextInt(60);
            }
        }
        return counts;
    }

    private static String text(int[][] counts) {
        List<String> rows = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        for (int r = 0; r < counts.length; r++) {
            rows.add("r" + (10 + r));
        }
        for (int c = 0; c < counts[0].length; c++) {
            columns.add("c" + c);
        }
        return ReleasedFile.write(new CountTable(rows, columns, counts), RULES.release(counts));
    }

    private static List<Line> print(int[][] counts) {
        byte[] file = text(counts).getBytes(StandardCharsets.UTF_8);
        return new String(file, StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(line -> new Line(line[0], line[1], line[2], Integer.parseInt(line[3]), Integer.parseInt(line[4])))
                .toList();
    }

    private static int truth(int[][] counts, Line line) {
        int truth = 0;
        for (int r = 0; r < counts.length; r++) {
            for (int c = 0; c < counts[r].length; c++) {
                truth += inside(new Line("r" + (10 + r), "c" + c, "", 0, 0), line) ? counts[r][c] : 0;
            }
        }
        return truth;
    }

    private static int sumOfShown(List<Line> printed, Line total) {
        return printed.stream()
                .filter(line ->
                        !line.total() && inside(line, total) && !line.shown().equals(BAND))
                .mapToInt(line -> Integer.parseInt(line.shown()))
                .sum();
    }

    private static boolean inside(Line cell, Line line) {
        return (line.row().equals("TOTAL") || line.row().equals(cell.row()))
                && (line.column().equals("TOTAL") || line.column().equals(cell.column()));
    }
}
