package uk.concord.briefing.domain.release;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.briefing.domain.release.ReleaseRulesTest.counts;
import static uk.concord.briefing.domain.release.ReleaseRulesTest.shape;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.concord.briefing.domain.release.ClusterMerge.Cluster;
import uk.concord.briefing.domain.release.ClusterMerge.Group;
import uk.concord.briefing.domain.release.SourceReport.Standing;

/** Two tables over the same reports, side by side: what a reader can work out from their sums. */
class JointReleaseTest {

    private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
    private static final ReleasePeriod PERIOD = new ReleasePeriod(FROM, LocalDate.of(2026, 11, 24), 14);

    private final ReleaseRules rules = new ReleaseRules(ReleaseRulesTest.WORDS);

    /** Eight times "7 or fewer" is at most 56, "30" and "30" are at least 56: every theme has exactly seven. */
    @Test
    void eightBandsBesideTwoThirtiesAreNotReleased() {
        List<SourceReport> themes = new ArrayList<>();
        List<SourceReport> clusters = new ArrayList<>();
        for (int i = 0; i < 56; i++) {
            themes.add(report("r" + i % 8, i));
            clusters.add(report("r" + i % 2, i));
        }
        Filling a = new Filling(shape("A", 8), themes);
        Filling b = new Filling(shape("B", 2), clusters);
        List<ReleasedTable> leaking = rules.together(List.of(a, b), PERIOD);
        assertThat(counts(leaking.get(1))).extracting(ReleasedCount::shown).containsExactly("30", "30");
        assertThat(narrowest(leaking.get(0), leaking.get(1), true)).isZero();
        assertThat(ReleaseAudit.of(leaking.get(0)).safe(leaking.get(1))).isFalse();

        List<ReleasedTable> released =
                JointRelease.of(rules, a, List.of(List.of(b)), PERIOD).tables();
        assertThat(released).extracting(ReleasedTable::key).containsExactly("A");
        assertThat(counts(released.get(0))).extracting(ReleasedCount::shown).containsOnly("7 or fewer");
    }

    /** What table B would show does not matter to how far clusters are merged, and where it is left out is said. */
    @Test
    void theClusteringFollowsFromTableAAlone() {
        List<SourceReport> few = reports(7, 30);
        JointRelease none = JointRelease.of(
                rules,
                new Filling(shape("A", 2), few),
                List.of(List.of(filling("B", 2, reports(18, 19)), filling("B", 1, reports(37)))),
                PERIOD);
        JointRelease other = JointRelease.of(
                rules,
                new Filling(shape("A", 2), few),
                List.of(List.of(filling("B", 2, reports(2, 35)), filling("B", 1, reports(37)))),
                PERIOD);
        assertThat(none.attempts().get(0).rows())
                .isEqualTo(other.attempts().get(0).rows());
        assertThat(none.attempts().get(none.attempts().size() - 1).rows())
                .isEqualTo(other.attempts().get(other.attempts().size() - 1).rows());
    }

    /**
     * Every borough with two or three themes and two clusters up to a size is released, and what is printed taken back to
     * all boroughs that print it, the absence of table B included: each hidden count keeps five candidates or more.
     */
    @Test
    void tryingEveryBoroughFindsNoHiddenCount() {
        inversion(2, 23, 18);
        inversion(3, 13, 8);
    }

    private void inversion(int themes, int top, int complete) {
        Map<String, List<BitSet>> candidates = new HashMap<>();
        Map<String, ReleasedTable> wide = new HashMap<>();
        int boroughs = (int) Math.pow(top, themes);
        for (int code = 0; code < boroughs; code++) {
            int[] a = new int[themes];
            int sum = 0;
            for (int i = 0, rest = code; i < themes; i++, rest /= top) {
                a[i] = rest % top;
                sum += a[i];
            }
            Filling byTheme = filling("A", themes, reports(a));
            for (int first = 0; first <= sum; first++) {
                JointRelease release = JointRelease.of(
                        rules,
                        byTheme,
                        List.of(List.of(filling("B", 2, reports(first, sum - first)), filling("B", 1, reports(sum)))),
                        PERIOD);
                String printed = release.tables().toString();
                wide.put(printed, release.tables().get(0));
                List<BitSet> counts = candidates.computeIfAbsent(printed, text -> bitSets(themes));
                for (int i = 0; i < themes; i++) {
                    counts.get(i).set(a[i]);
                }
            }
        }
        int checked = 0;
        for (Map.Entry<String, List<BitSet>> entry : candidates.entrySet()) {
            List<ReleasedCount> shown = counts(
                    wide.getOrDefault(entry.getKey(), wide.values().iterator().next()));
            // Larger boroughs than were tried would add candidates to the others.
            if (shown.stream().allMatch(count -> count.low() <= complete)) {
                for (int i = 0; i < themes; i++) {
                    if (shown.get(i).suppressed()) {
                        BitSet counts = entry.getValue().get(i);
                        checked++;
                        assertThat(counts.length() - 1 - counts.nextSetBit(0))
                                .as(entry.getKey() + " is " + counts)
                                .isGreaterThanOrEqualTo(5);
                        assertThat(counts.cardinality()).isGreaterThanOrEqualTo(5);
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(themes);
        // With and without table B.
        assertThat(candidates.keySet()).anyMatch(text -> text.contains("key=B"));
        assertThat(candidates.keySet()).anyMatch(text -> !text.contains("key=B"));
    }

    /**
     * The same with a third table: every borough of two themes, two clusters and two contexts, whose reports all have a
     * place in each table, printed and taken back. Also where two of the tables are missing, nobody comes closer than five.
     */
    @Test
    void tryingEveryBoroughWithThreeTablesFindsNoHiddenCount() {
        int top = 19;
        int complete = 12;
        Map<String, List<BitSet>> candidates = new HashMap<>();
        Map<String, List<ReleasedTable>> printedAs = new HashMap<>();
        for (int a = 0; a < top; a++) {
            for (int rest = 0; rest < top; rest++) {
                int sum = a + rest;
                Filling byTheme = filling("A", 2, reports(a, rest));
                for (int b = 0; b <= sum; b++) {
                    for (int c = 0; c <= sum; c++) {
                        JointRelease release = JointRelease.of(
                                rules,
                                byTheme,
                                List.of(
                                        List.of(filling("B", 2, reports(b, sum - b))),
                                        List.of(filling("C", 2, reports(c, sum - c)))),
                                PERIOD);
                        String printed = release.tables().toString();
                        printedAs.put(printed, release.tables());
                        List<BitSet> counts = candidates.computeIfAbsent(printed, text -> bitSets(6));
                        int[] truth = {a, rest, b, sum - b, c, sum - c};
                        for (int i = 0; i < truth.length; i++) {
                            counts.get(i).set(truth[i]);
                        }
                    }
                }
            }
        }
        int[] checked = new int[3];
        printedAs.forEach((printed, tables) -> {
            if (tables.stream().flatMap(table -> counts(table).stream()).allMatch(count -> count.low() <= complete)) {
                for (ReleasedTable table : tables) {
                    int first = 2 * (table.key().charAt(0) - 'A');
                    for (int i = 0; i < table.rows().size(); i++) {
                        if (table.rows().get(i).count().suppressed()) {
                            BitSet found =
                                    candidates.getOrDefault(printed, List.of()).get(first + i);
                            checked[first / 2]++;
                            assertThat(found.cardinality())
                                    .as(table.key() + i + " of " + printed + " is " + found)
                                    .isGreaterThanOrEqualTo(5);
                            assertThat(found.length() - 1 - found.nextSetBit(0)).isGreaterThanOrEqualTo(5);
                        }
                    }
                }
            }
        });
        assertThat(checked).as("hidden cells of each table").doesNotContain(0);
        for (String keys : List.of("ABC", "AB", "AC", "A")) {
            assertThat(printedAs.values())
                    .as(keys)
                    .anyMatch(tables -> String.join(
                                    "", tables.stream().map(ReleasedTable::key).toList())
                            .equals(keys));
        }
    }

    /** From few reports a table is merged first, because of what table A shows; only then is it left out. */
    @Test
    void rowsAreMergedBeforeATableIsLeftOut() {
        List<List<Filling>> contexts = List.of(List.of(
                filling("C", 5, reports(9, 2, 1, 8, 3)),
                filling("C", 3, reports(11, 4, 8)),
                filling("C", 2, reports(15, 8))));
        JointRelease release = JointRelease.of(rules, filling("A", 2, reports(12, 11)), contexts, PERIOD);
        assertThat(release.attempts())
                .containsExactly(
                        new JointRelease.Attempt("C", 5, JointRelease.Finding.TOO_MANY_ROWS),
                        new JointRelease.Attempt("C", 3, JointRelease.Finding.TOO_MANY_ROWS),
                        new JointRelease.Attempt("C", 2, JointRelease.Finding.PASSED));
        assertThat(counts(release.tables().get(1)))
                .extracting(ReleasedCount::shown)
                .containsExactly("15", "10");
        JointRelease many = JointRelease.of(
                rules,
                filling("A", 2, reports(30, 31)),
                List.of(List.of(filling("C", 5, reports(20, 20, 9, 8, 4)))),
                PERIOD);
        assertThat(many.attempts()).containsExactly(new JointRelease.Attempt("C", 5, JointRelease.Finding.PASSED));
    }

    private static List<BitSet> bitSets(int size) {
        List<BitSet> sets = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            sets.add(new BitSet());
        }
        return sets;
    }

    private static Filling filling(String key, int rows, List<SourceReport> reports) {
        return new Filling(shape(key, rows), reports);
    }

    private static List<SourceReport> reports(int... counts) {
        List<SourceReport> reports = new ArrayList<>();
        for (int row = 0; row < counts.length; row++) {
            for (int i = 0; i < counts[row]; i++) {
                reports.add(report("r" + row, row * 1_000 + i, "o" + i % 4));
            }
        }
        return reports;
    }

    @Test
    void inRandomBoroughsNoHiddenCountIsNarrowedBelowFive() {
        Random random = new Random(20261124);
        int[] outcomes = new int[3];
        for (int round = 0; round < 20_000; round++) {
            int themes = 1 + random.nextInt(8);
            int clusters = 2 + random.nextInt(4);
            int reports = random.nextInt(random.nextInt(5) == 0 ? 200 : 70);
            int organisations = 1 + random.nextInt(6);
            boolean everywhere = random.nextBoolean();
            List<SourceReport> byTheme = new ArrayList<>();
            List<SourceReport> fine = new ArrayList<>();
            List<SourceReport> coarse = new ArrayList<>();
            for (int i = 0; i < reports; i++) {
                String organisation = "o" + random.nextInt(organisations);
                byTheme.add(report("r" + random.nextInt(themes), i, organisation));
                if (everywhere || random.nextInt(4) > 0) {
                    int cluster = random.nextInt(clusters);
                    fine.add(report("r" + cluster, i, organisation));
                    coarse.add(report("r" + cluster / 2, i, organisation));
                }
            }
            List<ReleasedTable> released = JointRelease.of(
                            rules,
                            new Filling(shape("A", themes), byTheme),
                            List.of(List.of(
                                    new Filling(shape("B", clusters), fine),
                                    new Filling(shape("B", (clusters + 1) / 2), coarse))),
                            PERIOD)
                    .tables();
            if (released.size() == 1) {
                outcomes[0]++;
                continue;
            }
            ReleasedTable a = released.get(0);
            ReleasedTable b = released.get(1);
            outcomes[b.rows().size() == clusters ? 2 : 1]++;
            assertThat(narrowest(a, b, true)).as("taking the sums for equal").isGreaterThanOrEqualTo(5);
            assertThat(narrowest(a, b, false))
                    .as("knowing that B is a part of A")
                    .isGreaterThanOrEqualTo(5);
        }
        // The property would hold for a rule that never released table B.
        assertThat(outcomes[2]).isGreaterThan(5_000);
        assertThat(outcomes[1]).isPositive();
        assertThat(outcomes[0]).isPositive();
    }

    @Test
    void clustersAreJoinedStepByStep() {
        List<Cluster> clusters = List.of(
                new Cluster("a", "A", 3, "b"),
                new Cluster("b", "B", 4, "a"),
                new Cluster("c", "C", 5, "b"),
                new Cluster("d", "D", 1, "c"));
        List<List<Group>> steps = ClusterMerge.steps(clusters, "and");
        assertThat(steps.get(0)).extracting(Group::label).containsExactly("A", "B", "C and D");
        assertThat(steps.get(1)).extracting(Group::label).containsExactly("A and B", "C and D");
        assertThat(steps).hasSize(2);
        assertThat(ClusterMerge.steps(List.of(new Cluster("a", "A", 1, "a")), "and"))
                .hasSize(1);
    }

    /**
     * Tries every count of every hidden cell: can the rest be filled so that the sums fit?
     *
     * @return highest less lowest count that fits, of the narrowest hidden cell; very large when nothing fits at all
     */
    private static int narrowest(ReleasedTable a, ReleasedTable b, boolean equal) {
        return Math.min(narrowest(a, b, equal, true), narrowest(b, a, equal, false));
    }

    private static int narrowest(ReleasedTable own, ReleasedTable other, boolean equal, boolean ownIsWide) {
        int narrowest = Integer.MAX_VALUE;
        int otherLow = sumLow(other, -1);
        int otherHigh = sumHigh(other, -1);
        for (int i = 0; i < own.rows().size(); i++) {
            ReleasedCount count = own.rows().get(i).count();
            if (!count.suppressed()) {
                continue;
            }
            int first = -1;
            int last = -1;
            for (int value = count.low(); value <= high(count); value++) {
                int low = value + sumLow(own, i);
                int high = value + sumHigh(own, i);
                boolean fits =
                        equal ? low <= otherHigh && high >= otherLow : ownIsWide ? high >= otherLow : low <= otherHigh;
                if (fits) {
                    first = first < 0 ? value : first;
                    last = value;
                }
            }
            if (first >= 0) {
                narrowest = Math.min(narrowest, last - first);
            }
        }
        return narrowest;
    }

    private static int high(ReleasedCount count) {
        Integer high = count.high();
        return high == null ? 1_000 : high;
    }

    private static int sumLow(ReleasedTable table, int without) {
        int sum = 0;
        for (int i = 0; i < table.rows().size(); i++) {
            sum += i == without ? 0 : table.rows().get(i).count().low();
        }
        return sum;
    }

    private static int sumHigh(ReleasedTable table, int without) {
        int sum = 0;
        for (int i = 0; i < table.rows().size(); i++) {
            sum += i == without ? 0 : high(table.rows().get(i).count());
        }
        return sum;
    }

    private static SourceReport report(String row, int incident) {
        return report(row, incident, "o" + incident / 2 % 4);
    }

    private static SourceReport report(String row, int incident, String organisation) {
        return new SourceReport(row, FROM, organisation, "i" + incident, Standing.ASSESSED, true, false);
    }
}
