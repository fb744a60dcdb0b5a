package uk.concord.tension.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.db.Tables.TENSION_REPORT;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.RuleBrokenException;
import uk.concord.tension.domain.report.Agency;
import uk.concord.tension.domain.report.Caller;
import uk.concord.tension.domain.report.Characteristic;
import uk.concord.tension.domain.report.ContactWay;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.report.Fields;
import uk.concord.tension.domain.report.Frequency;
import uk.concord.tension.domain.report.Further;
import uk.concord.tension.domain.report.GeoPrecision;
import uk.concord.tension.domain.report.HowKnown;
import uk.concord.tension.domain.report.Ideology;
import uk.concord.tension.domain.report.ImpactFelt;
import uk.concord.tension.domain.report.Problem;
import uk.concord.tension.domain.report.QuickAnswers;
import uk.concord.tension.domain.report.ReceiptCode;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.domain.report.SuggestedRoute;
import uk.concord.tension.domain.triage.Acceptance;
import uk.concord.tension.domain.triage.DecisionService;
import uk.concord.tension.domain.triage.InformationGrade;
import uk.concord.tension.domain.triage.ReportState;
import uk.concord.tension.domain.triage.SourceGrade;
import uk.concord.tension.domain.triage.TriageService;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** The further answers, the caller behind a report, the receipt code, and the short form. */
@DatabaseTest
class CompleteFormDatabaseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Further FURTHER = new Further(
            new Further.Nature(Ideology.MIXED_UNCLEAR, "A planning decision", LocalTime.of(19, 30), Frequency.REPEATED),
            new Further.Online("https://example.org/page", true, "A hotel is to be opened"),
            new Further.Point(51.4766, 0.3252, GeoPrecision.STREET, false),
            new Further.Affected(Set.of(Characteristic.RACE, Characteristic.AGE), "older residents, young people"),
            new Further.Told(Set.of(Agency.POLICE), Set.of(SuggestedRoute.HATE_CRIME)));

    @Autowired
    DraftService drafts;

    @Autowired
    QuickReportService quick;

    @Autowired
    ReportService reports;

    @Autowired
    ReceiptService receipts;

    @Autowired
    TriageService triage;

    @Autowired
    DecisionService decisions;

    @Autowired
    ReportRepository repository;

    @Autowired
    DSLContext db;

    private QuickAnswers answers() {
        return new QuickAnswers(
                false,
                "There was shouting at the market. Traders closed early.",
                DAY,
                drafts.wardsOn(DAY).getFirst().id(),
                ImpactFelt.FRIGHTENED,
                HowKnown.SAW_OR_HEARD);
    }

    @Test
    void furtherAnswersAndTheCallerAreKept() {
        SignIn.as("partner");
        String key = drafts.newKey();
        Report saved = drafts.save(key, 0, FURTHER);
        Section.Contact contact = new Section.Contact(
                true, ContactWay.PHONE, "01632 960001", "", new Caller(true, "A caller", "", "Resident"), null);
        drafts.save(key, saved.version(), contact);
        assertThat(drafts.open(key).answers().further()).isEqualTo(FURTHER);
        assertThat(drafts.open(key).answers().contact()).isEqualTo(contact);
        assertThat(drafts.check(FURTHER, drafts.open(key).answers())).isEmpty();
    }

    @Test
    void aDraftFromBeforeTheFurtherQuestionsOpensWithNothingAdded() {
        SignIn.as("partner");
        String key = drafts.newKey();
        drafts.save(key, 0, new Section.Happening("An older draft", "From before the form grew.", Set.of()));
        db.update(TENSION_REPORT)
                .set(TENSION_REPORT.FORM_VERSION, "2026-1")
                .where(TENSION_REPORT.SUBMISSION_KEY.eq(key))
                .execute();
        assertThat(drafts.open(key).answers().further()).isEqualTo(Further.NONE);
    }

    @Test
    void sixAnswersMakeAReportThatTriageCompletes() {
        SignIn.as("officer");
        String key = drafts.newKey();
        Report saved = quick.save(key, 0, answers());
        assertThat(quick.save(key, saved.version(), answers()).version()).isEqualTo(saved.version());
        String reference = quick.submit(key, true).reference();
        assertThat(reference).isNotNull();
        assertThat(quick.submit(key, true).reference()).isEqualTo(reference);
        Report report = reports.read(reference).report();
        assertThat(report.answers().happening().title()).isEqualTo("There was shouting at the market");
        assertThat(report.answers().kind().category()).isNull();

        SignIn.as("analyst");
        int version = triage.start(reference).report().version();
        assertThatThrownBy(() -> decisions.accept(
                        reference, version, Acceptance.unremarkable(SourceGrade.RELIABLE, InformationGrade.A), ""))
                .isInstanceOf(RuleBrokenException.class)
                .extracting(broken -> ((RuleBrokenException) broken).messageKey())
                .isEqualTo("tension.problem.triage.unclassified");
        assertThatThrownBy(() -> triage.classify(
                        reference, version, new Section.Kind(Eep.EVIDENCED, Set.of(), "NONSENSE", Set.of())))
                .isInstanceOf(RuleBrokenException.class);
        triage.classify(reference, version, new Section.Kind(Eep.EVIDENCED, Set.of(), "ASB", Set.of()));
        decisions.accept(reference, version + 1, Acceptance.unremarkable(SourceGrade.RELIABLE, InformationGrade.A), "");
        assertThat(reports.read(reference).report().state()).isEqualTo(ReportState.ACCEPTED);
    }

    @Test
    void anIncompleteShortReportIsNotSubmitted() {
        SignIn.as("officer");
        String key = drafts.newKey();
        quick.save(key, 0, new QuickAnswers(false, "Too short", DAY, null, ImpactFelt.NONE, null));
        assertThat(quick.submit(key, true).problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(Fields.TEXT, Fields.WARD, Fields.HOW_KNOWN);
    }

    @Test
    void aCallerAsksWithTheReceiptCodeAndSeesTheStateOnly() {
        SignIn.as("officer");
        String key = drafts.newKey();
        Report saved = quick.save(key, 0, answers());
        drafts.save(key, saved.version(), new Section.Contact(false, null, "", "", new Caller(true, "", "", ""), null));
        String reference = quick.submit(key, true).reference();
        ReceiptCode code = reports.receipt(reference).orElseThrow();
        SignIn.out();
        assertThat(receipts.ask(code.spoken()).orElseThrow().state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(receipts.ask(ReceiptCode.random().spoken())).isEmpty();
        assertThat(receipts.ask("' or 1=1 --")).isEmpty();
        SignIn.as("manager");
        assertThat(reports.receipt(reference)).isEmpty();
    }

    @Test
    void erasingLeavesNothingOfTheFurtherAnswers() {
        assertThat(repository.emptyColumns())
                .containsEntry(TENSION_REPORT.GEO_LAT, null)
                .containsEntry(TENSION_REPORT.CLAIM_TEXT, "");
    }
}
