package uk.concord.tension.domain.pack;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import uk.concord.core.document.drawing.GridPicture;
import uk.concord.core.text.Texts;
import uk.concord.place.domain.Ward;
import uk.concord.place.domain.WardQuery;
import uk.concord.tension.domain.Category;
import uk.concord.tension.domain.CategoryQuery;
import uk.concord.tension.domain.figures.Figures;

/** Subjects, wards, and the two against each other. */
@Component
class PackSubjects {
    private final WardQuery wards;
    private final CategoryQuery categories;
    private final PackCounts counts;
    private final Texts texts;

    PackSubjects(WardQuery wards, CategoryQuery categories, PackCounts counts, Texts texts) {
        this.wards = wards;
        this.categories = categories;
        this.counts = counts;
        this.texts = texts;
    }

    /** What is counted, and which counts are hidden. */
    record Tables(
            List<Category> subjects,
            List<Ward> wards,
            Map<String, Integer> bySubject,
            HiddenCells hiddenSubjects,
            Map<String, Integer> byWard,
            HiddenCells hiddenWards,
            int[][] grid,
            HiddenCells hiddenGrid) {
        /** @return whether the number of all reports can be printed above these tables */
        boolean isSafe() {
            return hiddenSubjects.isSafe() && hiddenWards.isSafe();
        }
    }

    /** @param total whether the number of all reports is printed. @param to last day of the period */
    Tables tables(Figures figures, LocalDate to, boolean total) {
        Set<String> reportedAbout = figures.groups().stream()
                .map(Figures.Group::category)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Category> subjects = categories.all().stream()
                .filter(category -> reportedAbout.contains(category.code()))
                .toList();
        List<Ward> reported = wards.validOn(to).stream()
                .filter(ward -> !ward.isSpecial() && figures.byWard().containsKey(ward.id()))
                .toList();
        Map<String, Integer> bySubject = new LinkedHashMap<>();
        subjects.forEach(subject -> bySubject.put(
                subject.name(),
                figures.groups().stream()
                        .filter(group -> subject.code().equals(group.category()))
                        .mapToInt(Figures.Group::reports)
                        .sum()));
        Map<String, Integer> byWard = new LinkedHashMap<>();
        reported.forEach(ward -> byWard.put(ward.name(), figures.byWard().getOrDefault(ward.id(), 0)));
        HiddenCells hiddenSubjects = counts.hide(bySubject, total);
        HiddenCells hiddenWards = counts.hide(byWard, total);
        int[][] grid = grid(figures.heat(), subjects, reported);
        return new Tables(
                subjects,
                reported,
                bySubject,
                hiddenSubjects,
                byWard,
                hiddenWards,
                grid,
                HiddenCells.of(
                        grid,
                        counts.small(),
                        shown(hiddenWards, reported.size()),
                        shown(hiddenSubjects, subjects.size())));
    }

    private static int[][] grid(Map<String, Map<Long, Integer>> heat, List<Category> subjects, List<Ward> wards) {
        return wards.stream()
                .map(ward -> subjects.stream()
                        .mapToInt(subject ->
                                heat.getOrDefault(subject.code(), Map.of()).getOrDefault(ward.id(), 0))
                        .toArray())
                .toArray(int[][]::new);
    }

    private static boolean[] shown(HiddenCells line, int length) {
        boolean[] shown = new boolean[length];
        for (int at = 0; at < length; at++) {
            shown[at] = line.at(at) == HiddenCells.Cell.SHOWN;
        }
        return shown;
    }

    void add(PackPage page, Tables tables) {
        page.heading("subjects");
        counts.bars(page, "subjects", tables.bySubject(), tables.hiddenSubjects());
        page.heading("wards");
        counts.table(page, "wards", tables.byWard(), tables.hiddenWards());
        if (!tables.subjects().isEmpty() && !tables.wards().isEmpty()) {
            heat(page, tables);
        }
    }

    private void heat(PackPage page, Tables tables) {
        List<Category> subjects = tables.subjects();
        List<Ward> reported = tables.wards();
        int most = IntStream.range(0, reported.size())
                .flatMap(row -> IntStream.of(tables.grid()[row]))
                .max()
                .orElse(1);
        page.heading("heat");
        if (!tables.hiddenGrid().isSafe()) {
            page.say("tension.pack.withheld.grid");
            return;
        }
        String words = texts.get("tension.pack.heat.words", reported.size(), subjects.size());
        page.say("tension.pack.sentence", words);
        page.add(GridPicture.draw(
                page.alt(words),
                subjects.stream().map(Category::name).toList(),
                IntStream.range(0, reported.size())
                        .mapToObj(row -> new GridPicture.Row(
                                reported.get(row).name(),
                                IntStream.range(0, subjects.size())
                                        .mapToObj(column -> cell(tables, row, column, most))
                                        .toList()))
                        .toList()));
        page.table(
                "subjectsByWard",
                List.of("area", "subject"),
                IntStream.range(0, reported.size())
                        .mapToObj(row -> List.of(
                                reported.get(row).name(),
                                IntStream.range(0, subjects.size())
                                        .filter(column -> tables.grid()[row][column] > 0)
                                        .mapToObj(column ->
                                                subjects.get(column).name() + ": " + print(tables, row, column))
                                        .collect(Collectors.joining("; "))))
                        .toList());
        counts.explain(page, tables.hiddenGrid());
    }

    private String print(Tables tables, int row, int column) {
        return counts.print(tables.grid()[row][column], tables.hiddenGrid().at(row, column));
    }

    private GridPicture.Cell cell(Tables tables, int row, int column, int most) {
        int count = tables.grid()[row][column];
        return switch (tables.hiddenGrid().at(row, column)) {
            case FEW -> new GridPicture.Cell("<" + counts.small().threshold(), 1);
            case WITHHELD -> new GridPicture.Cell("–", 1);
            case SHOWN ->
                new GridPicture.Cell(
                        String.valueOf(count),
                        count == 0
                                ? 0
                                : Math.clamp(Math.ceilDiv(GridPicture.SHADES * count, most), 2, GridPicture.SHADES));
        };
    }
}
