package uk.concord.tension.domain.pack;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.concord.core.document.drawing.BarPicture;
import uk.concord.core.document.drawing.ColumnPicture;
import uk.concord.core.document.drawing.GridPicture;
import uk.concord.core.security.Locality;
import uk.concord.core.settings.Settings;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.place.domain.Ward;
import uk.concord.place.domain.WardQuery;
import uk.concord.tension.domain.Category;
import uk.concord.tension.domain.CategoryQuery;
import uk.concord.tension.domain.access.ReportAccessSql;
import uk.concord.tension.domain.alert.AlertQuery;
import uk.concord.tension.domain.figures.Figures;
import uk.concord.tension.domain.figures.FiguresFilter;
import uk.concord.tension.domain.figures.FiguresQuery;

/**
 * What a pack says about reports: pictures, each with its sentence and its table. A count too small to print is drawn as
 * a pale bar up to the smallest that is printed, so that no picture says more than its table.
 */
@Component
class PackReports {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final String SMALL = "tension.small-number";

    private final FiguresQuery query;
    private final AlertQuery alerts;
    private final WardQuery wards;
    private final CategoryQuery categories;
    private final Settings settings;
    private final Texts texts;
    private final Clock clock;

    PackReports(
            FiguresQuery query,
            AlertQuery alerts,
            WardQuery wards,
            CategoryQuery categories,
            Settings settings,
            Texts texts,
            Clock clock) {
        this.query = query;
        this.alerts = alerts;
        this.wards = wards;
        this.categories = categories;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    void add(PackPage page, Pack pack) {
        LocalDate from = pack.from();
        LocalDate to = pack.to();
        Figures figures = new Figures(
                new FiguresFilter(from, to, null, null, null),
                query.groups(ReportAccessSql.inFigures(), from, to),
                List.of());
        page.heading("reports");
        page.say("tension.pack.reports.count", print(figures.total()));
        if (pack.kind() == Pack.Kind.BOARD) {
            months(page, from, to);
        }
        trend(page, pack);
        kinds(page, figures);
        List<Ward> places =
                wards.validOn(to).stream().filter(ward -> !ward.isSpecial()).toList();
        subjectsAndWards(page, figures, places);
        alerts(page, from, to);
    }

    private void months(PackPage page, LocalDate from, LocalDate to) {
        List<List<String>> rows = new ArrayList<>();
        for (YearMonth month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            int reports = query.groups(ReportAccessSql.inFigures(), month.atDay(1), month.atEndOfMonth()).stream()
                    .mapToInt(Figures.Group::reports)
                    .sum();
            rows.add(List.of(MONTH.format(month), print(reports)));
        }
        page.table("months", List.of("month", "count"), rows);
    }

    private void trend(PackPage page, Pack pack) {
        FiguresFilter filter = FiguresFilter.of(null, pack.to(), LondonTime.today(clock), null, null, null)
                .withWeeks(pack.kind().trendWeeks());
        List<Figures.Week> weeks = query.weeks(ReportAccessSql.inFigures(), filter);
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
                weeks.stream()
                        .map(week -> new ColumnPicture.Column(
                                DAY.format(week.monday().plusDays(6)),
                                length(week.reports()),
                                week.limit(),
                                small(week.reports()),
                                week.above()))
                        .toList(),
                texts.get("tension.alert.limit"),
                texts.get("tension.alert.alarm")));
        page.table(
                "trend",
                List.of("week", "count", "limit", "unusual"),
                weeks.reversed().stream()
                        .map(week -> List.of(
                                LondonTime.date(week.monday().plusDays(6)),
                                print(week.reports()),
                                String.valueOf(week.limit()),
                                texts.get(week.above() ? "tension.yes" : "tension.no")))
                        .toList());
    }

    private void kinds(PackPage page, Figures figures) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        figures.byEep().forEach((eep, count) -> counts.put(texts.get("tension.Eep.short." + eep.name()), count));
        page.heading("eep");
        bars(page, "eep", counts);
    }

    private void subjectsAndWards(PackPage page, Figures figures, List<Ward> places) {
        Map<String, Map<Long, Integer>> heat = figures.heat();
        Set<String> reportedAbout = figures.groups().stream()
                .map(Figures.Group::category)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Category> subjects = categories.all().stream()
                .filter(category -> reportedAbout.contains(category.code()))
                .toList();
        List<Ward> reported = places.stream()
                .filter(ward -> figures.byWard().containsKey(ward.id()))
                .toList();
        Map<String, Integer> bySubject = new LinkedHashMap<>();
        subjects.forEach(subject -> bySubject.put(
                subject.name(),
                figures.groups().stream()
                        .filter(group -> subject.code().equals(group.category()))
                        .mapToInt(Figures.Group::reports)
                        .sum()));
        page.heading("subjects");
        bars(page, "subjects", bySubject);
        page.heading("wards");
        page.table(
                "wards",
                List.of("wards.name", "count"),
                reported.stream()
                        .map(ward -> List.of(ward.name(), print(figures.byWard().getOrDefault(ward.id(), 0))))
                        .toList());
        if (subjects.isEmpty() || reported.isEmpty()) {
            return;
        }
        heat(page, subjects, reported, heat);
    }

    private void heat(
            PackPage page, List<Category> subjects, List<Ward> reported, Map<String, Map<Long, Integer>> counts) {
        int most = counts.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
        List<GridPicture.Row> rows = reported.stream()
                .map(ward -> new GridPicture.Row(
                        ward.name(),
                        subjects.stream()
                                .map(subject -> cell(count(counts, subject, ward), most))
                                .toList()))
                .toList();
        page.heading("heat");
        String words = texts.get("tension.pack.heat.words", reported.size(), subjects.size());
        page.say("tension.pack.sentence", words);
        page.add(GridPicture.draw(
                page.alt(words), subjects.stream().map(Category::name).toList(), rows));
        page.table(
                "subjectsByWard",
                List.of("area", "subject"),
                reported.stream()
                        .map(ward -> List.of(
                                ward.name(),
                                subjects.stream()
                                        .filter(subject -> count(counts, subject, ward) > 0)
                                        .map(subject -> subject.name() + ": " + print(count(counts, subject, ward)))
                                        .collect(Collectors.joining("; "))))
                        .toList());
    }

    private static int count(Map<String, Map<Long, Integer>> counts, Category subject, Ward ward) {
        return counts.getOrDefault(subject.code(), Map.of()).getOrDefault(ward.id(), 0);
    }

    private GridPicture.Cell cell(int count, int most) {
        if (small(count)) {
            return new GridPicture.Cell("<" + small().threshold(), 1);
        }
        return new GridPicture.Cell(
                String.valueOf(count),
                count == 0 ? 0 : Math.clamp(Math.ceilDiv(GridPicture.SHADES * count, most), 2, GridPicture.SHADES));
    }

    private void alerts(PackPage page, LocalDate from, LocalDate to) {
        page.heading("alerts");
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

    /** Bars and their table, with what is most in a sentence. */
    private void bars(PackPage page, String name, Map<String, Integer> counts) {
        if (counts.values().stream().allMatch(count -> count == 0)) {
            page.table(name, List.of(name + ".name", "count"), List.of());
            return;
        }
        Function<Map.Entry<String, Integer>, String> words = entry -> entry.getKey() + ": " + print(entry.getValue());
        String sentence = counts.entrySet().stream().map(words).collect(Collectors.joining("; ")) + ".";
        page.add(BarPicture.draw(
                page.alt(texts.get("tension.pack.table." + name) + ". " + sentence),
                counts.entrySet().stream()
                        .map(entry -> new BarPicture.Bar(
                                entry.getKey(),
                                length(entry.getValue()),
                                print(entry.getValue()),
                                small(entry.getValue())))
                        .toList()));
        page.table(
                name,
                List.of(name + ".name", "count"),
                counts.entrySet().stream()
                        .map(entry -> List.of(entry.getKey(), print(entry.getValue())))
                        .toList());
    }

    SmallNumber small() {
        return new SmallNumber(settings.number(SMALL));
    }

    private boolean small(int count) {
        return small().hides(count);
    }

    private int length(int count) {
        return small(count) ? small().threshold() - 1 : count;
    }

    String print(int count) {
        return small().print(count, texts.get("tension.pack.few", small().threshold()));
    }
}
