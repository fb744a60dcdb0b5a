package uk.concord.tension.domain.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.db.Tables.TENSION_REPORT;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Marking;
import uk.concord.tension.domain.DraftService;
import uk.concord.tension.domain.Note;
import uk.concord.tension.domain.QuickReportService;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.ReportService;
import uk.concord.tension.domain.ShortReport;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.domain.triage.Acceptance;
import uk.concord.tension.domain.triage.DecisionService;
import uk.concord.tension.domain.triage.FreeExpressionCheck;
import uk.concord.tension.domain.triage.Handling;
import uk.concord.tension.domain.triage.InformationGrade;
import uk.concord.tension.domain.triage.PersonalDataCheck;
import uk.concord.tension.domain.triage.ReportState;
import uk.concord.tension.domain.triage.SourceGrade;
import uk.concord.tension.domain.triage.TriageService;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** Duplicates suggested, linked and undone; two analysts at one report; what only those who triage see. */
@DatabaseTest
class DuplicateDatabaseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    DraftService drafts;

    @Autowired
    QuickReportService quick;

    @Autowired
    ReportService reports;

    @Autowired
    TriageService triage;

    @Autowired
    DecisionService decisions;

    @Autowired
    DuplicateService duplicates;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    private String submit(String username, String text) {
        SignIn.as(username);
        return ShortReport.file(drafts, quick, text, DAY);
    }

    private Report read(String reference) {
        return reports.read(reference).report();
    }

    @Test
    void aLinkIsSuggestedMadeAndUndone() {
        String first = submit("officer", "Purple zigzags were sprayed on the lido wall overnight.");
        String second = submit("partner", "Somebody sprayed purple zigzags at the lido.");
        SignIn.as("analyst");
        assertThat(duplicates.suggestions(second))
                .first()
                .satisfies(likely -> assertThat(likely.reference()).isEqualTo(first));
        int version = triage.start(second).report().version();
        decisions.markDuplicate(second, version, first);
        Report linked = read(second);
        assertThat(linked.state()).isEqualTo(ReportState.DUPLICATE);
        assertThat(duplicates.canUndo(linked)).isTrue();
        assertThat(reports.read(first).duplicates()).containsExactly(second);

        duplicates.undo(second, linked.version());
        Report undone = read(second);
        assertThat(undone.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(undone.triage().duplicateOf()).isNull();
        assertThat(undone.triage().dueOn()).isNotNull();
        assertThat(reports.read(first).duplicates()).isEmpty();
        assertThat(duplicates.history(second)).singleElement().satisfies(link -> {
            assertThat(link.original()).isEqualTo(first);
            assertThat(link.undoneAt()).isNotNull();
        });
        assertThatThrownBy(() -> duplicates.undo(second, undone.version())).isInstanceOf(RuleBrokenException.class);
    }

    @Test
    void afterNinetyDaysALinkStays() {
        String first = submit("officer", "Purple zigzags were sprayed on the lido wall overnight.");
        String second = submit("partner", "Somebody sprayed purple zigzags at the lido.");
        SignIn.as("analyst");
        decisions.markDuplicate(second, triage.start(second).report().version(), first);
        db.update(TENSION_REPORT)
                .set(TENSION_REPORT.DECIDED_AT, clock.instant().minus(91, ChronoUnit.DAYS))
                .where(TENSION_REPORT.REFERENCE.eq(second))
                .execute();
        Report linked = read(second);
        assertThatThrownBy(() -> duplicates.undo(second, linked.version()))
                .isInstanceOf(RuleBrokenException.class)
                .extracting(broken -> ((RuleBrokenException) broken).messageKey())
                .isEqualTo("tension.duplicate.tooLate");
    }

    @Test
    void twoAnalystsAtOneReportAreEachToldClearly() {
        String reference = submit("officer", "Purple zigzags were sprayed on the lido wall overnight.");
        SignIn.as("analyst");
        int version = triage.start(reference).report().version();
        SignIn.as("manager");
        assertThatThrownBy(() -> triage.start(reference))
                .isInstanceOf(RuleBrokenException.class)
                .extracting(broken -> ((RuleBrokenException) broken).messageKey())
                .isEqualTo("tension.triage.held");
        db.update(TENSION_REPORT)
                .set(TENSION_REPORT.LOCKED_UNTIL, clock.instant().minusSeconds(1))
                .where(TENSION_REPORT.REFERENCE.eq(reference))
                .execute();
        triage.start(reference);
        SignIn.as("analyst");
        assertThatThrownBy(() -> decisions.returnWithQuestion(reference, version, "Where exactly?"))
                .isInstanceOf(RuleBrokenException.class)
                .extracting(broken -> ((RuleBrokenException) broken).messageKey())
                .isEqualTo("tension.triage.lost");
    }

    @Test
    void decidingTwiceDecidesOnceAndSaysSo() {
        String reference = submit("officer", "Purple zigzags were sprayed on the lido wall overnight.");
        SignIn.as("analyst");
        int version = triage.start(reference).report().version();
        decisions.returnWithQuestion(reference, version, "Where exactly?");
        assertThatThrownBy(() -> decisions.returnWithQuestion(reference, version, "Where exactly?"))
                .isInstanceOf(RuleBrokenException.class)
                .extracting(broken -> ((RuleBrokenException) broken).messageKey())
                .isEqualTo("tension.triage.decided");
        assertThat(reports.read(reference).notes()).hasSize(1);
    }

    @Test
    void theQueueGoesOnWithTheNextReportThatIsFree() {
        String first = submit("officer", "Purple zigzags were sprayed on the lido wall overnight.");
        SignIn.as("analyst");
        String next = triage.neighbour("CT-1999-000000", true).orElseThrow();
        assertThat(next).isEqualTo(triage.queue().lines().getFirst().reference());
        assertThat(triage.neighbour(next, true).flatMap(after -> triage.neighbour(after, false)))
                .contains(next);
        SignIn.as("officer");
        assertThat(read(first).state()).isEqualTo(ReportState.SUBMITTED);
    }

    @Test
    void notesAreForThoseWhoTriageAndTheOriginalForThoseWhoMayReadIt() {
        String reference = submit("partner", "Mr Example of 5 High Street shouted at neighbours.");
        SignIn.as("analyst");
        triage.note(reference, "Ask housing first.");
        int version = triage.start(reference).report().version();
        triage.classify(
                reference, version, new Section.Kind(Eep.EVIDENCED, java.util.Set.of(), "ASB", java.util.Set.of()));
        decisions.accept(
                reference,
                version + 1,
                new Acceptance(
                        SourceGrade.RELIABLE,
                        InformationGrade.A,
                        Handling.P,
                        "",
                        Marking.OFFICIAL,
                        "",
                        PersonalDataCheck.REDACTED,
                        FreeExpressionCheck.NOT_CONCERNED,
                        "",
                        "Somebody shouted at neighbours.",
                        false,
                        List.of(),
                        false),
                "");
        assertThat(reports.read(reference).notes()).extracting(Note::kind).contains(Note.Kind.INTERNAL);
        assertThat(read(reference).answers().happening().text()).startsWith("Mr Example");
        SignIn.as("partner");
        assertThat(reports.read(reference).notes()).extracting(Note::kind).doesNotContain(Note.Kind.INTERNAL);
        assertThat(read(reference).answers().happening().text()).startsWith("Mr Example");
        assertThat(read(reference).redacted().answers().happening().text())
                .isEqualTo("Somebody shouted at neighbours.");
    }
}
