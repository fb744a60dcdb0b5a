package uk.concord.briefing.domain.chasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.briefing.domain.BriefingSteps.TERM;
import static uk.concord.db.Tables.BRIEFING_VERSION;
import static uk.concord.db.Tables.OUTBOX_MESSAGE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.briefing.domain.BriefingSteps;
import uk.concord.briefing.domain.receipt.SchoolBriefingService;
import uk.concord.briefing.domain.selfcheck.CheckAnswer;
import uk.concord.briefing.domain.selfcheck.SelfCheck;
import uk.concord.briefing.domain.selfcheck.SelfCheckQuery;
import uk.concord.briefing.domain.selfcheck.SelfCheckService;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.time.LondonTime;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** Reminders, tasks and the self-check, over the demonstration's schools and their own calendars. */
@DatabaseTest
class ChaserDatabaseTest {

    /** A Monday in term; the authority's half-term begins two weeks later, Harbour Gate's one week later. */
    private static final LocalDate PUBLISHED = LocalDate.of(2026, 10, 12);

    @Autowired
    private Chasers chasers;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Bounces bounces;

    @Autowired
    private WeeklyDigest digest;

    @Autowired
    private SchoolBriefingService school;

    @Autowired
    private SelfCheckService checks;

    @Autowired
    private SelfCheckQuery checkQuery;

    @Autowired
    private BriefingSteps steps;

    @Autowired
    private DSLContext db;

    private long version;

    @BeforeEach
    void publish() {
        steps.publish();
        SignIn.as("dsl.kingfisher");
        version = school.one(TERM).versionId();
        db.update(BRIEFING_VERSION)
                .set(
                        BRIEFING_VERSION.PUBLISHED_AT,
                        LondonTime.startOf(PUBLISHED).plusSeconds(36_000))
                .where(BRIEFING_VERSION.ID.eq(version))
                .execute();
        db.update(BRIEFING_VERSION)
                .set(BRIEFING_VERSION.PUBLISHED_AT, LondonTime.startOf(PUBLISHED.minusDays(30)))
                .where(BRIEFING_VERSION.ID.ne(version))
                .execute();
        SignIn.out();
    }

    @Test
    void remindersFollowEachSchoolsOwnDaysAndStopAtAcknowledgement() {
        SignIn.as("dsl.kingfisher");
        school.acknowledge(TERM, version, "");
        SignIn.out();
        assertThat(chasers.run(LocalDate.of(2026, 10, 16))).isZero();
        assertThat(chasers.run(LocalDate.of(2026, 10, 18))).isZero();
        chasers.run(LocalDate.of(2026, 10, 19));
        assertThat(reminded())
                .contains("dsl.langdene@example.org")
                .doesNotContain("dsl.harbour-gate@example.org", "dsl.kingfisher@example.org");
        assertThat(chasers.run(LocalDate.of(2026, 10, 19))).isZero();
        assertThat(chasers.run(LocalDate.of(2026, 10, 28))).isZero();
        chasers.run(LocalDate.of(2026, 11, 2));
        assertThat(reminded()).contains("dsl.harbour-gate@example.org").doesNotContain("dsl.kingfisher@example.org");
        chasers.run(LocalDate.of(2026, 11, 9));
        SignIn.as("author");
        assertThat(tasks.open())
                .filteredOn(task -> task.kind() == SchoolTask.Kind.PHONE)
                .extracting(SchoolTask::schoolSlug)
                .contains("langdene")
                .doesNotContain("harbour-gate", "kingfisher");
    }

    @Test
    void theDayToAcknowledgeByIsTheSchoolsOwn() {
        SignIn.as("dsl.langdene");
        assertThat(school.one(TERM).acknowledgeBy()).isEqualTo(LocalDate.of(2026, 11, 2));
        SignIn.as("dsl.harbour-gate");
        assertThat(school.one(TERM).acknowledgeBy()).isEqualTo(LocalDate.of(2026, 11, 9));
    }

    @Test
    void aSchoolWithNobodyInPostIsATask() {
        chasers.run(PUBLISHED);
        chasers.run(PUBLISHED.plusDays(1));
        SignIn.as("author");
        List<SchoolTask> open = tasks.open().stream()
                .filter(task -> task.kind() == SchoolTask.Kind.NO_LEAD)
                .toList();
        assertThat(open).extracting(SchoolTask::schoolSlug).containsExactly("saltings");
        tasks.done(open.getFirst().id(), open.getFirst().version(), SchoolTask.Reason.NO_LEAD_IN_POST, "");
        assertThat(tasks.open())
                .extracting(SchoolTask::id)
                .doesNotContain(open.getFirst().id());
        assertThatThrownBy(() ->
                        tasks.done(open.getFirst().id(), open.getFirst().version(), SchoolTask.Reason.PUT_RIGHT, ""))
                .isInstanceOf(EditConflictException.class);
    }

    @Test
    void aMessageThatFailsForGoodIsOneTask() {
        db.update(OUTBOX_MESSAGE)
                .set(OUTBOX_MESSAGE.STATE, "FAILED")
                .where(OUTBOX_MESSAGE.IDEMPOTENCY_KEY.like("briefing-version-" + version + "-%"))
                .and(OUTBOX_MESSAGE.RECIPIENT.eq("dsl.chalkpit-lane@example.org"))
                .execute();
        assertThat(bounces.collect()).isEqualTo(2);
        assertThat(bounces.collect()).isZero();
        SignIn.as("author");
        List<SchoolTask> open = tasks.open().stream()
                .filter(task -> task.kind() == SchoolTask.Kind.BOUNCE
                        && task.schoolSlug().startsWith("chalkpit"))
                .toList();
        assertThat(open).hasSize(2).extracting(SchoolTask::person).containsOnly("Grace Tolland");
        open.forEach(task -> tasks.done(task.id(), task.version(), SchoolTask.Reason.ADDRESS_BAD, ""));
        assertThat(bounces.collect()).isZero();
    }

    @Test
    void noticesThatCameBackAreMatchedToPeople() {
        SignIn.as("author");
        assertThat(tasks.cameBack(List.of("DSL.Langdene@example.org", "stranger@example.org", "")))
                .containsExactly("stranger@example.org");
        assertThat(tasks.open())
                .filteredOn(task -> task.kind() == SchoolTask.Kind.BOUNCE)
                .extracting(SchoolTask::schoolSlug)
                .contains("langdene");
        SignIn.as("dsl.langdene");
        assertThatThrownBy(() -> tasks.open()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theDigestTellsNumbersOnceAWeek() {
        digest.send(LocalDate.of(2026, 10, 26));
        digest.send(LocalDate.of(2026, 10, 26));
        assertThat(db.select(OUTBOX_MESSAGE.RECIPIENT)
                        .from(OUTBOX_MESSAGE)
                        .where(OUTBOX_MESSAGE.IDEMPOTENCY_KEY.like("briefing-digest-%"))
                        .fetch(OUTBOX_MESSAGE.RECIPIENT))
                .contains("author@example.org")
                .doesNotHaveDuplicates();
    }

    @Test
    void theSelfCheckAsksByPhaseAndCountsByTopic() {
        SignIn.as("dsl.harbour-gate");
        SelfCheck check = checks.of(TERM).getFirst();
        assertThat(check.questions())
                .extracting(question -> question.text())
                .anyMatch(text -> text.startsWith("Do pupils learn to question"))
                .noneMatch(text -> text.startsWith("Do pupils have somewhere"));
        Map<Long, CheckAnswer> answers = new java.util.HashMap<>();
        check.questions().forEach(question -> answers.put(question.id(), CheckAnswer.PARTLY));
        answers.put(-5L, CheckAnswer.NO);
        checks.answer(TERM, check.school().id(), answers);
        checks.answer(
                TERM, check.school().id(), Map.of(check.questions().getFirst().id(), CheckAnswer.NO));
        SelfCheck now = checks.of(TERM).getFirst();
        assertThat(now.complete()).isTrue();
        assertThat(now.answers().get(check.questions().getFirst().id())).isEqualTo(CheckAnswer.NO);
        assertThat(checkQuery.byTopic(version))
                .containsEntry("RISK_ASSESSMENT", Map.of(CheckAnswer.NO, 1))
                .containsEntry("TRAINING", Map.of(CheckAnswer.PARTLY, 1));
        SignIn.as("dsl.kingfisher");
        assertThatThrownBy(() -> checks.answer(TERM, check.school().id(), answers))
                .isInstanceOf(NotFoundException.class);
        SignIn.as("mat.lead");
        assertThatThrownBy(() -> checks.of(TERM)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void onlyALeadOrADeputyAnswersForTheSchool() {
        SignIn.as("dsl.saltings");
        school.acknowledge(TERM, version, "");
        assertThat(school.one(TERM).acknowledgedAt()).isNotNull();
        SignIn.out();
        chasers.run(LocalDate.of(2026, 10, 19));
        assertThat(reminded()).contains("dsl.saltings@example.org");
    }

    private List<String> reminded() {
        return db.select(OUTBOX_MESSAGE.RECIPIENT)
                .from(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.IDEMPOTENCY_KEY.like("briefing-chaser-" + version + "-%"))
                .fetch(OUTBOX_MESSAGE.RECIPIENT);
    }
}
