package uk.concord.briefing.domain.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.briefing.domain.BriefingSteps.TERM;
import static uk.concord.db.Tables.ACCOUNT_ROLE;
import static uk.concord.db.Tables.AUDIT_EVENT;
import static uk.concord.db.Tables.OUTBOX_MESSAGE;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.briefing.domain.BriefingSteps;
import uk.concord.briefing.domain.BriefingWork;
import uk.concord.briefing.domain.insight.InsightService;
import uk.concord.briefing.domain.insight.PhaseShare;
import uk.concord.briefing.domain.insight.TopicNeed;
import uk.concord.briefing.domain.receipt.SchoolBriefingService;
import uk.concord.briefing.domain.review.Emergency;
import uk.concord.briefing.domain.review.Review;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.security.SignedIn;
import uk.concord.core.work.WorkItem;
import uk.concord.people.domain.AccountQuery;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** Three people: one writes, one reviews, one approves; the emergency without a review; withdrawal; the board's view. */
@DatabaseTest
class ReviewDatabaseTest {

    @Autowired
    private ReviewService reviewing;

    @Autowired
    private ApprovalService approval;

    @Autowired
    private BriefingService briefings;

    @Autowired
    private SchoolBriefingService school;

    @Autowired
    private InsightService insight;

    @Autowired
    private BriefingSteps steps;

    @Autowired
    private BriefingWork work;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private AccountQuery accounts;

    @Autowired
    private DSLContext db;

    @Test
    void nothingIsApprovedThatNobodyElseReviewed() {
        steps.finish();
        briefings.submit(TERM, steps.version());
        SignIn.as("manager");
        assertThatThrownBy(() -> approval.approve(TERM, steps.version())).hasMessage("briefing.approve.not-reviewed");
        assertThat(workOf("prevent")).contains("Spring 2027 briefing: waiting for your review");
        steps.review();
        assertThat(reviewing.reviews(TERM)).extracting(Review::reviewerName).containsExactly("Tomos Reed");
        assertThat(workOf("prevent")).doesNotContain("Spring 2027 briefing: waiting for your review");
        SignIn.as("manager");
        steps.approveAsManager();
        assertThat(briefings.briefing(TERM).orElseThrow().state()).isEqualTo(BriefingState.APPROVED);
        assertThat(reviewing.emergencies(TERM)).isEmpty();
    }

    @Test
    void aReviewCountsForTheVersionItWasGivenFor() {
        steps.submit();
        int reviewed = steps.version();
        SignIn.as("manager");
        approval.giveBack(TERM, reviewed, "Shorter, please.");
        SignIn.as("author");
        briefings.submit(TERM, steps.version());
        assertThat(reviewing.reviews(TERM)).isEmpty();
        SignIn.as("manager");
        assertThatThrownBy(() -> approval.approve(TERM, steps.version())).hasMessage("briefing.approve.not-reviewed");
        SignIn.as("prevent");
        assertThatThrownBy(() -> reviewing.review(TERM, reviewed)).isInstanceOf(EditConflictException.class);
    }

    @Test
    void nobodyReviewsOrApprovesTheirOwnWorkWhateverTheirRoles() {
        grant("author", "PREVENT_LEAD");
        grant("prevent", "MANAGER");
        steps.finish();
        briefings.submit(TERM, steps.version());
        SignIn.as("author");
        assertThatThrownBy(() -> reviewing.review(TERM, steps.version())).hasMessage("briefing.review.own");
        steps.review();
        // Whoever reviewed cannot be the one who approves on the strength of it.
        SignIn.as("prevent");
        assertThatThrownBy(() -> approval.approve(TERM, steps.version())).hasMessage("briefing.approve.not-reviewed");
        for (String other : List.of("manager", "dsl.harbour-gate", "admin")) {
            SignIn.as(other);
            assertThatThrownBy(() -> reviewing.review(TERM, 0)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void anEmergencyIsOnRecordAndReviewedAfterwards() {
        steps.finish();
        briefings.submit(TERM, steps.version());
        String reason = "A threat to schools is known for tomorrow.";
        SignIn.as("manager");
        assertThatThrownBy(() -> approval.approve(TERM, steps.version(), Set.of(), reason))
                .as("one reviewer and the approver, even then")
                .hasMessage("briefing.approve.not-reviewed");
        SignIn.as("prevent");
        reviewing.review(TERM, steps.version());
        SignIn.as("manager");
        assertThatThrownBy(() -> approval.approve(TERM, steps.version())).hasMessage("briefing.approve.missing");
        Set<String> points =
                approval.points(TERM).stream().map(ApprovalPoint::key).collect(java.util.stream.Collectors.toSet());
        approval.approve(TERM, steps.version(), points, reason);
        Emergency emergency = reviewing.emergencies(TERM).getFirst();
        assertThat(emergency.waived()).contains("Police or CTLP material").doesNotContain("Children");
        assertThat(emergency.reviewedAt()).isNull();
        assertThat(db.fetchExists(AUDIT_EVENT, AUDIT_EVENT.ACTION.eq("briefing.approved.emergency")))
                .isTrue();
        assertThat(workOf("prevent")).anyMatch(text -> text.contains("approved in an emergency"));
        SignIn.as("prevent");
        assertThatThrownBy(() -> reviewing.reviewAfterwards(TERM, emergency.id(), " "))
                .hasMessage("briefing.emergency.note.missing");
        assertThatThrownBy(() -> reviewing.reviewAfterwards(TERM, emergency.id(), "Rightly so."))
                .as("the agreement it did without is made up for first")
                .hasMessage("briefing.emergency.agreements");
        steps.agree();
        reviewing.reviewAfterwards(TERM, emergency.id(), "Rightly so.");
        assertThat(reviewing.emergencies(TERM).getFirst().reviewedBy()).isEqualTo("Tomos Reed");
        assertThatThrownBy(() -> reviewing.reviewAfterwards(TERM, emergency.id(), "Again"))
                .hasMessage("briefing.emergency.reviewed");
        assertThat(workOf("prevent")).noneMatch(text -> text.contains("approved in an emergency"));
    }

    @Test
    void aWithdrawnVersionIsToldOfAndNobodyAtASchoolCanOpenIt() {
        steps.publish();
        SignIn.as("manager");
        approval.withdraw(TERM, steps.version(), "A telephone number was wrong.");
        var mails = db.selectFrom(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.IDEMPOTENCY_KEY.like("briefing-withdrawn-%"))
                .fetch();
        assertThat(mails).hasSize(51);
        assertThat(mails).allSatisfy(mail -> {
            assertThat(mail.getSubject()).isEqualTo("[OFFICIAL] Your spring 2027 briefing was withdrawn");
            assertThat(mail.getBody()).doesNotContain("telephone");
        });
        SignIn.as("dsl.harbour-gate");
        assertThatThrownBy(() -> school.read(TERM)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theBoardSeesSharesByPhaseAndTheGreatestNeedFirst() {
        SignIn.as("manager");
        List<PhaseShare> shares = insight.byPhase("autumn-2026");
        assertThat(shares.stream().mapToInt(PhaseShare::schools).sum()).isEqualTo(51);
        assertThat(shares.stream().mapToInt(PhaseShare::late).sum()).isEqualTo(4);
        assertThat(shares.stream().mapToInt(PhaseShare::inTime).sum()).isEqualTo(41);
        List<TopicNeed> needs = insight.needs("autumn-2026");
        assertThat(needs).hasSize(8);
        for (int i = 1; i < needs.size(); i++) {
            assertThat(needs.get(i).percentInNeed())
                    .isLessThanOrEqualTo(needs.get(i - 1).percentInNeed());
        }
        assertThat(insight.byPhase(TERM)).isEmpty();
        SignIn.as("mat.lead");
        assertThatThrownBy(() -> insight.byPhase("autumn-2026")).isInstanceOf(AccessDeniedException.class);
    }

    private void grant(String username, String role) {
        db.insertInto(ACCOUNT_ROLE)
                .set(ACCOUNT_ROLE.ACCOUNT_ID, accounts.idByUsername(username))
                .set(ACCOUNT_ROLE.ROLE, role)
                .execute();
    }

    private List<String> workOf(String username) {
        SignIn.as(username);
        return work.workFor(signedIn.user()).stream().map(WorkItem::text).toList();
    }
}
