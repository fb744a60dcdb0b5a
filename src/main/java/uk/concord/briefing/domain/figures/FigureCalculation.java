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
 * Fills the two fixed tables from the tension reports that may be shared with schools and puts them into the ledger.
 * Whoever calls it sees released figures only.
 */
@Component
public class FigureCalculation {

    /** Table A: theme by term, for the whole borough. */
    public static final String THEMES = "A";
    /** Table B: cluster of schools by term. */
    public static final String CLUSTERS = "B";

    private final ShareableReports reports;
    private final ThemeQuery themes;
    private final SchoolQuery schools;
    private final ReleaseLedger ledger;
    private final Texts texts;

    FigureCalculation(
            ShareableReports reports, ThemeQuery themes, SchoolQuery schools, ReleaseLedger ledger, Texts texts) {
        this.reports = reports;
        this.themes = themes;
        this.schools = schools;
        this.ledger = ledger;
        this.texts = texts;
    }

    /**
     * Calculates both tables, or table A alone when B beside it would give something away, and replaces what the ledger
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

        Map<String, String> themeOfCategory = themes.byCategory();
        Filling byTheme = new Filling(
                new TableShape(THEMES, themes.rows()),
                sources(shareable, report -> themeOfCategory.getOrDefault(report.theme(), ThemeQuery.OTHER)));
        List<Filling> byCluster = ClusterMerge.steps(schools.clusters(), texts.get("briefing.release.and")).stream()
                .map(groups -> clusters(groups, shareable))
                .toList();
        JointRelease release = JointRelease.of(rules, byTheme, byCluster, period);
        List<String> log = new ArrayList<>();
        release.attempts().forEach(attempt -> log.add("B with " + attempt.rows() + " rows " + attempt.finding()));
        ledger.replace(briefingId, audited(release.tables(), period, log));
        return String.join("; ", log);
    }

    /** Leaves out the last table, as often as that helps, until nothing released before narrows what is left. */
    private List<ReleasedTable> audited(List<ReleasedTable> tables, ReleasePeriod period, List<String> log) {
        List<OverlapAudit.Published> earlier = ledger.frozen().stream()
                .map(frozen -> published(frozen.table(), frozen.period()))
                .toList();
        for (int shown = tables.size(); shown > 0; shown--) {
            List<ReleasedTable> tried = tables.subList(0, shown);
            List<OverlapAudit.Published> all = new ArrayList<>(earlier);
            tried.forEach(table -> all.add(published(table, period)));
            List<OverlapAudit.Finding> findings = OverlapAudit.audit(all);
            log.add(shown + " tables beside " + earlier.size() + " earlier ones: " + findings.size() + " findings");
            if (findings.isEmpty()) {
                return tried;
            }
        }
        throw new RuleBrokenException("briefing.figures.audit");
    }

    /** Every report has a theme; not every one has a place among the clusters. */
    private static OverlapAudit.Published published(ReleasedTable table, ReleasePeriod period) {
        return new OverlapAudit.Published(
                period.from(), period.to(), table.key().equals(THEMES), table);
    }

    private Filling clusters(List<ClusterMerge.Group> groups, List<ShareableReport> shareable) {
        Map<String, String> groupOfCluster = new HashMap<>();
        groups.forEach(group -> group.codes().forEach(code -> groupOfCluster.put(code, group.key())));
        Map<String, String> clusterByLocality = schools.clusterByLocality();
        TableShape shape = new TableShape(
                CLUSTERS,
                groups.stream()
                        .map(group -> new TableShape.Row(group.key(), group.label()))
                        .toList());
        return new Filling(shape, sources(shareable, report -> {
            String cluster = clusterByLocality.get(report.locality());
            return cluster == null ? null : groupOfCluster.get(cluster);
        }));
    }

    /** The tension side lists only accepted or closed reports, marked for sharing and not held; no row, no source. */
    private static List<SourceReport> sources(
            List<ShareableReport> reports, Function<ShareableReport, @Nullable String> row) {
        List<SourceReport> sources = new ArrayList<>();
        for (ShareableReport report : reports) {
            String key = row.apply(report);
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
        return sources;
    }
}
