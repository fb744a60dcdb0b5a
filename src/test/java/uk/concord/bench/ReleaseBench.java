package uk.concord.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.concord.briefing.domain.release.Filling;
import uk.concord.briefing.domain.release.JointRelease;
import uk.concord.briefing.domain.release.OverlapAudit;
import uk.concord.briefing.domain.release.OverlapAudit.Published;
import uk.concord.briefing.domain.release.ReleasePeriod;
import uk.concord.briefing.domain.release.ReleaseRules;
import uk.concord.briefing.domain.release.ReleaseWords;
import uk.concord.briefing.domain.release.ReleasedTable;
import uk.concord.briefing.domain.release.SourceReport;
import uk.concord.briefing.domain.release.TableShape;

/** How long the audit of a term takes beside 12 earlier ones: eight themes, five clusters and five contexts each. */
@Tag("bench")
class ReleaseBench {

    private static final int TERMS = 13;
    private static final int RUNS = 20;

    @Test
    void auditOfATermBesideTwelveEarlierOnes() {
        List<Published> apart = new ArrayList<>();
        List<Published> overlapping = new ArrayList<>();
        Random random = new Random(13);
        ReleaseRules rules = new ReleaseRules(new ReleaseWords("7 or fewer", "not shown", "%d to %d", "%d or more"));
        LocalDate first = LocalDate.of(2023, 1, 2);
        for (int term = 0; term < TERMS; term++) {
            LocalDate from = first.plusDays(120L * term);
            ReleasePeriod period = new ReleasePeriod(from, from.plusDays(119), 0);
            release(rules, random, period).forEach(table -> {
                apart.add(new Published(from, period.to(), table.key().equals("A"), table));
                // The last 30 days of each term count in the next one too: every release hangs together with the rest.
                overlapping.add(new Published(
                        from.minusDays(30), period.to(), table.key().equals("A"), table));
            });
        }
        System.out.println("Audit of a term beside 12 earlier ones (" + apart.size() + " tables)");
        measure("terms apart", apart);
        measure("terms that overlap", overlapping);
    }

    private static List<ReleasedTable> release(ReleaseRules rules, Random random, ReleasePeriod period) {
        List<SourceReport> themes = new ArrayList<>();
        List<SourceReport> clusters = new ArrayList<>();
        List<SourceReport> contexts = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            String organisation = "o" + random.nextInt(6);
            themes.add(report("r" + Math.min(random.nextInt(8), random.nextInt(8)), period, i, organisation));
            clusters.add(report("r" + random.nextInt(5), period, i, organisation));
            contexts.add(report("r" + random.nextInt(5), period, i, organisation));
        }
        return JointRelease.of(
                        rules,
                        new Filling(shape("A", 8), themes),
                        List.of(
                                List.of(new Filling(shape("B", 5), clusters)),
                                List.of(new Filling(shape("C", 5), contexts))),
                        period)
                .tables();
    }

    private static SourceReport report(String row, ReleasePeriod period, int incident, String organisation) {
        return new SourceReport(
                row, period.from(), organisation, "i" + incident, SourceReport.Standing.ASSESSED, true, false);
    }

    private static TableShape shape(String key, int rows) {
        List<TableShape.Row> list = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            list.add(new TableShape.Row("r" + row, "Row " + row));
        }
        return new TableShape(key, list);
    }

    private static void measure(String what, List<Published> tables) {
        List<Long> times = new ArrayList<>();
        int findings = 0;
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            findings = OverlapAudit.audit(tables).size();
            times.add((System.nanoTime() - start) / 1_000_000);
        }
        long cold = times.get(0);
        times.sort(null);
        System.out.printf(
                "  %-20s first %5d ms   p50 %5d ms   max %5d ms   %d findings%n",
                what, cold, times.get(RUNS / 2), times.get(RUNS - 1), findings);
    }
}
