package uk.concord.tension.domain.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.db.Tables.AUDIT_EVENT;
import static uk.concord.db.Tables.TENSION_IMPORT;
import static uk.concord.db.Tables.TENSION_REPORT;
import static uk.concord.db.Tables.TENSION_REPORT_ORIGIN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.people.domain.AccountQuery;
import uk.concord.tension.domain.FormWorld;
import uk.concord.tension.domain.Intake;
import uk.concord.tension.domain.ReportRepository;
import uk.concord.tension.domain.importing.ReportImport.State;
import uk.concord.tension.domain.report.PersonalData;
import uk.concord.tension.domain.triage.ReportState;
import uk.concord.tension.domain.triage.TriageQuery;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;
import uk.concord.testing.TestReader;

/** Files of another system become reports: all the right rows once, the wrong ones not at all. */
@DatabaseTest
class ImportDatabaseTest {
    private static final Map<ImportField, String> COLUMNS = new EnumMap<>(Map.of(
            ImportField.EXTERNAL_REFERENCE, "ref",
            ImportField.TEXT, "text",
            ImportField.START, "day",
            ImportField.WARD, "ward",
            ImportField.IMPACT, "impact",
            ImportField.HOW_KNOWN, "how"));
    private static final String HEADER = "ref,text,day,ward,impact,how\n";
    private static final String TEXT = "Tempers are short at the bus stop after a quarrel about the benches there.";

    @Autowired
    OriginService originService;

    @Autowired
    ReportImportService imports;

    @Autowired
    ImportRun run;

    @Autowired
    ImportRepository repository;

    @Autowired
    ReportOrigins origins;

    @Autowired
    ReportRepository reports;

    @Autowired
    Intake intake;

    @Autowired
    FormWorld world;

    @Autowired
    Texts texts;

    @Autowired
    AuditTrail audit;

    @Autowired
    AccountQuery accounts;

    @Autowired
    TriageQuery queue;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @Autowired
    DSLContext db;

    private LocalDate day = LocalDate.EPOCH;
    private String ward = "";
    private long organisation;

    @BeforeEach
    void somebodyWhoImports() {
        SignIn.as("analyst");
        day = LondonTime.today(clock).minusDays(3);
        ward = world.wardsOn(day).getFirst().name();
        organisation = accounts.byUsername("partner").orElseThrow().organisationId();
    }

    private String row(String reference) {
        return row(reference, TEXT, day.toString(), ward, "Some worry", "RUMOUR");
    }

    private static String row(String... cells) {
        return "\"" + String.join("\",\"", cells) + "\"\n";
    }

    private String upload(String rows) {
        return imports.upload(organisation, "Test log", "log.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private ReportImport take(String reference) {
        imports.confirm(reference, imports.get(reference).version(), COLUMNS);
        SignIn.out();
        run.workOff();
        SignIn.as("analyst");
        return imports.get(reference);
    }

    private int origins() {
        return db.fetchCount(TENSION_REPORT_ORIGIN, TENSION_REPORT_ORIGIN.ORGANISATION_ID.eq(organisation));
    }

    @Test
    void aRowAndARecordOfASystemThatSayTheSameAreTheSame() {
        take(upload(row("SAME-1")));
        String known = origins.find(organisation, "SAME-1").orElseThrow().fingerprint();
        String code = world.wardsOn(day).getFirst().code();
        Map<ImportField, String> answers = new EnumMap<>(Map.of(
                ImportField.EXTERNAL_REFERENCE, "SAME-1",
                ImportField.TEXT, TEXT,
                ImportField.START, day.toString(),
                ImportField.WARD, code,
                ImportField.IMPACT, "SOME_WORRY",
                ImportField.HOW_KNOWN, "RUMOUR",
                ImportField.DANGER, "false"));
        assertThat(RowReader.one(answers, world, texts).saysTheSame(known)).isTrue();
        answers.put(ImportField.IMPACT, "FRIGHTENED");
        assertThat(RowReader.one(answers, world, texts).saysTheSame(known)).isFalse();
        // What was kept before content was compared is still known.
        db.update(TENSION_REPORT_ORIGIN)
                .set(TENSION_REPORT_ORIGIN.CONTENT_HASH, imports(row("SAME-1")).cellsFingerprint())
                .where(TENSION_REPORT_ORIGIN.EXTERNAL_REFERENCE.eq("SAME-1"))
                .execute();
        assertThat(imports.preview(upload(row("SAME-1")), COLUMNS).unchanged()).isEqualTo(1);
    }

    private ReadRow imports(String row) {
        List<String> headers = List.of(HEADER.strip().split(",", -1));
        RowReader reader = new RowReader(headers, COLUMNS, new ImportWords(world, texts), texts);
        return reader.read(
                new Sheet.Row(2, List.of(row.strip().replaceAll("^\"|\"$", "").split("\",\"", -1))));
    }

    /** Five thousand rows, forty of them wrong in four ways. */
    private String fiveThousand() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            if (i % 125 != 7) {
                rows.append(row("R-" + i));
                continue;
            }
            rows.append(
                    switch (i / 125 % 4) {
                        case 0 -> row("R-" + i, "short", day.toString(), ward, "Some worry", "RUMOUR");
                        case 1 -> row("R-" + i, TEXT, "31/02/2026", ward, "Some worry", "RUMOUR");
                        case 2 -> row("R-" + i, TEXT, day.toString(), "Atlantis", "Some worry", "RUMOUR");
                        default -> row("", TEXT, day.toString(), ward, "terror", "RUMOUR");
                    });
        }
        return rows.toString();
    }

    @Test
    void fiveThousandRowsWithFortyWrongOnes(TestReporter reporter) {
        String reference = upload(fiveThousand());
        ImportPreview preview = imports.preview(reference, COLUMNS);
        assertThat(preview.creates()).isEqualTo(4_960);
        assertThat(preview.wrong()).isEqualTo(40);
        assertThat(preview.problems().getFirst())
                .isEqualTo(new RowProblem(9, "text", "Write at least 20 characters about what happened"));
        assertThat(preview.problems().get(1))
                .isEqualTo(new RowProblem(134, "day", "Enter a day like 2026-11-24 or 24/11/2026"));
        assertThat(preview.problems().stream().filter(problem -> problem.line() == 384))
                .hasSize(2);
        assertThat(origins()).as("a look changes nothing").isZero();

        int waiting = queue.queue(TestReader.ANALYST, day).total();
        Instant started = Clock.systemUTC().instant();
        ReportImport done = take(reference);
        Duration taken = Duration.between(started, Clock.systemUTC().instant());
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(List.of(done.created(), done.wrong(), done.unchanged(), done.different()))
                .containsExactly(4_960, 40, 0, 0);
        assertThat(origins()).isEqualTo(4_960);
        assertThat(queue.queue(TestReader.ANALYST, day).total()).isEqualTo(waiting + 4_960);
        assertThat(imports.problems(reference)).isEqualTo(preview.problems());
        assertThat(db.fetchCount(
                        AUDIT_EVENT,
                        AUDIT_EVENT.ACTION.eq("tension.report.imported").and(AUDIT_EVENT.DETAIL.eq(reference))))
                .isEqualTo(4_960);
        assertThat(db.fetchCount(
                        TENSION_IMPORT, TENSION_IMPORT.REFERENCE.eq(reference).and(TENSION_IMPORT.CONTENT.isNotNull())))
                .as("the file is not kept")
                .isZero();
        reporter.publishEntry("5,000 rows taken over, in ms", String.valueOf(taken.toMillis()));
        assertThat(taken).isLessThan(Duration.ofMinutes(2));

        String again = upload(fiveThousand());
        assertThat(imports.preview(again, COLUMNS).unchanged()).isEqualTo(4_960);
        assertThatThrownBy(() -> imports.confirm(again, 0, COLUMNS)).isInstanceOf(RuleBrokenException.class);
        assertThat(origins()).isEqualTo(4_960);
    }

    @Test
    void aKilledServerGoesOnWhereItStood() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 130; i++) {
            rows.append(row("K-" + i));
        }
        String reference = upload(rows.toString());
        imports.confirm(reference, 0, COLUMNS);
        Killed killed = new Killed(transactions, 2);
        ImportRun dying = new ImportRun(repository, origins, reports, intake, world, texts, audit, clock, killed);
        assertThatThrownBy(dying::workOff).isInstanceOf(Killed.Death.class);
        ReportImport left = imports.get(reference);
        assertThat(left.state()).isEqualTo(State.RUNNING);
        assertThat(left.done()).isEqualTo(ImportRun.BATCH);
        assertThat(origins()).isEqualTo(ImportRun.BATCH);

        run.workOff();
        ReportImport done = imports.get(reference);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.created()).isEqualTo(130);
        assertThat(origins()).isEqualTo(130);
    }

    @Test
    void anImportedReportIsLikeAnyOther() {
        String reference = upload(row("E-1"));
        take(reference);
        var row = db.select(TENSION_REPORT.fields())
                .from(TENSION_REPORT)
                .join(TENSION_REPORT_ORIGIN)
                .on(TENSION_REPORT_ORIGIN.REPORT_ID.eq(TENSION_REPORT.ID))
                .where(TENSION_REPORT_ORIGIN.EXTERNAL_REFERENCE.eq("E-1"))
                .fetchSingle()
                .into(TENSION_REPORT);
        assertThat(originService.of(row.getId())).hasValueSatisfying(origin -> {
            assertThat(origin.importReference()).isEqualTo(reference);
            assertThat(origin.externalReference()).isEqualTo("E-1");
            assertThat(origin.line()).isEqualTo(2);
        });
        SignIn.as("officer");
        assertThatThrownBy(() -> originService.of(row.getId())).isInstanceOf(AccessDeniedException.class);
        assertThat(row.getState()).isEqualTo(ReportState.SUBMITTED.name());
        assertThat(row.getReference()).matches("CT-\\d{4}-\\d{6}");
        assertThat(row.getOrganisationId()).isEqualTo(organisation);
        assertThat(row.getAuthorId()).isEqualTo(accounts.idByUsername("analyst"));
        assertThat(row.getLocation()).isEqualTo(ward);
        assertThat(row.getTitle()).isEqualTo(TEXT);
        assertThat(row.getDueOn()).isAfter(day);
    }

    @Test
    void aRowThatHasChangedLeavesItsReportAlone() {
        take(upload(row("C-1") + row("C-2")));
        ReportImport second = take(upload(row("C-1")
                + row("C-2", TEXT + " It is quiet now.", day.toString(), ward, "Some worry", "RUMOUR")
                + row("C-3")));
        assertThat(List.of(second.created(), second.unchanged(), second.different()))
                .containsExactly(1, 1, 1);
        assertThat(origins()).isEqualTo(3);
    }

    @Test
    void theRulesOfTheFormSayWhatIsWrongWithWhatIsGiven() {
        Map<ImportField, String> columns = new EnumMap<>(COLUMNS);
        columns.put(ImportField.LATITUDE, "lat");
        columns.put(ImportField.ONLINE_REFERENCE, "url");
        columns.put(ImportField.EEP, "eep");
        String text = HEADER.strip() + ",lat,url,eep\n"
                + row("F-1", TEXT, day.toString(), ward, "SOME_WORRY", "rumour", "51.48", "not an address", "")
                + row("F-1", TEXT, day.plusDays(30).toString(), ward, "some worry", "RUMOUR", "", "", "EVIDENCED")
                + row("F-3", TEXT, day.minusYears(3).toString(), ward, "some worry", "RUMOUR", "", "", "");
        String reference = imports.upload(organisation, "Test log", "log.csv", text.getBytes(StandardCharsets.UTF_8));
        List<RowProblem> problems = imports.preview(reference, columns).problems();
        assertThat(problems)
                .contains(
                        new RowProblem(2, "url", texts.get("tension.problem.onlineReference")),
                        new RowProblem(2, "", texts.get("tension.problem.longitude")),
                        new RowProblem(3, "ref", texts.get("tension.import.problem.reference.twice", "2")),
                        new RowProblem(3, "day", texts.get("tension.problem.start.future")));
        assertThat(problems).anyMatch(problem -> problem.line() == 4);
        assertThat(problems).noneMatch(problem -> problem.message().startsWith("tension."));
    }

    @Test
    void personalDataAreToldBeforeAnythingHappens() {
        String reference = upload(
                row("P-1") + row("P-2", TEXT + " Ring 01632 960 001.", day.toString(), ward, "Some worry", "RUMOUR"));
        assertThat(imports.preview(reference, COLUMNS).personalData())
                .isEqualTo(Map.of(3, Set.of(PersonalData.Kind.PHONE)));
    }

    @Test
    void columnsAreRememberedForTheirSource() {
        String first = upload(row("M-1"));
        assertThat(imports.columns(first).suggested())
                .containsOnlyKeys(ImportField.WARD, ImportField.TEXT, ImportField.IMPACT);
        take(first);
        assertThat(imports.columns(upload(row("M-2"))).suggested()).isEqualTo(COLUMNS);
        String other = imports.upload(
                organisation, "Another log", "o.csv", (HEADER + row("M-3")).getBytes(StandardCharsets.UTF_8));
        assertThat(imports.columns(other).suggested()).isNotEqualTo(COLUMNS);
    }

    @Test
    void confirmingTwiceIsConfirmingOnceAndNobodyElseConfirms() {
        String reference = upload(row("T-1"));
        SignIn.as("manager");
        assertThatThrownBy(() -> imports.confirm(reference, 0, COLUMNS)).isInstanceOf(RuleBrokenException.class);
        SignIn.as("officer");
        assertThatThrownBy(() -> imports.get(reference)).isInstanceOf(AccessDeniedException.class);
        SignIn.as("analyst");
        imports.confirm(reference, 0, COLUMNS);
        imports.confirm(reference, 0, COLUMNS);
        run.workOff();
        run.workOff();
        assertThat(imports.get(reference).created()).isEqualTo(1);
        assertThat(origins()).isEqualTo(1);
    }

    @Test
    void aFileNobodyConfirmsGoesWithinADay() {
        String old = upload(row("O-1"));
        String fresh = upload(row("O-2"));
        db.update(TENSION_IMPORT)
                .set(TENSION_IMPORT.UPLOADED_AT, clock.instant().minus(ImportRun.UNCONFIRMED.plusMinutes(1)))
                .where(TENSION_IMPORT.REFERENCE.eq(old))
                .execute();
        run.forgetUnconfirmed();
        assertThatThrownBy(() -> imports.get(old)).isInstanceOf(NotFoundException.class);
        assertThat(imports.get(fresh).state()).isEqualTo(State.UPLOADED);
    }

    @Test
    void theTemplateCanBeTakenOverAsItStands() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        imports.writeTemplate(out);
        String reference = imports.upload(organisation, "Template", "t.xlsx", out.toByteArray());
        Map<ImportField, String> suggested = imports.columns(reference).suggested();
        assertThat(suggested).hasSize(ImportField.values().length);
        ImportPreview preview = imports.preview(reference, suggested);
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.creates()).isEqualTo(1);
    }

    @Test
    void whatIsWrongComesAsAFileThatRunsNoFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        imports.writeProblems(List.of(new RowProblem(7, "=HYPERLINK(\"x\")", "Enter yes or no")), out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("\uFEFFRow,Column,What to do\r\n")
                .contains("7,\"'=HYPERLINK(\"\"x\"\")\",Enter yes or no");
    }

    /** Dies instead of committing for the n-th time; what was not committed is gone. */
    private static final class Killed implements PlatformTransactionManager {
        private final PlatformTransactionManager real;
        private final int at;
        private int commits;

        Killed(PlatformTransactionManager real, int at) {
            this.real = real;
            this.at = at;
        }

        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            return real.getTransaction(new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
        }

        @Override
        public void commit(TransactionStatus status) {
            commits++;
            if (commits == at) {
                real.rollback(status);
                throw new Death();
            }
            real.commit(status);
        }

        @Override
        public void rollback(TransactionStatus status) {
            real.rollback(status);
        }

        private static final class Death extends Error {
            private static final long serialVersionUID = 1;
        }
    }
}
