package uk.concord.briefing.domain.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.concord.briefing.domain.release.ReleasedCount.Kind;
import uk.concord.briefing.domain.release.SourceReport.Standing;

/** The release rules: the examples, and thousands of random tables. */
class ReleaseRulesTest {

    static final ReleaseWords WORDS = new ReleaseWords("7 or fewer", "not shown", "%d to %d", "%d or more");
    private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
    private static final ReleasePeriod PERIOD = new ReleasePeriod(FROM, LocalDate.of(2026, 11, 24), 14);
    private static final TableShape ONE = new TableShape("A", List.of(new TableShape.Row("hate", "Hate crime")));

    private final ReleaseRules rules = new ReleaseRules(WORDS);

    @ParameterizedTest
    @CsvSource({
        "0, 7 or fewer",
        "1, 7 or fewer",
        "5, 7 or fewer",
        "7, 7 or fewer",
        "8, 10",
        "12, 10",
        "13, 15",
        "16, 15",
        "18, 20",
        "23, 25",
        "31, 30",
        "44, 45",
        "57, 55",
        "10023, 10025"
    })
    void showsABandOrTheNearestFive(int count, String shown) {
        assertThat(only(reports("hate", count)).shown()).isEqualTo(shown);
    }

    @Test
    void theIntervalIsWhatTheShownValuePromises() {
        assertThat(only(reports("hate", 0)).low()).isZero();
        assertThat(only(reports("hate", 0)).high()).isEqualTo(7);
        assertThat(only(reports("hate", 17)).low()).isEqualTo(13);
        assertThat(only(reports("hate", 17)).high()).isEqualTo(17);
        assertThat(only(reports("hate", 3)).suppressed()).isTrue();
        assertThat(only(reports("hate", 17)).suppressed()).isFalse();
    }

    @Test
    void leavesOutWhatMayNotBeReleased() {
        List<SourceReport> reports = reports("hate", 17);
        for (Standing standing : Standing.values()) {
            for (boolean share : new boolean[] {true, false}) {
                for (boolean hold : new boolean[] {true, false}) {
                    if (standing != Standing.OTHER && share && !hold) {
                        continue;
                    }
                    for (int i = 0; i < 10; i++) {
                        reports.add(new SourceReport(
                                "hate", FROM, "o" + i, standing + "" + share + hold + i, standing, share, hold));
                    }
                }
            }
        }
        assertThat(only(reports).shown()).isEqualTo("15");
    }

    @Test
    void countsClosedReportsToo() {
        List<SourceReport> reports = reports("hate", 12);
        reports.add(new SourceReport("hate", FROM, "o1", "closed", Standing.CLOSED, true, false));
        assertThat(only(reports).shown()).isEqualTo("15");
    }

    @Test
    void anEventMustLieFourteenDaysBeforeTheCutOff() {
        LocalDate last = LocalDate.of(2026, 11, 10);
        assertThat(PERIOD.to()).isEqualTo(last);
        List<SourceReport> reports = reports("hate", 12);
        reports.add(on(last.plusDays(1), "late"));
        reports.add(on(FROM.minusDays(1), "early"));
        assertThat(only(reports).shown()).isEqualTo("10");
        reports.add(on(last, "just in time"));
        assertThat(only(reports).shown()).isEqualTo("15");
    }

    @Test
    void theSettlingTimeCanBeSet() {
        ReleasePeriod longer = new ReleasePeriod(FROM, LocalDate.of(2026, 11, 24), 30);
        assertThat(longer.to()).isEqualTo(LocalDate.of(2026, 10, 25));
        assertThatThrownBy(() -> new ReleasePeriod(FROM, FROM.plusDays(13), 14))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void linkedReportsOfOneIncidentCountOnce() {
        List<SourceReport> reports = reports("hate", 12);
        for (int i = 0; i < 30; i++) {
            reports.add(new SourceReport("hate", FROM, "o" + i, "hate-0", Standing.ASSESSED, true, false));
        }
        assertThat(only(reports).shown()).isEqualTo("10");
    }

    @Test
    void anIncidentWithReportsOfTwoThemesCountsInOne() {
        TableShape two = new TableShape(
                "A", List.of(new TableShape.Row("hate", "Hate"), new TableShape.Row("protest", "Protest")));
        List<SourceReport> reports = reports("hate", 12);
        for (int i = 0; i < 12; i++) {
            reports.add(new SourceReport(
                    "protest", FROM.plusDays(40), "o" + i % 4, "hate-" + i, Standing.ASSESSED, true, false));
        }
        ReleasedTable table = rules.release(two, reports, PERIOD);
        assertThat(table.count("hate"))
                .hasValueSatisfying(c -> assertThat(c.shown()).isEqualTo("10"));
        assertThat(table.count("protest"))
                .hasValueSatisfying(c -> assertThat(c.kind()).isEqualTo(Kind.BANDED));
    }

    @Test
    void doesNotShowWhatOneOrganisationKnows() {
        List<SourceReport> two = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            two.add(new SourceReport("hate", FROM, "o" + i % 2, "i" + i, Standing.ASSESSED, true, false));
        }
        assertThat(only(two).kind()).isEqualTo(Kind.WITHHELD);
        assertThat(only(two).shown()).isEqualTo("not shown");
        assertThat(only(two).low()).as("not even that it is 8 or more").isZero();
        assertThat(only(two).high()).isNull();

        List<SourceReport> dominated = new ArrayList<>();
        for (int i = 0; i < 28; i++) {
            dominated.add(new SourceReport("hate", FROM, "big", "i" + i, Standing.ASSESSED, true, false));
        }
        dominated.add(new SourceReport("hate", FROM, "a", "x", Standing.ASSESSED, true, false));
        dominated.add(new SourceReport("hate", FROM, "b", "y", Standing.ASSESSED, true, false));
        assertThat(only(dominated).kind()).as("28 of 30 is over 90 %").isEqualTo(Kind.WITHHELD);
        dominated.add(new SourceReport("hate", FROM, "b", "z", Standing.ASSESSED, true, false));
        dominated.add(new SourceReport("hate", FROM, "b", "zz", Standing.ASSESSED, true, false));
        assertThat(only(dominated).kind()).as("28 of 32 is under 90 %").isEqualTo(Kind.ROUNDED);
    }

    @Test
    void aCellWithOneSourceReadsExactlyLikeAFewReports() {
        TableShape shape = shape("A", 4);
        List<SourceReport> reports = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            reports.add(new SourceReport("r0", FROM, "police", "i" + i, Standing.ASSESSED, true, false));
        }
        reports.addAll(reports("r1", 3));
        reports.addAll(reports("r2", 30));
        reports.addAll(reports("r3", 40));
        List<ReleasedCount> counts = counts(rules.release(shape, reports, PERIOD));
        assertThat(counts.get(0)).isEqualTo(counts.get(1));
        assertThat(counts).extracting(ReleasedCount::shown).containsExactly("not shown", "not shown", "30", "40");

        // Alone it would be known for what it is: the smallest number goes with it.
        reports.addAll(reports("r1", 20));
        counts = counts(rules.release(shape, reports, PERIOD));
        assertThat(counts).extracting(ReleasedCount::shown).containsExactly("not shown", "not shown", "30", "40");

        // And in every table of the release, so that a band says nothing about where the cell is.
        Filling other = new Filling(shape("B", 2), reports("r0", 2));
        List<ReleasedTable> tables = rules.together(List.of(new Filling(shape, reports), other), PERIOD);
        assertThat(counts(tables.get(1))).extracting(ReleasedCount::shown).containsOnly("not shown");
        assertThat(counts(rules.together(List.of(other), PERIOD).get(0)))
                .extracting(ReleasedCount::shown)
                .containsOnly("7 or fewer");
    }

    static TableShape shape(String key, int rows) {
        List<TableShape.Row> list = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            list.add(new TableShape.Row("r" + row, "Row " + row));
        }
        return new TableShape(key, list);
    }

    static List<ReleasedCount> counts(ReleasedTable table) {
        return table.rows().stream().map(ReleasedTable.Row::count).toList();
    }

    @Test
    void totalsAreSumsOfWhatIsShown() {
        assertThat(totalOf(3, 8, 16, 23).shown()).isEqualTo("50 to 57");
        assertThat(totalOf(18, 23, 31, 44).shown()).isEqualTo("120");
        assertThat(totalOf(7, 7, 7, 7).shown()).isEqualTo("0 to 28");
        assertThat(totalOf(4).shown()).isEqualTo("7 or fewer");
        ReleasedCount withheld = new ReleasedCount(Kind.WITHHELD, "not shown", 0, null);
        assertThat(rules.total(List.of(withheld, ReleaseRules.rounded(16))).shown())
                .isEqualTo("15 or more");
        assertThat(rules.total(List.of(withheld, withheld)).shown()).isEqualTo("not shown");
    }

    @Test
    void thePublishedPatternsThatGiveACountAwayCannotAppear() {
        // With an independently rounded total "*, 10, 10 | 15" means exactly 1, and four bands with a total of 30
        // mean four sevens. Our totals carry no such knowledge: every table with these cells has the same total.
        assertThat(totalOf(1, 8, 8)).isEqualTo(totalOf(7, 12, 12));
        assertThat(totalOf(7, 7, 7, 7)).isEqualTo(totalOf(0, 0, 0, 0));
    }

    @Test
    void inTenThousandRandomTablesNothingIsNarrowerThanPromised() {
        Random random = new Random(20270104);
        Map<List<ReleasedCount>, ReleasedCount> totals = new HashMap<>();
        for (int round = 0; round < 10_000; round++) {
            int width = 1 + random.nextInt(8);
            List<TableShape.Row> shape = new ArrayList<>();
            List<SourceReport> reports = new ArrayList<>();
            int[] raw = new int[width];
            for (int row = 0; row < width; row++) {
                shape.add(new TableShape.Row("r" + row, "Row " + row));
                raw[row] = random.nextInt(4) == 0 ? 0 : random.nextInt(1 + random.nextInt(60));
                reports.addAll(reports("r" + row, raw[row]));
            }
            ReleasedTable table = rules.release(new TableShape("A", shape), reports, PERIOD);
            for (int row = 0; row < width; row++) {
                ReleasedCount count = table.rows().get(row).count();
                Integer high = count.high();
                assertThat(raw[row]).isGreaterThanOrEqualTo(count.low());
                assertThat(count.shown()).isNotEqualTo("0");
                assertThat(high).isNotNull();
                if (high != null) {
                    assertThat(raw[row]).isLessThanOrEqualTo(high);
                    assertThat(high - count.low() + 1).as("candidates").isGreaterThanOrEqualTo(5);
                    // Every count in the interval would have been shown the same way.
                    for (int other = count.low(); other <= high; other++) {
                        assertThat(only(reports("hate", other))).isEqualTo(count);
                    }
                }
            }
            List<ReleasedCount> cells =
                    table.rows().stream().map(ReleasedTable.Row::count).toList();
            ReleasedCount known = totals.putIfAbsent(cells, table.total());
            if (known != null) {
                assertThat(table.total()).isEqualTo(known);
            }
        }
    }

    @Test
    void noReleasedTypeHoldsOrGivesARawCount() throws ReflectiveOperationException {
        ReleasedTable a = rules.release(ONE, reports("hate", 13), PERIOD);
        ReleasedTable b = rules.release(ONE, reports("hate", 17), PERIOD);
        assertThat(a).as("13 and 17 look the same from outside").isEqualTo(b);
        ReleasedCount left = a.rows().get(0).count();
        ReleasedCount right = b.rows().get(0).count();
        for (Field field : ReleasedCount.class.getDeclaredFields()) {
            field.setAccessible(true);
            assertThat(field.get(left)).as("also inside: " + field.getName()).isEqualTo(field.get(right));
        }
        assertThat(Arrays.stream(ReleasedCount.class.getDeclaredConstructors())
                        .filter(c -> !Modifier.isPrivate(c.getModifiers()) && Modifier.isPublic(c.getModifiers())))
                .isEmpty();
        assertThat(Arrays.stream(ReleaseRules.class.getMethods())
                        .filter(m -> m.getDeclaringClass() == ReleaseRules.class)
                        .map(Method::getReturnType))
                .containsOnly(ReleasedTable.class);
    }

    @Test
    void saysUpOrDownOnlyForAClearDifferenceBetweenShownValues() {
        assertThat(direction(20, 30)).isEqualTo(Direction.UP);
        assertThat(direction(30, 20)).isEqualTo(Direction.DOWN);
        assertThat(direction(20, 25)).isEqualTo(Direction.SIMILAR);
        assertThat(direction(60, 70)).as("10 more, but under 25 %").isEqualTo(Direction.SIMILAR);
        assertThat(direction(3, 40)).isEqualTo(Direction.TOO_FEW);
        assertThat(Direction.between(null, ReleaseRules.rounded(20))).isEqualTo(Direction.NOT_COMPARABLE);
        // 18 and 22 are shown as 20: a change that is not shown is not named.
        assertThat(direction(18, 22)).isEqualTo(Direction.SIMILAR);
    }

    private Direction direction(int before, int now) {
        return Direction.between(only(reports("hate", before)), only(reports("hate", now)));
    }

    private ReleasedCount totalOf(int... counts) {
        List<TableShape.Row> shape = new ArrayList<>();
        List<SourceReport> reports = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            shape.add(new TableShape.Row("r" + i, "Row " + i));
            reports.addAll(reports("r" + i, counts[i]));
        }
        return rules.release(new TableShape("A", shape), reports, PERIOD).total();
    }

    private ReleasedCount only(List<SourceReport> reports) {
        return rules.release(ONE, reports, PERIOD).rows().get(0).count();
    }

    private static SourceReport on(LocalDate date, String incident) {
        return new SourceReport("hate", date, "o1", incident, Standing.ASSESSED, true, false);
    }

    private static List<SourceReport> reports(String row, int count) {
        List<SourceReport> reports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            reports.add(new SourceReport(
                    row, FROM.plusDays(i % 30), "o" + i % 4, row + "-" + i, Standing.ASSESSED, true, false));
        }
        return reports;
    }
}
