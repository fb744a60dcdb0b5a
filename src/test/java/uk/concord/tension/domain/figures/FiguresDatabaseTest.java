package uk.concord.tension.domain.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.db.Tables.TENSION_REPORT;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.returns.ReturnQuery;
import uk.concord.tension.domain.weekly.Weeks;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** The figures against a second, simple count in Java (use case UC-T14). */
@DatabaseTest
class FiguresDatabaseTest {
    @Autowired
    FiguresService service;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    private LocalDate today() {
        return LondonTime.today(clock);
    }

    private List<? extends Record> accepted() {
        return db.select(
                        TENSION_REPORT.RECEIVED_AT, TENSION_REPORT.WARD_ID, TENSION_REPORT.CATEGORY, TENSION_REPORT.EEP)
                .from(TENSION_REPORT)
                .where(TENSION_REPORT.STATE.in("ACCEPTED", "CLOSED"))
                .fetch();
    }

    private static boolean fits(FiguresFilter filter, Record report) {
        LocalDate day = LocalDate.ofInstant(report.get(TENSION_REPORT.RECEIVED_AT), LondonTime.ZONE);
        Eep eep = filter.eep();
        return !day.isBefore(filter.from())
                && !day.isAfter(filter.to())
                && (filter.wardId() == null || Objects.equals(filter.wardId(), report.get(TENSION_REPORT.WARD_ID)))
                && (filter.category() == null || Objects.equals(filter.category(), report.get(TENSION_REPORT.CATEGORY)))
                && (eep == null || eep.name().equals(report.get(TENSION_REPORT.EEP)));
    }

    @Test
    void everyPictureCountsTheSameReports() {
        SignIn.as("analyst");
        List<? extends Record> all = accepted();
        Random random = new Random(17);
        for (int run = 0; run < 40; run++) {
            Record any = all.get(random.nextInt(all.size()));
            LocalDate to = today().minusDays(random.nextInt(200));
            FiguresFilter filter = FiguresFilter.of(
                    to.minusDays(random.nextInt(200)),
                    to,
                    today(),
                    random.nextBoolean() ? any.get(TENSION_REPORT.WARD_ID) : null,
                    random.nextBoolean() ? any.get(TENSION_REPORT.CATEGORY) : null,
                    random.nextBoolean() ? Eep.valueOf(any.get(TENSION_REPORT.EEP)) : null);
            Figures figures = service.figures(filter);
            int expected =
                    (int) all.stream().filter(report -> fits(filter, report)).count();
            assertThat(figures.total()).as(filter.toString()).isEqualTo(expected);
            assertThat(figures.weeks()).hasSize(filter.weeks());
            assertThat(figures.weeks().stream().mapToInt(Figures.Week::reports).sum())
                    .isEqualTo(expected);
            assertThat(figures.byEep().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo((int) all.stream()
                            .filter(report -> fits(filter.withEep(null), report))
                            .count());
            figures.byWard()
                    .forEach((ward, count) -> assertThat(count).isEqualTo((int) all.stream()
                            .filter(report -> fits(filter.withWard(ward), report))
                            .count()));
            figures.heat()
                    .forEach((category, wards) ->
                            wards.forEach((ward, count) -> assertThat(count).isEqualTo((int) all.stream()
                                    .filter(report -> fits(filter.withWard(ward).withCategory(category), report))
                                    .count())));
        }
    }

    @Test
    void whatPartnersSentFollowsEveryChoiceAndWhetherTheyWereHeardFromThePeriod() {
        SignIn.as("analyst");
        FiguresFilter period = FiguresFilter.of(null, null, today(), null, null, null);
        List<ReturnQuery.Line> all = service.returns(period);
        ReturnQuery.Line most = all.stream()
                .max(Comparator.comparingInt(line -> line.sent().reports()))
                .orElseThrow();
        FiguresFilter ofOne = period.withOrganisation(most.organisationId());
        assertThat(service.returns(ofOne)).containsExactly(most);
        assertThat(service.figures(ofOne).total()).isEqualTo(most.sent().reports());
        service.figures(period).byWard().keySet().forEach(ward -> {
            FiguresFilter inWard = period.withWard(ward);
            List<ReturnQuery.Line> lines = service.returns(inWard);
            assertThat(lines.stream().mapToInt(line -> line.sent().reports()).sum())
                    .isEqualTo(service.figures(inWard).total());
            assertThat(lines.stream().map(line -> line.sent().status()).toList())
                    .isEqualTo(all.stream().map(line -> line.sent().status()).toList());
        });
    }

    /** In summer the London week begins an hour before midnight UTC. */
    @Test
    void weeksBeginInLondon() {
        SignIn.as("analyst");
        LocalDate monday = LocalDate.of(2026, 7, 6);
        FiguresFilter filter = FiguresFilter.of(monday.minusWeeks(1), monday, today(), null, null, null);
        int before = service.figures(filter).weeks().getLast().reports();
        long id = db.fetchValue(db.select(TENSION_REPORT.ID)
                .from(TENSION_REPORT)
                .where(TENSION_REPORT.STATE.eq("ACCEPTED"))
                .and(TENSION_REPORT.RECEIVED_AT.lt(Instant.parse("2026-06-01T00:00:00Z")))
                .limit(1));
        db.update(TENSION_REPORT)
                .set(TENSION_REPORT.RECEIVED_AT, Instant.parse("2026-07-05T23:30:00Z"))
                .where(TENSION_REPORT.ID.eq(id))
                .execute();
        assertThat(service.figures(filter).weeks().getLast())
                .isEqualTo(new Figures.Week(
                        monday,
                        before + 1,
                        service.figures(filter).weeks().getLast().limit(),
                        service.figures(filter).weeks().getLast().above()));
    }

    @Test
    void aMemberSeesAQuarterInStepsOfFive() {
        SignIn.as("member");
        FiguresService.Coarse coarse = service.coarse();
        assertThat(Weeks.of(coarse.from())).isEqualTo(coarse.from());
        assertThat(coarse.to()).isBefore(today());
        List<? extends Record> all = accepted();
        FiguresFilter quarter = new FiguresFilter(coarse.from(), coarse.to(), null, null, null, null);
        int total = (int) all.stream().filter(report -> fits(quarter, report)).count();
        assertThat(coarse.total()).isEqualTo(total / 5 * 5).isPositive();
        coarse.byWard()
                .forEach((ward, count) -> assertThat(count)
                        .isEqualTo((int) all.stream()
                                        .filter(report -> fits(quarter.withWard(ward), report))
                                        .count()
                                / 5
                                * 5));
        assertThat(coarse.byCategory().values()).allMatch(count -> count % 5 == 0);
        assertThat(coarse.byEep().values()).allMatch(count -> count % 5 == 0);
    }

    @Test
    void eachSeesOnlyTheirOwnPicture() {
        FiguresFilter usual = FiguresFilter.of(null, null, today(), null, null, null);
        SignIn.as("member");
        assertThatThrownBy(() -> service.figures(usual)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.returns(usual)).isInstanceOf(AccessDeniedException.class);
        SignIn.as("officer");
        assertThatThrownBy(service::coarse).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.figures(usual)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aPeriodIsWholeWeeksThatExist() {
        LocalDate wednesday = LocalDate.of(2026, 11, 25);
        FiguresFilter usual = FiguresFilter.of(null, null, wednesday, null, null, null);
        assertThat(usual.to()).isEqualTo(LocalDate.of(2026, 11, 29));
        assertThat(usual.weeks()).isEqualTo(26);
        FiguresFilter turned = FiguresFilter.of(wednesday, wednesday.minusWeeks(9), wednesday, null, null, null);
        assertThat(turned.weeks()).isEqualTo(26);
        assertThat(FiguresFilter.of(LocalDate.of(1900, 1, 1), null, wednesday, null, null, null)
                        .weeks())
                .isEqualTo(FiguresFilter.MOST_WEEKS);
    }
}
