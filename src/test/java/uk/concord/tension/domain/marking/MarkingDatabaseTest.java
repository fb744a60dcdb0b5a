package uk.concord.tension.domain.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Marking;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.DraftService;
import uk.concord.tension.domain.QuickReportService;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.ReportRepository;
import uk.concord.tension.domain.ShortReport;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.domain.triage.Acceptance;
import uk.concord.tension.domain.triage.DecisionService;
import uk.concord.tension.domain.triage.InformationGrade;
import uk.concord.tension.domain.triage.SourceGrade;
import uk.concord.tension.domain.triage.TriageService;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** One person raises a marking; only two lower it, however they try. */
@DatabaseTest
class MarkingDatabaseTest {
    private static final String LINE = "For named members of the group only.";
    private static final String REASON = "The house of worship asked to be named in the open.";

    @Autowired
    MarkingService markings;

    @Autowired
    TriageService triage;

    @Autowired
    DecisionService decisions;

    @Autowired
    ReportRepository reports;

    @Autowired
    DraftService drafts;

    @Autowired
    QuickReportService quick;

    @Autowired
    Clock clock;

    private String reference = "";

    @BeforeEach
    void aReportIsRaised() {
        SignIn.as("officer");
        reference = ShortReport.file(
                drafts,
                quick,
                "Two groups argue about who may use the pitch after school.",
                LondonTime.today(clock).minusDays(1));
        SignIn.as("analyst");
        markings.raise(reference, LINE);
    }

    private Report now() {
        return reports.byReference(reference).orElseThrow();
    }

    private static void refused(ThrowingCallable attempt, String key) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        rule -> assertThat(rule.messageKey()).isEqualTo(key));
    }

    @Test
    void raisedByOne() {
        assertThat(now().triage().marking()).isEqualTo(Marking.OFFICIAL_SENSITIVE);
        assertThat(now().triage().handlingLine()).isEqualTo(LINE);
        refused(() -> markings.raise(reference, LINE), "tension.problem.marking.raised");
        SignIn.as("officer");
        assertThatThrownBy(() -> markings.raise(reference, LINE)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void loweredOnlyByASecondPerson() {
        refused(() -> markings.proposeLowering(reference, "short"), "tension.problem.marking.reason");
        markings.proposeLowering(reference, REASON);
        refused(() -> markings.proposeLowering(reference, REASON), "tension.problem.marking.waits");
        LoweringProposal proposal = markings.waiting(reference).orElseThrow();
        refused(() -> markings.decide(proposal, true), "tension.problem.marking.second");
        assertThat(now().triage().marking()).isEqualTo(Marking.OFFICIAL_SENSITIVE);
        SignIn.as("manager");
        markings.decide(proposal, true);
        assertThat(now().triage().marking()).isEqualTo(Marking.OFFICIAL);
        assertThat(now().triage().handlingLine()).isEmpty();
        assertThatThrownBy(() -> markings.decide(proposal, true)).isInstanceOf(EditConflictException.class);
    }

    @Test
    void refusedItStays() {
        markings.proposeLowering(reference, REASON);
        LoweringProposal proposal = markings.waiting(reference).orElseThrow();
        SignIn.as("manager");
        markings.decide(proposal, false);
        assertThat(now().triage().marking()).isEqualTo(Marking.OFFICIAL_SENSITIVE);
        assertThat(markings.waiting(reference)).isEmpty();
    }

    @Test
    void acceptingIsNoWayAround() {
        int version = triage.start(reference).report().version();
        triage.classify(reference, version, new Section.Kind(Eep.EVIDENCED, Set.of(), "ASB", Set.of()));
        refused(
                () -> decisions.accept(
                        reference, version + 1, Acceptance.unremarkable(SourceGrade.RELIABLE, InformationGrade.A), ""),
                "tension.problem.marking.lower");
    }

    @Test
    void notWhileAColleagueDecides() {
        SignIn.as("manager");
        triage.start(reference);
        SignIn.as("analyst");
        refused(() -> markings.proposeLowering(reference, REASON), "tension.problem.marking.held");
    }
}
