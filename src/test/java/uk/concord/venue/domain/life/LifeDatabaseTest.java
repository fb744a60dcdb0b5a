package uk.concord.venue.domain.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.concord.db.Tables.OUTBOX_MESSAGE;
import static uk.concord.db.Tables.VENUE_CHECK;
import static uk.concord.db.Tables.VENUE_INFO_REQUEST;
import static uk.concord.db.Tables.VENUE_REVIEW;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.time.WorkingDayCalendar;
import uk.concord.core.work.WorkItem;
import uk.concord.core.work.WorkSource;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;
import uk.concord.venue.domain.check.Advice;
import uk.concord.venue.domain.check.Check;
import uk.concord.venue.domain.check.CheckService;
import uk.concord.venue.domain.check.CheckState;
import uk.concord.venue.domain.check.CheckSteps;
import uk.concord.venue.domain.check.HireDecisionService;
import uk.concord.venue.domain.check.ScreeningService;
import uk.concord.venue.domain.check.Stage;
import uk.concord.venue.domain.hirer.HirerLinkService;
import uk.concord.venue.domain.life.ChangeRules.Change;
import uk.concord.venue.domain.progress.Beside;
import uk.concord.venue.domain.progress.BesideService;
import uk.concord.venue.domain.question.SetQuestion;
import uk.concord.venue.domain.rules.ConditionCode;
import uk.concord.venue.domain.rules.Decision;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.rules.RefusalGround;

/** A request and a booking from the question to the closing. */
@DatabaseTest
class LifeDatabaseTest {
    @Autowired
    private LifeService life;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private LifeSchedule schedule;

    @Autowired
    private Breaches breaches;

    @Autowired
    private QueueService queue;

    @Autowired
    private List<WorkSource> work;

    @Autowired
    private WorkingDayCalendar calendar;

    @Autowired
    private BesideService beside;

    @Autowired
    private HirerLinkService links;

    @Autowired
    private CheckService checks;

    @Autowired
    private ScreeningService screening;

    @Autowired
    private HireDecisionService decisions;

    @Autowired
    private CheckSteps steps;

    @Autowired
    private DSLContext db;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Clock clock;

    private void assertBroken(String key, Runnable action) {
        assertThatExceptionOfType(RuleBrokenException.class)
                .isThrownBy(action::run)
                .satisfies(broken -> assertThat(broken.messageKey()).isEqualTo(key));
    }

    private Check check(String ref) {
        return checks.file(ref).check();
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }

    private String conditional() {
        String ref = steps.complete(Map.of(Question.C7, "20", Question.C2, "A talk."));
        screening.screen(ref);
        decisions.evaluate(ref);
        steps.justify(ref);
        SignIn.as("manager");
        decisions.evaluate(ref);
        steps.decide(
                ref,
                Decision.APPROVE_CONDITIONS,
                Set.of(ConditionCode.NAMED_CHAIR, ConditionCode.SPEAKER_LOCK),
                null,
                "The purpose is not clear yet.");
        return ref;
    }

    @Test
    void askingStopsTheClockAndTheAnswerStartsItAgain() {
        String ref = steps.complete(Map.of());
        LocalDate total = check(ref).totalDueOn();
        life.ask(ref, Set.of(SetQuestion.of(Question.C2)));
        assertThat(check(ref).state()).isEqualTo(CheckState.INFO_REQUESTED);
        assertThat(life.requests(ref)).hasSize(1);
        assertBroken("venue.ask.error.open", () -> life.ask(ref, Set.of(SetQuestion.of(Question.C3))));
        assertBroken("venue.ask.error.too-early", () -> life.incomplete(ref));
        LocalDate weekAgo = today().minusDays(7);
        db.update(VENUE_CHECK)
                .set(VENUE_CHECK.PAUSED_SINCE, weekAgo)
                .where(VENUE_CHECK.REFERENCE.eq(ref))
                .execute();
        life.received(ref);
        assertThat(check(ref).state()).isEqualTo(CheckState.DRAFT);
        assertThat(check(ref).totalDueOn()).as("the week the hirer took").isAfter(total);
        assertThat(life.requests(ref).getFirst().answeredAt()).isNotNull();
    }

    @Test
    void aDecisionEndsWhatTheHirerIsStillAsked() {
        String ref = steps.complete(Map.of());
        life.ask(ref, Set.of(SetQuestion.of(Question.C2)));
        assertThat(beside.of(checks.file(ref)).requested()).containsExactly("C2");
        screening.screen(ref);
        decisions.evaluate(ref);
        assertThat(check(ref).state())
                .as("nothing that must be answered is missing")
                .isEqualTo(CheckState.RECOMMENDED);
        steps.decide(ref, Decision.APPROVE, Set.of(), null, "");
        InfoRequest request = life.requests(ref).getFirst();
        assertThat(request.isOpen()).isFalse();
        assertThat(request.answeredAt()).as("nobody answered").isNull();
        assertThat(request.endedAt()).isNotNull();
        assertThat(beside.of(checks.file(ref)).asked()).isEmpty();
        life.change(ref, Set.of(Change.SPEAKER), 0, "Another speaker");
        assertThat(check(ref).state()).as("not waiting for the old answer").isEqualTo(CheckState.DRAFT);
        life.ask(ref, Set.of(SetQuestion.of(Question.C2)));
        assertThat(life.requests(ref)).hasSize(2);
        checks.withdraw(ref);
        assertThat(life.requests(ref)).noneMatch(InfoRequest::isOpen);
    }

    @Test
    void aLinkThatIsOutAsksForWhatIsMissing() {
        String ref = steps.complete(Map.of(Question.C2, ""));
        assertThat(beside.of(checks.file(ref)).asked()).isEmpty();
        links.create(ref);
        Beside waiting = beside.of(checks.file(ref));
        assertThat(waiting.linkOut()).isTrue();
        assertThat(waiting.requested()).isEmpty();
        assertThat(waiting.asked()).contains("C2").doesNotContain("C1");
    }

    @Test
    void afterTwoRequestsThatRanOutTheCheckIsClosedAndNothingIsRefused() {
        String ref = steps.complete(Map.of());
        life.ask(ref, Set.of(SetQuestion.of(Question.C2)));
        life.received(ref);
        life.ask(ref, Set.of(SetQuestion.of(Question.C2)));
        db.update(VENUE_INFO_REQUEST)
                .set(VENUE_INFO_REQUEST.REPLY_DUE, today().minusDays(1))
                .execute();
        life.incomplete(ref);
        assertThat(check(ref).state()).isEqualTo(CheckState.INCOMPLETE);
        assertThat(check(ref).decision()).isNull();
        assertBroken("venue.error.closed", () -> checks.saveAnswer(ref, Question.C7, "21", 1));
    }

    @Test
    void anOfferIsAcceptedOrLapses() {
        String ref = steps.approved(Map.of());
        assertThat(check(ref).stage()).isEqualTo(Stage.OFFERED);
        assertThat(check(ref).dueOn()).isAfter(today());
        life.accept(ref, "by telephone");
        assertThat(check(ref).stage()).isEqualTo(Stage.CONFIRMED);
        assertBroken("venue.life.error.stage", () -> life.accept(ref, "again"));
        String other = steps.approved(Map.of());
        db.update(VENUE_CHECK)
                .set(VENUE_CHECK.DUE_ON, today().minusDays(1))
                .where(VENUE_CHECK.REFERENCE.eq(other))
                .execute();
        schedule.run();
        assertThat(check(other).stage()).isEqualTo(Stage.LAPSED);
        life.offerAgain(other);
        assertThat(check(other).stage()).isEqualTo(Stage.OFFERED);
    }

    @Test
    void conditionsAreFollowedUntilEvidenceIsSeen() {
        String ref = conditional();
        var conditions = life.conditions(ref);
        assertThat(conditions)
                .extracting(HireCondition::code)
                .containsExactly(ConditionCode.SPEAKER_LOCK, ConditionCode.NAMED_CHAIR);
        assertThat(conditions.getFirst().dueOn()).isBefore(check(ref).eventDate());
        HireCondition first = conditions.getFirst();
        assertBroken("venue.condition.error.evidence", () -> life.settle(ref, first, HireCondition.State.MET, " "));
        life.settle(ref, first, HireCondition.State.MET, "Signed form of 3 November");
        assertThatExceptionOfType(EditConflictException.class)
                .isThrownBy(() -> life.settle(ref, first, HireCondition.State.NOT_MET, "Another look"));
        assertThat(life.conditions(ref).getFirst().seenBy())
                .isEqualTo(signedIn.user().displayName());
    }

    @Test
    void aChangeReopensAndACheckApprovedAgainAsItWasStaysConfirmed() {
        String ref = steps.approved(Map.of());
        life.accept(ref, "by mail");
        assertThat(life.change(ref, Set.of(Change.NUMBER), 24, "Four more")).isFalse();
        assertThat(check(ref).stage()).isEqualTo(Stage.CONFIRMED);
        assertThat(life.change(ref, Set.of(Change.NUMBER), 25, "Five more")).isTrue();
        assertThat(check(ref).stage()).isEqualTo(Stage.REOPENED);
        assertThat(check(ref).state()).isEqualTo(CheckState.DRAFT);
        assertThat(check(ref).dueOn()).isNotNull();
        assertThat(checks.file(ref).isEvaluated()).isFalse();
        assertThat(checks.file(ref).value(Question.C7)).as("the rules read it").isEqualTo("25");
        assertThat(beside.of(checks.file(ref)).reopened())
                .satisfies(event -> assertThat(event.detail()).isEqualTo("Five more"));
        screening.screen(ref);
        decisions.evaluate(ref);
        steps.decide(ref, Decision.APPROVE, Set.of(), null, "");
        assertThat(check(ref).stage()).isEqualTo(Stage.CONFIRMED);
    }

    @Test
    void aConfirmedBookingIsCancelledOnlyWithContractAdviceAndAnAlternative() {
        String ref = steps.approved(Map.of());
        life.accept(ref, "by mail");
        life.change(ref, Set.of(Change.SPEAKER), 0, "Another speaker");
        steps.justify(ref);
        SignIn.as("director");
        decisions.evaluate(ref);
        assertBroken(
                "venue.error.cancel",
                () -> steps.decide(ref, Decision.REFUSE, Set.of(), RefusalGround.SAFETY, "Not safe"));
        assertBroken(
                "venue.cancel.lacks.contract",
                () -> steps.decide(ref, Decision.CANCEL, Set.of(), RefusalGround.SAFETY, "Not safe"));
        SignIn.as("legal");
        decisions.advise(ref, Advice.Kind.CONTRACT, "Clause 9 allows it.", today(), "Marcus Teal");
        SignIn.as("director");
        LocalDate event = check(ref).eventDate();
        move(ref, today().plusDays(2));
        decisions.evaluate(ref);
        assertBroken(
                "venue.error.level.L4",
                () -> steps.decide(ref, Decision.CANCEL, Set.of(), RefusalGround.SAFETY, "Not safe"));
        move(ref, event);
        decisions.evaluate(ref);
        steps.decide(ref, Decision.CANCEL, Set.of(), RefusalGround.SAFETY, "Not safe");
        assertThat(check(ref).stage()).isEqualTo(Stage.CANCELLED);
    }

    private void move(String ref, LocalDate day) {
        checks.saveAnswer(
                ref, Question.A3_DATE, day.toString(), checks.file(ref).version(Question.A3_DATE));
    }

    @Test
    void anIncidentIsAskedAboutWhenTheHirerComesAgain() {
        String ref = steps.approved(Map.of());
        life.accept(ref, "by mail");
        db.update(VENUE_CHECK)
                .set(VENUE_CHECK.EVENT_DATE, today().minusDays(1))
                .where(VENUE_CHECK.REFERENCE.eq(ref))
                .execute();
        schedule.run();
        assertThat(check(ref).stage()).isEqualTo(Stage.EVENT_DONE);
        assertBroken("venue.debrief.error.note", () -> life.debrief(ref, Debrief.Incident.SERIOUS, ""));
        life.debrief(ref, Debrief.Incident.SERIOUS, "A fire door was chained.");
        life.close(ref);
        assertThat(check(ref).stage()).isEqualTo(Stage.CLOSED);
        String next = steps.complete(Map.of());
        screening.screen(next);
        decisions.evaluate(next);
        assertThat(checks.file(next).value(Question.I3)).isEqualTo("serious");
        assertThat(checks.file(next).value(Question.I3_NOTE)).contains(ref);
    }

    @Test
    void aReviewIsAnsweredBySomebodyWhoHadNoPart() {
        String ref = conditional();
        SignIn.as("bookings");
        assertThat(reviews.canAsk(ref)).isTrue();
        reviews.ask(ref, today(), "We always have a chair.");
        assertBroken("venue.review.error.nothing", () -> reviews.ask(ref, today(), "Again"));
        SignIn.as("manager");
        assertBroken(
                "venue.review.error.involved", () -> reviews.answer(ref, 0, Review.Outcome.VARIED, "I thought again"));
        SignIn.as("venue.manager");
        assertThat(reviews.mayAnswer(ref)).as("below level 2").isFalse();
        SignIn.as("prevent");
        assertThat(reviews.mayAnswer(ref)).isTrue();
        reviews.answer(ref, 0, Review.Outcome.VARIED, "The lock on speakers is not needed.");
        assertThat(check(ref).stage()).isEqualTo(Stage.REOPENED);
        reviews.complain(ref, ComplaintStage.Kind.STAGE_1, today());
        assertBroken(
                "venue.complaint.error.order", () -> reviews.complain(ref, ComplaintStage.Kind.OMBUDSMAN, today()));
        assertThat(reviews.complaint(ref).getFirst().dueOn()).isAfter(today().plusDays(12));
        reviews.acknowledged(ref, ComplaintStage.Kind.STAGE_1);
        assertBroken("venue.complaint.error.by", () -> reviews.answered(ref, ComplaintStage.Kind.STAGE_1, " "));
        reviews.answered(ref, ComplaintStage.Kind.STAGE_1, "Priya Lowndes");
        reviews.complain(ref, ComplaintStage.Kind.STAGE_2, today());
        assertBroken(
                "venue.complaint.error.same",
                () -> reviews.answered(ref, ComplaintStage.Kind.STAGE_2, "priya lowndes "));
        reviews.answered(ref, ComplaintStage.Kind.STAGE_2, "Owen Marsh");
        assertThat(reviews.complaint(ref))
                .extracting(ComplaintStage::answeredBy)
                .containsExactly("Priya Lowndes", "Owen Marsh");
        assertThat(reviews.complaint(ref).getFirst().acknowledgedOn()).isEqualTo(today());
        assertThat(reviews.complaint(ref).getLast().dueOn()).isAfter(today().plusDays(26));
    }

    @Test
    void aReviewThatWaitsIsWorkForThoseNotInvolvedAndTwoDaysAreEnoughBeforeAnEvent() {
        String ref = conditional();
        SignIn.as("bookings");
        db.update(VENUE_CHECK)
                .set(VENUE_CHECK.EVENT_DATE, today().plusDays(9))
                .where(VENUE_CHECK.REFERENCE.eq(ref))
                .execute();
        reviews.ask(ref, today(), "We always have a chair.");
        assertThat(reviews.reviews(ref).getFirst().dueOn())
                .isEqualTo(calendar.current().plus(today(), 2));
        long mine = waiting("manager");
        assertThat(waiting("prevent")).as("one more than the person involved").isEqualTo(mine + 1);
        assertThat(waiting("venue.manager")).as("below level 2").isZero();
        db.update(VENUE_REVIEW).set(VENUE_REVIEW.DUE_ON, today().minusDays(1)).execute();
        breaches.tell();
        breaches.tell();
        assertThat(db.fetchCount(
                        OUTBOX_MESSAGE,
                        OUTBOX_MESSAGE.IDEMPOTENCY_KEY.startsWith("venue-review-late-"
                                + reviews.reviews(ref).getFirst().id() + "-")))
                .as("the director, once")
                .isEqualTo(1);
    }

    private long waiting(String username) {
        SignIn.as(username);
        return work.stream()
                .flatMap(source -> source.workFor(signedIn.user()).stream())
                .filter(item -> item.text().equals("Reviews of decisions to answer"))
                .mapToLong(WorkItem::count)
                .sum();
    }

    @Test
    void whatIsLateIsToldOnceToTheLevelAbove() {
        String ref = steps.complete(Map.of());
        db.update(VENUE_CHECK)
                .set(VENUE_CHECK.DUE_ON, today().minusDays(1))
                .where(VENUE_CHECK.REFERENCE.eq(ref))
                .execute();
        assertThat(breaches.tell()).isPositive();
        assertThat(breaches.tell()).isZero();
        assertThat(db.fetchCount(OUTBOX_MESSAGE, OUTBOX_MESSAGE.IDEMPOTENCY_KEY.startsWith("venue-breach-" + ref)))
                .as("the venue manager")
                .isEqualTo(1);
        assertThat(queue.page(null, true, "").rows())
                .extracting(QueueService.Line::reference)
                .contains(ref);
        assertThat(queue.page(null, true, "edited").rows()).isNotEmpty();
    }
}
