package uk.concord.briefing.domain.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.release.ClusterMerge;
import uk.concord.briefing.domain.release.Filling;
import uk.concord.briefing.domain.release.JointRelease;
import uk.concord.briefing.domain.release.JointRelease.Attempt;
import uk.concord.briefing.domain.release.OverlapAudit;
import uk.concord.briefing.domain.release.ReleaseLedger;
import uk.concord.briefing.domain.release.ReleasePeriod;
import uk.concord.briefing.domain.release.ReleaseRules;
import uk.concord.briefing.domain.release.ReleaseWords;
import uk.concord.briefing.domain.release.ReleasedTable;
import uk.concord.briefing.domain.release.SourceReport;
import uk.concord.briefing.domain.release.TableShape;
import uk.concord.briefing.domain.school.SchoolQuery;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.text.Texts;
import uk.concord.tension.domain.ShareableReport;
import uk.concord.tension.domain.ShareableReports;

/**
 * Fills the three fixed tables from the tension reports that may be shared with schools and puts them into the ledger.
 * Whoever calls it sees released figures only.
 */
@Component
public class FigureCalculation {

    /** Table A: theme by term, for the whole borough. */
    public static final String THEMES = "A";
    /** Table B: cluster of schools by term. */
    public static final String CLUSTERS = "B";
    /** Table C: context by term, for the whole borough. */
    public static final String CONTEXTS = "C";
    /** The fixed tables in the order in which they are shown. */
    public static final List<String> TABLES = List.of(THEMES, CLUSTERS, CONTEXTS);

    private final ShareableReports reports;
    private final ThemeQuery themes;
    private final SchoolQuery schools;
    private final ContextRows contexts;
    private final ReleaseLedger ledger;
    private final Texts texts;

    FigureCalculation(
            ShareableReports reports,
            ThemeQuery themes,
            SchoolQuery schools,
            ContextRows contexts,
            ReleaseLedger ledger,
            Texts texts) {
        this.reports = reports;
        this.themes = themes;
        this.schools = schools;
        this.contexts = contexts;
        this.ledger = ledger;
        this.texts = texts;
    }

    /**
     * Calculates the tables, without those that would give something away beside the others, and replaces what the ledger
     * holds for this briefing. The tables are audited beside everything released before. Runs in the caller's transaction.
     *
     * @return what was tried and found, for the audit trail
     * @throws RuleBrokenException when its figures are frozen, or even table A beside earlier releases would give
     *     something away
     */
    public String calculate(long briefingId, ReleasePeriod period) {
        List<ShareableReport> shareable = reports.between(period.from(), period.to());
        ReleaseRules rules = new ReleaseRules(new ReleaseWords(
                texts.get("briefing.release.band"),
                texts.get("briefing.release.withheld"),
                texts.get("briefing.release.range"),
                texts.get("briefing.release.at-least")));
        JointRelease release =
                JointRelease.of(rules, byTheme(shareable), List.of(byCluster(shareable), byContext(shareable)), period);
        List<Attempt> attempts = new ArrayList<>(release.attempts());
        ledger.replace(briefingId, audited(release.tables(), period, attempts), attempts);
        return String.join(
                "; ",
                attempts.stream()
                        .map(tried -> tried.table() + " with " + tried.rows() + " rows " + tried.finding())
                        .toList());
    }

    private Filling byTheme(List<ShareableReport> shareable) {
        Map<String, String> themeOfCategory = themes.byCategory();
        return filling(
                new TableShape(THEMES, themes.rows()),
                shareable,
                report -> themeOfCategory.getOrDefault(report.theme(), ThemeQuery.OTHER));
    }

    private List<Filling> byCluster(List<ShareableReport> shareable) {
        Map<String, String> clusterByLocality = schools.clusterByLocality();
        return ClusterMerge.steps(schools.clusters(), texts.get("briefing.release.and")).stream()
                .map(groups -> new TableShape(
                        CLUSTERS,
                        groups.stream()
                                .map(group -> new TableShape.Row(group.key(), group.label()))
                                .toList()))
                .map(shape -> filling(shape, shareable, report -> clusterByLocality.get(report.locality())))
                .toList();
    }

    private List<Filling> byContext(List<ShareableReport> shareable) {
        return contexts.ways().stream()
                .map(shape -> filling(shape, shareable, ShareableReport::context))
                .toList();
    }

    /** Leaves out the last table, as often as that helps, until nothing released before narrows what is left. */
    private List<ReleasedTable> audited(List<ReleasedTable> tables, ReleasePeriod period, List<Attempt> attempts) {
        List<OverlapAudit.Published> earlier = ledger.frozen().stream()
                .map(frozen -> published(frozen.table(), frozen.period()))
                .toList();
        for (int shown = tables.size(); shown > 0; shown--) {
            List<ReleasedTable> tried = tables.subList(0, shown);
            List<OverlapAudit.Published> all = new ArrayList<>(earlier);
            tried.forEach(table -> all.add(published(table, period)));
            if (OverlapAudit.audit(all).isEmpty()) {
                return tried;
            }
            ReleasedTable last = tried.get(shown - 1);
            attempts.add(new Attempt(last.key(), last.rows().size(), JointRelease.Finding.NOT_BESIDE_EARLIER));
        }
        throw new RuleBrokenException("briefing.figures.audit");
    }

    /** Every report has a theme; not every one has a place among the clusters, or a context. */
    private static OverlapAudit.Published published(ReleasedTable table, ReleasePeriod period) {
        return new OverlapAudit.Published(
                period.from(), period.to(), table.key().equals(THEMES), table);
    }

    /**
     * The tension side lists only accepted or closed reports, marked for sharing and not held; no row, no source.
     *
     * @param code what of the report decides on its row: a part of the row's key
     */
    private static Filling filling(
            TableShape shape, List<ShareableReport> reports, Function<ShareableReport, @Nullable String> code) {
        Map<String, String> rowOfCode = new HashMap<>();
        shape.rows().forEach(row -> row.parts().forEach(part -> rowOfCode.put(part, row.key())));
        List<SourceReport> sources = new ArrayList<>();
        for (ShareableReport report : reports) {
            String part = code.apply(report);
            String key = part == null ? null : rowOfCode.get(part);
            if (key != null) {
                sources.add(new SourceReport(
                        key,
                        report.eventDate(),
                        report.organisationKey(),
                        String.valueOf(report.incidentKey()),
                        SourceReport.Standing.ASSESSED,
                        true,
                        false));
            }
        }
        return new Filling(shape, sources);
    }
}
