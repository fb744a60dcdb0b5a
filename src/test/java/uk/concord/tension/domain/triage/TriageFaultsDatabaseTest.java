package uk.concord.tension.domain.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.db.Tables.AUDIT_EVENT;
import static uk.concord.db.Tables.TENSION_TRIAGE_KEPT;

import java.time.Clock;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.DraftService;
import uk.concord.tension.domain.QuickReportService;
import uk.concord.tension.domain.ReportDetails;
import uk.concord.tension.domain.ReportDetailsQuery;
import uk.concord.tension.domain.ReportRepository;
import uk.concord.tension.domain.ShortReport;
import uk.concord.tension.domain.triage.kept.KeptAnswers;
import uk.concord.tension.domain.triage.kept.KeptAnswersService;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** Things that go wrong around a decision: what was confirmed is there, what was not is as if it had not been tried. */
@DatabaseTest
class TriageFaultsDatabaseTest {
    @Autowired
    TriageService triage;

    @Autowired
    DecisionService decisions;

    @Autowired
    KeptAnswersService kept;

    @Autowired
    DraftService drafts;

    @Autowired
    QuickReportService quick;

    @Autowired
    ReportRepository reports;

    @Autowired
    ReportDetailsQuery details;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @Autowired
    DSLContext db;

    private String reference = "";
    private int version;

    @BeforeEach
    void anAnalystHoldsAReport() {
        SignIn.as("officer");
        reference = ShortReport.file(
                drafts,
                quick,
                "Two groups argue about who may use the pitch after school.",
                LondonTime.today(clock).minusDays(1));
        SignIn.as("analyst");
        version = triage.start(reference).report().version();
    }

    private ReportDetails now() {
        return details.of(reports.byReference(reference).orElseThrow());
    }

    private int rejections() {
        return db.fetchCount(
                AUDIT_EVENT,
                AUDIT_EVENT.ACTION.eq("tension.report.rejected").and(AUDIT_EVENT.SUBJECT_REF.eq(reference)));
    }

    private void reject() {
        decisions.reject(reference, version, RejectReason.NOT_TENSION, "");
    }

    @Test
    void aServerKilledMidDecisionLeavesTheReportHeldAndTheDecisionCanBeMadeAgain() {
        TransactionTemplate dying = new TransactionTemplate(transactions);
        dying.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        assertThatThrownBy(() -> dying.executeWithoutResult(status -> {
                    reject();
                    throw new Death();
                }))
                .isInstanceOf(Death.class);
        assertThat(now().report().state()).isEqualTo(ReportState.IN_TRIAGE);
        assertThat(now().notes()).isEmpty();
        assertThat(rejections()).isZero();
        reject();
        assertThat(now().report().state()).isEqualTo(ReportState.REJECTED);
        assertThat(now().notes()).hasSize(1);
        assertThat(rejections()).isEqualTo(1);
    }

    @Test
    void decidingTwiceIsRefusedAndTellsTheReporterOnce() {
        reject();
        assertThatThrownBy(this::reject)
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        rule -> assertThat(rule.messageKey()).isEqualTo("tension.triage.decided"));
        assertThat(now().notes()).hasSize(1);
        assertThat(rejections()).isEqualTo(1);
    }

    @Test
    void ofTwoAnalystsTheSecondIsToldWhoHoldsIt() {
        SignIn.as("manager");
        assertThatThrownBy(() -> triage.start(reference))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        rule -> assertThat(rule.arguments()).contains("Priya Wren"));
        assertThatThrownBy(this::reject)
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        rule -> assertThat(rule.messageKey()).isEqualTo("tension.triage.lost"));
        assertThat(now().report().state()).isEqualTo(ReportState.IN_TRIAGE);
    }

    @Test
    void whatWasEnteredIsThereAgainForWhoEnteredItUntilTheDecision() {
        kept.keep(reference, Map.of("decision", "REJECT", "REJECT.outcome", "Thank you: it is a matter for the club."));
        kept.keep(reference, Map.of("decision", "REJECT", "REJECT.outcome", "Thank you."));
        assertThat(kept.of(reference).map(KeptAnswers::answers))
                .contains(Map.of("decision", "REJECT", "REJECT.outcome", "Thank you."));
        SignIn.as("manager");
        assertThat(kept.of(reference)).as("another person's").isEmpty();
        SignIn.as("analyst");
        triage.putBack(reference, version);
        assertThat(kept.of(reference)).as("after it was put back").isPresent();
        version = triage.start(reference).report().version();
        reject();
        assertThat(kept.of(reference)).as("after the decision").isEmpty();
        assertThat(db.fetchCount(
                        TENSION_TRIAGE_KEPT,
                        TENSION_TRIAGE_KEPT.REPORT_ID.eq(now().report().id())))
                .isZero();
        assertThatThrownBy(() -> kept.keep(reference, Map.of("decision", "ACCEPT")))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        rule -> assertThat(rule.messageKey()).isEqualTo("tension.triage.decided"));
    }

    @Test
    void whoeverDiedHoldingAReportHoldsUpNobody() {
        kept.keep(reference, Map.of("decision", "REJECT"));
        assertThat(triage.start(reference).report().state())
                .as("the same analyst goes on at once")
                .isEqualTo(ReportState.IN_TRIAGE);
        SignIn.as("manager");
        ReportDetails taken = triage.takeOver(reference);
        assertThat(db.fetchCount(
                        AUDIT_EVENT,
                        AUDIT_EVENT.ACTION.eq("tension.triage.takenOver").and(AUDIT_EVENT.SUBJECT_REF.eq(reference))))
                .isEqualTo(1);
        SignIn.as("analyst");
        assertThatThrownBy(() -> kept.keep(reference, Map.of("decision", "ACCEPT")))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        rule -> assertThat(rule.messageKey()).isEqualTo("tension.triage.lost"));
        assertThat(kept.of(reference)).isPresent();
        SignIn.as("manager");
        decisions.reject(reference, taken.report().version(), RejectReason.NOT_TENSION, "");
        assertThat(rejections()).isEqualTo(1);
        assertThatThrownBy(() -> triage.takeOver(reference)).isInstanceOf(RuleBrokenException.class);
    }

    @Test
    void nobodyTakesOverTheirOwnReport() {
        SignIn.as("officer");
        assertThatThrownBy(() -> triage.takeOver(reference)).isInstanceOf(AccessDeniedException.class);
    }

    /** What ends a process: nobody catches it. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }
}
