package uk.concord.tension.ui.areas;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.place.domain.Ward;
import uk.concord.place.domain.WardQuery;
import uk.concord.place.domain.boundary.BoundaryRepository;
import uk.concord.place.domain.boundary.WardOutline;
import uk.concord.tension.domain.Category;
import uk.concord.tension.domain.CategoryQuery;
import uk.concord.tension.domain.alert.AlertQuery;
import uk.concord.tension.domain.assessment.AreaLevelService;
import uk.concord.tension.domain.figures.Figures;
import uk.concord.tension.domain.figures.FiguresFilter;
import uk.concord.tension.domain.figures.FiguresService;
import uk.concord.tension.domain.list.ReportingBodies;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.returns.PartnerReturn;
import uk.concord.tension.domain.returns.ReturnQuery;
import uk.concord.tension.domain.weekly.SeriesKey;
import uk.concord.tension.ui.assessment.LevelTags;
import uk.concord.tension.ui.chart.TrendChart;

/** The picture of the borough. Every picture stands beside its table and a sentence, and narrows all the others. */
@Route(value = FiguresRoutes.BOROUGH, layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_READ)
public class BoroughView extends PageView implements BeforeEnterObserver {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    private final transient FiguresService figures;
    private final transient WardQuery wards;
    private final transient BoundaryRepository boundaries;
    private final transient CategoryQuery categories;
    private final transient ReportingBodies bodies;
    private final transient AlertQuery alerts;
    private final transient AreaLevelService levels;
    private final transient SignedIn signedIn;
    private final transient Clock clock;
    private final Div content = new Div();

    public BoroughView(
            FiguresService figures,
            WardQuery wards,
            BoundaryRepository boundaries,
            CategoryQuery categories,
            ReportingBodies bodies,
            AlertQuery alerts,
            AreaLevelService levels,
            SignedIn signedIn,
            Clock clock) {
        super("tension.borough");
        this.figures = figures;
        this.wards = wards;
        this.boundaries = boundaries;
        this.categories = categories;
        this.bodies = bodies;
        this.alerts = alerts;
        this.levels = levels;
        this.signedIn = signedIn;
        this.clock = clock;
        setMarking(Marking.OFFICIAL_SENSITIVE);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LocalDate today = LondonTime.today(clock);
        FiguresFilter filter = FiguresRoutes.read(event.getLocation().getQueryParameters(), today);
        List<Ward> places = wards.validOn(lastDay(filter)).stream()
                .filter(ward -> !ward.isSpecial())
                .toList();
        List<Category> subjects = categories.all();
        Figures found = figures.figures(filter);
        content.removeAll();
        content.add(
                new FiguresForm(filter, places, subjects, bodies.all(), today),
                new Paragraph(translate(
                        "tension.borough.total",
                        WardMap.words(found.total()),
                        LondonTime.date(filter.from()),
                        LondonTime.date(filter.to()))));
        showMap(found, places);
        showTrend(found);
        showKinds(found);
        showHeat(found, places, subjects);
        showReturns(filter);
        content.add(new Paragraph(translate("tension.borough.caveat")));
    }

    /** The wards and boundaries of the last day that has been are shown. */
    private LocalDate lastDay(FiguresFilter filter) {
        LocalDate today = LondonTime.today(clock);
        return filter.to().isAfter(today) ? today : filter.to();
    }

    private void showMap(Figures found, List<Ward> places) {
        Map<Long, Integer> counts = found.byWard();
        Map<Long, String> judged = new HashMap<>();
        levels.on(lastDay(found.filter())).forEach(line -> {
            var inForce = line.inForce();
            if (inForce != null && inForce.level() != null) {
                judged.put(
                        line.ward().id(),
                        LevelTags.words(inForce.level(), inForce.judgement().recovery()));
            }
        });
        Set<Long> withAlert =
                alerts
                        .between(
                                signedIn.user().locality(),
                                found.filter().from(),
                                found.filter().to())
                        .stream()
                        .filter(alert -> alert.finding().series().kind() == SeriesKey.Kind.WARD)
                        .map(alert -> Long.valueOf(alert.finding().series().key()))
                        .collect(Collectors.toSet());
        List<Ward> byCount = places.stream()
                .sorted(Comparator.comparingInt((Ward ward) -> -counts.getOrDefault(ward.id(), 0))
                        .thenComparing(Ward::name))
                .toList();
        DataTable<Ward> table = new DataTable<Ward>("tension.borough.map")
                .addColumn("tension.list.ward", Ward::name)
                .addColumn("tension.alert.reports", ward -> String.valueOf(counts.getOrDefault(ward.id(), 0)))
                .addColumn("tension.borough.level", ward -> judged.getOrDefault(ward.id(), "–"))
                .addColumn(
                        "tension.borough.alert",
                        ward -> translate(withAlert.contains(ward.id()) ? "tension.yes" : "tension.no"));
        table.setRows(byCount);
        content.add(
                new H2(translate("tension.borough.map")),
                new Paragraph(mapWords(byCount, counts, withAlert)),
                new Paragraph(translate("tension.borough.map.levels", LondonTime.date(lastDay(found.filter())))));
        FiguresFilter filter = found.filter();
        explain("tension.borough.map.everyWard", filter.wardId() != null);
        explain(
                "tension.borough.map.whole",
                filter.category() != null || filter.eep() != null || filter.organisationId() != null);
        List<WardOutline> outlines = boundaries.of(places, lastDay(found.filter()));
        content.add(
                outlines.isEmpty()
                        ? new WardMap(found.filter(), places, counts, judged, withAlert)
                        : new WardShapes(found.filter(), places, outlines, counts, judged, withAlert),
                asTable(table));
    }

    private static String mapWords(List<Ward> byCount, Map<Long, Integer> counts, Set<Long> withAlert) {
        if (counts.isEmpty() || byCount.isEmpty()) {
            return translate("tension.borough.map.none");
        }
        String names = byCount.stream()
                .filter(ward -> withAlert.contains(ward.id()))
                .map(Ward::name)
                .collect(Collectors.joining(", "));
        Ward most = byCount.getFirst();
        return translate(
                "tension.borough.map.words",
                most.name(),
                WardMap.words(counts.getOrDefault(most.id(), 0)),
                names.isEmpty() ? translate("tension.borough.map.noAlert") : names);
    }

    private void showTrend(Figures found) {
        List<Figures.Week> weeks = found.weeks();
        String above = weeks.stream()
                .filter(Figures.Week::above)
                .map(week -> LondonTime.date(week.monday().plusDays(6)))
                .collect(Collectors.joining("; "));
        String words = above.isEmpty()
                ? translate("tension.borough.trend.none", weeks.size())
                : translate("tension.borough.trend.words", weeks.size(), above);
        DataTable<Figures.Week> table = new DataTable<Figures.Week>("tension.borough.trend")
                .addLinkColumn(
                        "tension.alert.week",
                        week -> LondonTime.date(week.monday().plusDays(6)),
                        week -> FiguresRoutes.borough(found.filter().withWeek(week.monday())))
                .addColumn("tension.alert.reports", week -> String.valueOf(week.reports()))
                .addColumn("tension.alert.limit", week -> String.valueOf(week.limit()))
                .addColumn("tension.alert.alarm", week -> translate(week.above() ? "tension.yes" : "tension.no"));
        table.setRows(weeks.reversed());
        content.add(
                new H2(translate("tension.borough.trend")),
                new Paragraph(words),
                new TrendChart(
                        weeks.stream()
                                .map(week -> new TrendChart.Bar(
                                        SHORT.format(week.monday().plusDays(6)),
                                        week.reports(),
                                        (double) week.limit(),
                                        week.above()))
                                .toList(),
                        words),
                asTable(table));
    }

    private void showKinds(Figures found) {
        Map<Eep, Integer> counts = found.byEep();
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        DataTable<Eep> table = new DataTable<Eep>("tension.borough.eep")
                .addLinkColumn(
                        "tension.list.eep",
                        eep -> translate("tension.Eep.short." + eep.name()),
                        eep -> FiguresRoutes.borough(
                                found.filter().withEep(eep == found.filter().eep() ? null : eep)))
                .addColumn("tension.alert.reports", eep -> String.valueOf(counts.getOrDefault(eep, 0)))
                .addComponentColumn("tension.borough.share", eep -> new ShareBar(counts.getOrDefault(eep, 0), all));
        table.setRows(List.of(Eep.values()));
        content.add(
                new H2(translate("tension.borough.eep")),
                new Paragraph(translate(
                        "tension.borough.eep.words",
                        counts.get(Eep.EXPERIENCED),
                        counts.get(Eep.EVIDENCED),
                        counts.get(Eep.POTENTIAL))));
        explain("tension.borough.eep.every", found.filter().eep() != null);
        content.add(table);
    }

    private void showHeat(Figures found, List<Ward> places, List<Category> subjects) {
        Map<String, Map<Long, Integer>> heat = found.heat();
        content.add(new H2(translate("tension.borough.heat")));
        String most = subjects.stream()
                .filter(subject -> heat.containsKey(subject.code()))
                .max(Comparator.comparingInt(subject -> heat.getOrDefault(subject.code(), Map.of()).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum()))
                .map(Category::name)
                .orElse("");
        if (most.isEmpty()) {
            content.add(new Paragraph(translate("tension.borough.map.none")));
        } else {
            content.add(new Paragraph(translate("tension.borough.heat.words", heat.size(), most)));
            explain(
                    "tension.borough.heat.every",
                    found.filter().wardId() != null || found.filter().category() != null);
            content.add(new HeatTable(found.filter(), places, subjects, heat));
        }
    }

    private void showReturns(FiguresFilter filter) {
        List<ReturnQuery.Line> returns = figures.returns(filter);
        PartnerTable table = new PartnerTable();
        table.setRows(returns);
        long silent = returns.stream()
                .filter(line -> line.sent().status() == PartnerReturn.Status.SILENT
                        || line.sent().status() == PartnerReturn.Status.EXPECTED)
                .count();
        content.add(
                new H2(translate("tension.borough.returns")),
                new Paragraph(translate("tension.borough.returns.words", returns.size(), silent)));
        explain("tension.borough.returns.heard", filter.narrowsReports());
        content.add(table);
    }

    /** What a picture leaves out of the choice is said beside it. */
    private void explain(String key, boolean needed) {
        if (needed) {
            content.add(new Paragraph(translate(key)));
        }
    }

    private static Details asTable(DataTable<?> table) {
        return new Details(translate("tension.borough.asTable"), table);
    }
}
