package uk.concord.tension.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.db.Tables.AUDIT_EVENT;
import static uk.concord.db.Tables.TENSION_ALERT;
import static uk.concord.db.Tables.TENSION_REPORT;
import static uk.concord.db.Tables.TENSION_WEEK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.time.LondonTime;
import uk.concord.people.domain.AccountQuery;
import uk.concord.people.domain.AccountQuery.Account;
import uk.concord.place.domain.Ward;
import uk.concord.place.domain.WardQuery;
import uk.concord.tension.domain.ReportChanged;
import uk.concord.tension.domain.ReportRepository;
import uk.concord.tension.domain.report.ReportAnswers;
import uk.concord.tension.domain.report.SourceType;
import uk.concord.tension.domain.triage.ReportState;
import uk.concord.tension.domain.weekly.SeriesKey;
import uk.concord.tension.domain.weekly.WeekCounts;
import uk.concord.tension.domain.weekly.Weeks;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** Alerts over real reports (use case UC-T13). */
@DatabaseTest
@RecordApplicationEvents
class AlertDatabaseTest {
    @Autowired
    AlertQuery query;

    @Autowired
    AlertService service;

    @Autowired
    AlertComputation computation;

    @Autowired
    WeekCounts counts;

    @Autowired
    CampaignService campaigns;

    @Autowired
    ReportRepository reports;

    @Autowired
    AccountQuery accounts;

    @Autowired
    WardQuery wards;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    @Autowired
    PlatformTransactionManager transactions;

    private static final List<String> REPORTERS =
            List.of("officer", "partner", "police.liaison", "faith.forum", "youth.trust", "health.visitor");

    private LocalDate today() {
        return LondonTime.today(clock);
    }

    private Ward ward(String name) {
        return wards.validOn(today()).stream()
                .filter(ward -> ward.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private long report(Ward ward, LocalDate day, String reporter, SourceType source, String category) {
        Account author = accounts.byUsername(reporter).orElseThrow();
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(TENSION_REPORT.STATE, ReportState.ACCEPTED.name());
        columns.put(
                TENSION_REPORT.RECEIVED_AT,
                day.atTime(12, 0).atZone(LondonTime.ZONE).toInstant());
        columns.put(TENSION_REPORT.WARD_ID, ward.id());
        columns.put(TENSION_REPORT.CATEGORY, category);
        columns.put(TENSION_REPORT.SOURCE_TYPE, source.name());
        return reports.insert(
                UUID.randomUUID().toString(),
                author.id(),
                author.organisationId(),
                clock.instant(),
                ReportAnswers.empty(),
                columns);
    }

    private void change(long report, Field<?> column, @Nullable Object value) {
        int version = db.fetchValue(
                db.select(TENSION_REPORT.VERSION).from(TENSION_REPORT).where(TENSION_REPORT.ID.eq(report)));
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(column, value);
        reports.update(report, version, columns);
    }

    /** What the product does after a commit, for the changes since the last call. */
    private void follow() {
        Set<WeekCounts.Cell> cells = events.stream(ReportChanged.class)
                .flatMap(change -> counts.cells(change.received(), change.ward(), change.category()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        events.clear();
        computation.after(cells);
    }

    private List<String> alertsOf(Ward ward) {
        return db.select(TENSION_ALERT.WEEK_START, TENSION_ALERT.STATE)
                .from(TENSION_ALERT)
                .where(TENSION_ALERT.SERIES_KIND.eq("WARD"))
                .and(TENSION_ALERT.SERIES_KEY.eq(Long.toString(ward.id())))
                .orderBy(TENSION_ALERT.WEEK_START)
                .fetch(row -> row.value1() + " " + row.value2());
    }

    /** Four reports of four people in a quiet ward. */
    private void burst(Ward ward, LocalDate day) {
        for (String reporter : REPORTERS.subList(0, 4)) {
            report(ward, day, reporter, SourceType.OFFICER, "ASB");
        }
        report(ward, day, "officer", SourceType.RESIDENT, "ASB");
        follow();
    }

    @Test
    void theDemonstrationRaisesAlertsInGraysAndWestThurrockOnly() {
        List<Alert> all = Stream.concat(
                        query.open(uk.concord.core.security.Locality.EVERYWHERE).stream(),
                        query.earlier(uk.concord.core.security.Locality.EVERYWHERE, null, 100).rows().stream())
                .toList();
        assertThat(all)
                .extracting(Alert::about)
                .contains("Grays Town", "Grays Riverside", "West Thurrock & South Stifford")
                .allMatch(Set.of("Grays Town", "Grays Riverside", "West Thurrock & South Stifford")::contains);
        assertThat(query.open(uk.concord.core.security.Locality.EVERYWHERE)).isNotEmpty();
    }

    @Test
    void anAlertPrintsItsSentence() {
        SignIn.as("analyst");
        Ward ward = ward("Corringham & Fobbing");
        LocalDate day = Weeks.of(today()).minusWeeks(1);
        burst(ward, day);
        Alert alert = query.open(uk.concord.core.security.Locality.EVERYWHERE).stream()
                .filter(found -> found.about().equals(ward.name()))
                .findFirst()
                .orElseThrow();
        assertThat(alert.sentence())
                .matches("\\d reports from \\d sources in the week to "
                        + LondonTime.date(day.plusDays(6))
                        + "; \\d or fewer expected 99 weeks in 100 \\(26-week baseline\\).*");
        assertThat(alert.campaigns()).isEmpty();
        campaigns.add(
                "00000000-0000-0000-0000-000000000001", "Report it week", ward.id(), day.plusDays(2), day.plusDays(9));
        campaigns.add(
                "00000000-0000-0000-0000-000000000001", "Report it week", ward.id(), day.plusDays(2), day.plusDays(9));
        campaigns.add(
                "00000000-0000-0000-0000-000000000002",
                "Elsewhere",
                ward("Belhus").id(),
                day,
                day);
        assertThat(service.byReference(alert.reference()).campaigns()).containsExactly("Report it week");
        assertThat(service.around(alert))
                .filteredOn("alarm", true)
                .extracting("week")
                .contains(day);
    }

    @Test
    void oneSourceOrOneOrganisationAloneRaisesNothing() {
        Ward ward = ward("Corringham & Fobbing");
        LocalDate day = Weeks.of(today()).minusWeeks(1);
        for (int times = 0; times < 12; times++) {
            report(ward, day, "officer", SourceType.OFFICER, "ASB");
        }
        follow();
        assertThat(alertsOf(ward)).isEmpty();
        assertThat(db.fetchValue(db.select(TENSION_WEEK.COUNTED)
                        .from(TENSION_WEEK)
                        .where(TENSION_WEEK.SERIES_KIND.eq("WARD"))
                        .and(TENSION_WEEK.SERIES_KEY.eq(Long.toString(ward.id())))
                        .and(TENSION_WEEK.WEEK_START.eq(day))))
                .isLessThanOrEqualTo(3 + 3);
    }

    @Test
    void anAcknowledgedAlertIsQuietForFourWeeks() {
        SignIn.as("analyst");
        Ward ward = ward("Corringham & Fobbing");
        LocalDate last = Weeks.of(today()).minusWeeks(1);
        burst(ward, last);
        Alert alert = query.open(uk.concord.core.security.Locality.EVERYWHERE).stream()
                .filter(found -> found.about().equals(ward.name()))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> service.acknowledge(alert.reference(), alert.version(), "  short "))
                .isInstanceOf(RuleBrokenException.class);
        assertThatThrownBy(() -> service.acknowledge(alert.reference(), alert.version() + 1, "Talked to the school"))
                .isInstanceOf(EditConflictException.class);
        service.acknowledge(alert.reference(), alert.version(), "Talked to the warden, nothing new");
        burst(ward, today());
        assertThat(alertsOf(ward)).containsExactly(last + " ACKNOWLEDGED", Weeks.of(today()) + " QUIET");
        assertThat(service.byReference(alert.reference()).quietUntil()).isEqualTo(today().plusWeeks(4));
        assertThatThrownBy(() -> service.acknowledge(alert.reference(), alert.version() + 1, "Once more, why not"))
                .isInstanceOf(RuleBrokenException.class);
        assertThat(db.fetchExists(
                        AUDIT_EVENT,
                        AUDIT_EVENT
                                .ACTION
                                .eq("tension.alert.acknowledged")
                                .and(AUDIT_EVENT.SUBJECT_REF.eq(alert.reference()))))
                .isTrue();
    }

    @Test
    void anAlertLapsesWhenItsReportsTurnOutToBeDuplicates() {
        Ward ward = ward("Corringham & Fobbing");
        LocalDate last = Weeks.of(today()).minusWeeks(1);
        List<Long> ids = REPORTERS.stream()
                .map(reporter -> report(ward, last, reporter, SourceType.OFFICER, "ASB"))
                .toList();
        follow();
        assertThat(alertsOf(ward)).containsExactly(last + " OPEN");
        ids.stream().skip(1).forEach(id -> change(id, TENSION_REPORT.STATE, ReportState.DUPLICATE.name()));
        follow();
        assertThat(alertsOf(ward)).containsExactly(last + " LAPSED");
        change(ids.get(1), TENSION_REPORT.STATE, ReportState.CLOSED.name());
        change(ids.get(2), TENSION_REPORT.STATE, ReportState.ACCEPTED.name());
        change(ids.get(3), TENSION_REPORT.STATE, ReportState.ACCEPTED.name());
        change(ids.get(4), TENSION_REPORT.STATE, ReportState.ACCEPTED.name());
        follow();
        assertThat(alertsOf(ward)).containsExactly(last + " OPEN");
    }

    private String everything() {
        return db.select(TENSION_WEEK.fields())
                        .from(TENSION_WEEK)
                        .orderBy(TENSION_WEEK.SERIES_KIND, TENSION_WEEK.SERIES_KEY, TENSION_WEEK.WEEK_START)
                        .fetch()
                        .formatCSV()
                + db.select(TENSION_ALERT.fields())
                        .from(TENSION_ALERT)
                        .orderBy(TENSION_ALERT.ID)
                        .fetch()
                        .formatCSV();
    }

    /** Two hundred random changes, followed one by one, end where counting everything anew ends. */
    @Test
    void followingAndCountingAnewAgree() {
        computation.all(today());
        events.clear();
        Random random = new Random(20_261_125);
        List<Ward> all = wards.validOn(today());
        List<String> categories = List.of("ASB", "RACE", "FAITH", "FLAGS_SYMBOLS");
        List<ReportState> states =
                List.of(ReportState.ACCEPTED, ReportState.CLOSED, ReportState.DUPLICATE, ReportState.REJECTED);
        List<Long> ids = new java.util.ArrayList<>(db.select(TENSION_REPORT.ID)
                .from(TENSION_REPORT)
                .where(TENSION_REPORT.RECEIVED_AT.isNotNull())
                .orderBy(DSL.field("rand(7)"))
                .limit(60)
                .fetch(TENSION_REPORT.ID));
        for (int step = 0; step < 200; step++) {
            long id = ids.get(random.nextInt(ids.size()));
            switch (random.nextInt(5)) {
                case 0 ->
                    ids.add(report(
                            all.get(random.nextInt(all.size())),
                            today().minusDays(random.nextInt(30)),
                            REPORTERS.get(random.nextInt(REPORTERS.size())),
                            SourceType.values()[random.nextInt(SourceType.values().length)],
                            categories.get(random.nextInt(categories.size()))));
                case 1 ->
                    change(
                            id,
                            TENSION_REPORT.WARD_ID,
                            all.get(random.nextInt(all.size())).id());
                case 2 -> change(id, TENSION_REPORT.CATEGORY, categories.get(random.nextInt(categories.size())));
                default ->
                    change(
                            id,
                            TENSION_REPORT.STATE,
                            states.get(random.nextInt(states.size())).name());
            }
            follow();
        }
        String followed = everything();
        computation.all(today());
        assertThat(everything()).isEqualTo(followed);
    }

    /** The wiring: counts change after the commit of whoever changed the report, without anybody asking. */
    @Test
    void countsFollowACommit() {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        Ward ward = ward("Belhus");
        WeekCounts.Cell cell = new WeekCounts.Cell(SeriesKey.ward(ward.id()), LocalDate.of(2026, 3, 2));
        int before = own.execute(status -> reportsIn(cell));
        Long id = own.execute(status -> report(ward, cell.week(), "officer", SourceType.OFFICER, "ASB"));
        try {
            assertThat(own.<Integer>execute(status -> reportsIn(cell))).isEqualTo(before + 1);
        } finally {
            own.executeWithoutResult(status -> change(id, TENSION_REPORT.STATE, ReportState.REJECTED.name()));
            assertThat(own.<Integer>execute(status -> reportsIn(cell))).isEqualTo(before);
            own.executeWithoutResult(status -> reports.delete(id));
        }
    }

    private int reportsIn(WeekCounts.Cell cell) {
        return db.select(DSL.coalesce(DSL.sum(TENSION_WEEK.REPORTS), DSL.inline(java.math.BigDecimal.ZERO)))
                .from(TENSION_WEEK)
                .where(TENSION_WEEK.SERIES_KIND.eq(cell.series().kind().name()))
                .and(TENSION_WEEK.SERIES_KEY.eq(cell.series().key()))
                .and(TENSION_WEEK.WEEK_START.eq(cell.week()))
                .fetchSingle()
                .value1()
                .intValue();
    }

    @Test
    void whoMayNotReadReportsSeesNoAlerts() {
        SignIn.as("officer");
        assertThatThrownBy(service::open).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.acknowledge("AL-2026-000001", 0, "Long enough a reason"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(campaigns::all).isInstanceOf(AccessDeniedException.class);
    }
}
