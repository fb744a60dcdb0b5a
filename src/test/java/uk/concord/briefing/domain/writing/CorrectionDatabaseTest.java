package uk.concord.briefing.domain.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.briefing.domain.BriefingSteps.TERM;
import static uk.concord.db.Tables.OUTBOX_MESSAGE;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.briefing.domain.BriefingSteps;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.edition.EditionService;
import uk.concord.briefing.domain.edition.FileKind;
import uk.concord.briefing.domain.edition.SchoolCopies;
import uk.concord.briefing.domain.readiness.BriefingStage;
import uk.concord.briefing.domain.readiness.ReadinessService;
import uk.concord.briefing.domain.receipt.MyBriefing;
import uk.concord.briefing.domain.receipt.PublicationService;
import uk.concord.briefing.domain.receipt.SchoolBriefingService;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** Corrected versions: what changed is said, the version before stays until then and is out of reach afterwards. */
@DatabaseTest
class CorrectionDatabaseTest {

    private static final String CHANGE = "The telephone number in “What to do” was wrong.";

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private ApprovalService approval;

    @Autowired
    private BriefingService briefings;

    @Autowired
    private PublicationService publication;

    @Autowired
    private SchoolBriefingService school;

    @Autowired
    private SchoolCopies copies;

    @Autowired
    private EditionService editions;

    @Autowired
    private ReadinessService readiness;

    @Autowired
    private BriefingSteps steps;

    @Autowired
    private DSLContext db;

    @Test
    void schoolsReadTheVersionBeforeUntilTheCorrectedOneTakesItsPlace() {
        steps.publish();
        SignIn.as("author");
        assertThatThrownBy(() -> corrections.open(TERM, steps.version(), " "))
                .hasMessage("briefing.change-note.missing");
        assertThatThrownBy(() -> corrections.open(TERM, steps.version() - 1, CHANGE))
                .isInstanceOf(EditConflictException.class);
        corrections.open(TERM, steps.version(), "To be said");
        corrections.note(TERM, steps.version(), CHANGE);
        SignIn.as("dsl.harbour-gate");
        MyBriefing before = school.one(TERM);
        assertThat(before.number()).isEqualTo(1);
        assertThat(copies.read(TERM)).doesNotContain(CHANGE);

        SignIn.as("author");
        steps.write(Section.YOU_SAID, "You asked for a right number.");
        briefings.submit(TERM, steps.version());
        steps.review();
        steps.approveAsManager();
        SignIn.as("author");
        publication.publish(TERM, steps.version());

        SignIn.as("dsl.harbour-gate");
        assertThat(school.one(TERM).number()).isEqualTo(2);
        assertThat(school.one(TERM).acknowledgedAt()).as("acknowledged anew").isNull();
        assertThat(copies.read(TERM)).contains("What changed since the version before", CHANGE);
        assertThatThrownBy(() -> school.acknowledge(TERM, before.versionId(), ""))
                .hasMessage("briefing.acknowledge.newer");
        var mails = db.selectFrom(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.SUBJECT.eq("[OFFICIAL] Your spring 2027 briefing was corrected"))
                .fetch();
        assertThat(mails)
                .hasSize(51)
                .allSatisfy(mail -> assertThat(mail.getBody()).doesNotContain("telephone", "number"));
        SignIn.as("author");
        List<BriefingVersion> versions = briefings.versions(TERM);
        assertThat(versions.get(0).changeNote()).isEqualTo(CHANGE);
        assertThat(versions.get(1).replaced()).isTrue();

        // The version before does not come back when the corrected one is withdrawn.
        SignIn.as("manager");
        approval.withdraw(TERM, steps.version(), "Wrong again");
        SignIn.as("dsl.harbour-gate");
        assertThatThrownBy(() -> school.read(TERM)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aWithdrawnVersionOpensByNoWay() throws Exception {
        steps.publish();
        SignIn.as("manager");
        approval.withdraw(TERM, steps.version(), "A telephone number was wrong.");
        SignIn.as("dsl.harbour-gate");
        assertThat(school.mine()).noneMatch(mine -> mine.term().slug().equals(TERM));
        assertThat(school.withdrawn()).extracting(one -> one.term().slug()).containsExactly(TERM);
        assertThatThrownBy(() -> copies.read(TERM)).isInstanceOf(NotFoundException.class);
        for (FileKind kind : FileKind.values()) {
            assertThatThrownBy(() -> copies.copy(TERM, kind)).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> school.acknowledge(TERM, 1, "")).isInstanceOf(NotFoundException.class);
        SignIn.as("mat.lead");
        assertThat(school.trust()).noneMatch(progress -> progress.term().slug().equals(TERM));
        SignIn.as("author");
        assertThatThrownBy(() -> editions.editions(TERM)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> editions.requestPack(TERM)).isInstanceOf(NotFoundException.class);
        assertThat(briefings.preview(TERM)).isNotEmpty();
        try (PDDocument pdf = Loader.loadPDF(briefings.pdf(TERM))) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text.split("WITHDRAWN", -1)).hasSize(pdf.getNumberOfPages() + 1);
        }
        assertThat(readiness.stage(TERM)).isEqualTo(BriefingStage.WITHDRAWN);
    }

    @Test
    void aVersionIsWithdrawnWhileItsCorrectionIsWritten() {
        steps.publish();
        SignIn.as("author");
        corrections.open(TERM, steps.version(), CHANGE);
        SignIn.as("manager");
        approval.withdraw(TERM, steps.version(), "It cannot stand until then");
        assertThat(briefings.briefing(TERM).orElseThrow().state()).isEqualTo(BriefingState.DRAFT);
        SignIn.as("dsl.harbour-gate");
        assertThatThrownBy(() -> school.read(TERM)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void onlyAnAuthorCorrectsAndOnlyWhatWasPublished() {
        SignIn.as("author");
        assertThatThrownBy(() -> corrections.open(TERM, steps.version(), CHANGE))
                .hasMessage("briefing.not.published");
        assertThatThrownBy(() -> corrections.note(TERM, steps.version(), CHANGE))
                .hasMessage("briefing.not.corrected");
        SignIn.as("manager");
        assertThatThrownBy(() -> corrections.open(TERM, 0, CHANGE)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theStageFollowsFromWhatIsOnRecord() {
        SignIn.as("author");
        assertThat(readiness.stage("summer-2027")).isEqualTo(BriefingStage.PLANNED);
        assertThat(readiness.stage(TERM)).isEqualTo(BriefingStage.DRAFT);
        steps.finish();
        assertThat(readiness.stage(TERM)).isEqualTo(BriefingStage.SANITISED);
        briefings.submit(TERM, steps.version());
        assertThat(readiness.stage(TERM)).isEqualTo(BriefingStage.REVIEW);
        assertThat(readiness.board(TERM).missing()).hasSize(2);
        steps.review();
        assertThat(readiness.stage(TERM)).isEqualTo(BriefingStage.CLEARED);
        steps.approveAsManager();
        assertThat(readiness.stage(TERM)).isEqualTo(BriefingStage.APPROVED);
        assertThat(readiness.stage("autumn-2026")).isEqualTo(BriefingStage.PUBLISHED);
        SignIn.as("author");
        publication.publish(TERM, steps.version());
        assertThat(readiness.stage(TERM)).isEqualTo(BriefingStage.PUBLISHED);
        assertThat(readiness.stage("autumn-2026")).isEqualTo(BriefingStage.CLOSED);
        assertThat(readiness.board(TERM).mails()).containsEntry("WAITING", 51);
        assertThat(readiness.board(TERM).withoutLead())
                .extracting(one -> one.slug())
                .contains("saltings");
        SignIn.as("dsl.harbour-gate");
        assertThatThrownBy(() -> readiness.board(TERM)).isInstanceOf(AccessDeniedException.class);
    }
}
