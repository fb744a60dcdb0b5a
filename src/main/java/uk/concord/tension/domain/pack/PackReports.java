package uk.concord.tension.domain.pack;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import uk.concord.core.document.drawing.ColumnPicture;
import uk.concord.core.security.Locality;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.access.ReportAccessSql;
import uk.concord.tension.domain.alert.AlertQuery;
import uk.concord.tension.domain.figures.Figures;
import uk.concord.tension.domain.figures.FiguresFilter;
import uk.concord.tension.domain.figures.FiguresQuery;

/**
 * What a pack says about reports: pictures, each with its sentence and its table. A count too small to print is drawn as
 * a pale bar up to the smallest that is printed, so that no picture says more than its table. What adds up to a number that
 * is printed hides enough of its parts ({@link HiddenCells}).
 */
@Component
class PackReports {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private final FiguresQuery query;
    private final AlertQuery alerts;
    private final PackSubjects subjects;
    private final PackCounts counts;
    private final Texts texts;
    private final Clock clock;

    PackReports(
            FiguresQuery query, AlertQuery alerts, PackSubjects subjects, PackCounts counts, Texts texts, Clock clock) {
        this.query = query;
        this.alerts = alerts;
        this.subjects = subjects;
        this.counts = counts;
        this.texts = texts;
        this.clock = clock;
    }

    void add(PackPage page, Pack pack) {
        LocalDate from = pack.from();
        LocalDate to = pack.to();
        Figures figures = new Figures(
                new FiguresFilter(from, to, null, null, null, null),
                query.groups(ReportAccessSql.inFigures(), from, to),
                List.of());
        boolean total = !counts.small().hides(figures.total());
        Map<String, Integer> months = pack.kind().isRollUp() ? months(from, to) : Map.of();
        HiddenCells hiddenMonths = counts.hide(months, total);
        List<Figures.Week> weeks = weeks(pack);
        HiddenCells.Cell[] hiddenWeeks = new HiddenCells.Cell[weeks.size()];
        boolean safeWeeks = hide(weeks, hiddenWeeks, pack, total);
        Map<String, Integer> kinds = new LinkedHashMap<>();
        figures.byEep().forEach((eep, count) -> kinds.put(texts.get("tension.Eep.short." + eep.name()), count));
        HiddenCells hiddenKinds = counts.hide(kinds, total);
        PackSubjects.Tables tables = subjects.tables(figures, to, total);
        boolean safe = hiddenMonths.isSafe() && safeWeeks && hiddenKinds.isSafe() && tables.isSafe();
        page.heading("reports");
        page.say(
                "tension.pack.reports.count",
                safe ? counts.print(figures.total()) : texts.get("tension.pack.withheld"));
        if (!months.isEmpty()) {
            counts.table(page, "months", months, hiddenMonths);
        }
        trend(page, weeks, hiddenWeeks);
        page.heading("eep");
        counts.bars(page, "eep", kinds, hiddenKinds);
        subjects.add(page, tables);
        alerts(page, pack);
    }

    private Map<String, Integer> months(LocalDate from, LocalDate to) {
        Map<String, Integer> months = new LinkedHashMap<>();
        for (YearMonth month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            months.put(
                    MONTH.format(month),
                    query.groups(ReportAccessSql.inFigures(), month.atDay(1), month.atEndOfMonth()).stream()
                            .mapToInt(Figures.Group::reports)
                            .sum());
        }
        return months;
    }

    private List<Figures.Week> weeks(Pack pack) {
        FiguresFilter filter = FiguresFilter.of(null, pack.to(), LondonTime.today(clock), null, null, null)
                .withWeeks(pack.kind().trendWeeks());
        return query.weeks(ReportAccessSql.inFigures(), filter);
    }

    /**
     * The weeks that make up the period add up to the number of all reports.
     *
     * @param cells filled
     * @return whether that number can be printed
     */
    private boolean hide(List<Figures.Week> weeks, HiddenCells.Cell[] cells, Pack pack, boolean total) {
        int[] within = IntStream.range(0, weeks.size())
                .filter(at -> !weeks.get(at).monday().isBefore(pack.from())
                        && !weeks.get(at).monday().plusDays(6).isAfter(pack.to()))
                .toArray();
        boolean whole = within.length * 7L == ChronoUnit.DAYS.between(pack.from(), pack.to()) + 1;
        HiddenCells ofPeriod = HiddenCells.ofRow(
                IntStream.of(within).map(at -> weeks.get(at).reports()).toArray(), counts.small(), total && whole);
        for (int at = 0; at < cells.length; at++) {
            cells[at] = counts.small().hides(weeks.get(at).reports()) ? HiddenCells.Cell.FEW : HiddenCells.Cell.SHOWN;
        }
        for (int at = 0; at < within.length; at++) {
            cells[within[at]] = ofPeriod.at(at);
        }
        return ofPeriod.isSafe();
    }

    private void trend(PackPage page, List<Figures.Week> weeks, HiddenCells.Cell[] hidden) {
        String above = weeks.stream()
                .filter(Figures.Week::above)
                .map(week -> LondonTime.date(week.monday().plusDays(6)))
                .collect(Collectors.joining("; "));
        String words = above.isEmpty()
                ? texts.get("tension.borough.trend.none", weeks.size())
                : texts.get("tension.borough.trend.words", weeks.size(), above);
        page.heading("trend");
        page.say("tension.pack.sentence", words);
        page.add(ColumnPicture.draw(
                page.alt(words),
                IntStream.range(0, weeks.size())
                        .mapToObj(at -> new ColumnPicture.Column(
                                DAY.format(weeks.get(at).monday().plusDays(6)),
                                counts.length(weeks.get(at).reports(), hidden[at]),
                                weeks.get(at).limit(),
                                hidden[at] != HiddenCells.Cell.SHOWN,
                                weeks.get(at).above()))
                        .toList(),
                texts.get("tension.alert.limit"),
                texts.get("tension.alert.alarm")));
        page.table(
                "trend",
                List.of("week", "count", "limit", "unusual"),
                IntStream.range(0, weeks.size())
                        .mapToObj(at -> List.of(
                                LondonTime.date(weeks.get(at).monday().plusDays(6)),
                                counts.print(weeks.get(at).reports(), hidden[at]),
                                String.valueOf(weeks.get(at).limit()),
                                texts.get(weeks.get(at).above() ? "tension.yes" : "tension.no")))
                        .toList()
                        .reversed());
        if (Arrays.asList(hidden).contains(HiddenCells.Cell.WITHHELD)) {
            page.say("tension.pack.withheld.why");
        }
    }

    private void alerts(PackPage page, Pack pack) {
        LocalDate from = pack.from();
        LocalDate to = pack.to();
        page.heading("alerts");
        if (pack.kind().isNumbers()) {
            page.say(
                    "tension.pack.alerts.count",
                    alerts.between(Locality.EVERYWHERE, from, to).size());
            return;
        }
        page.table(
                "alerts",
                List.of("area", "why", "state"),
                alerts.between(Locality.EVERYWHERE, from, to).stream()
                        .map(alert -> List.of(
                                alert.about(),
                                alert.sentence(),
                                texts.get(alert.state().key())))
                        .toList());
    }
}
