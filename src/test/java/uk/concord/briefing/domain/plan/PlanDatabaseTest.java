package uk.concord.briefing.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.briefing.domain.BriefingSteps.TERM;
import static uk.concord.db.Tables.OUTBOX_MESSAGE;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.briefing.domain.BriefingSteps;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.SignedIn;
import uk.concord.core.work.WorkItem;
import uk.concord.people.domain.AccountQuery;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** Twelve sections, each owned and due, moved and reminded of. */
@DatabaseTest
class PlanDatabaseTest {

    @Autowired
    private PlanService service;

    @Autowired
    private TaskReminders reminders;

    @Autowired
    private PlanWork work;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private AccountQuery accounts;

    @Autowired
    private BriefingSteps steps;

    @Autowired
    private DSLContext db;

    private long id(String username) {
        return accounts.idByUsername(username);
    }

    @Test
    void everySectionHasAnOwnerADayAndAState() {
        SignIn.as("author");
        Plan plan = service.plan(TERM);
        assertThat(plan.tasks()).extracting(SectionTask::section).containsExactly(Section.values());
        assertThat(plan.tasks()).allSatisfy(task -> {
            assertThat(task.ownerName()).isNotBlank();
            assertThat(task.due()).isBefore(plan.publishOn());
        });
        assertThat(plan.steps().get(PlanStep.PUBLISH)).isEqualTo(LocalDate.of(2027, 1, 14));
        assertThat(plan.steps().get(PlanStep.DRAFT)).isEqualTo(LocalDate.of(2026, 12, 14));
        assertThat(service.task(TERM, Section.RESOURCES).ownerName()).isEqualTo("Leila Strand");
        assertThat(service.task(TERM, Section.THEMES).state()).isEqualTo(SectionTask.State.STARTED);
        assertThat(service.task(TERM, Section.WHAT_TO_DO).state()).isEqualTo(SectionTask.State.TO_CHECK);
        assertThat(service.task(TERM, Section.CONTEXT).state()).isEqualTo(SectionTask.State.FINISHED);
    }

    @Test
    void ownerAndDayAreAgreedOncePerVersion() {
        SignIn.as("author");
        LocalDate day = LocalDate.of(2026, 12, 1);
        service.agree(TERM, Section.THEMES, id("author.education"), day, 0);
        SectionTask task = service.task(TERM, Section.THEMES);
        assertThat(task.ownerName()).isEqualTo("Leila Strand");
        assertThat(task.due()).isEqualTo(day);
        assertThat(task.agreed()).isTrue();
        assertThatThrownBy(() -> service.agree(TERM, Section.THEMES, id("author"), null, 0))
                .isInstanceOf(EditConflictException.class);
        service.agree(TERM, Section.THEMES, id("author"), null, task.version());
        assertThat(service.task(TERM, Section.THEMES).agreed()).isFalse();
        assertThatThrownBy(() -> service.agree(TERM, Section.COPY, id("manager"), null, 0))
                .isInstanceOf(RuleBrokenException.class);
        assertThatThrownBy(() -> service.agree(TERM, Section.COPY, id("author"), LocalDate.of(2027, 3, 1), 0))
                .isInstanceOf(RuleBrokenException.class);
    }

    @Test
    void movingThePublicationMovesWhatIsDueByTheRules() {
        SignIn.as("author");
        LocalDate agreed = LocalDate.of(2026, 12, 1);
        service.agree(TERM, Section.THEMES, id("author"), agreed, 0);
        LocalDate before = service.task(TERM, Section.COPY).due();
        service.publishOn(TERM, LocalDate.of(2027, 1, 21), 0);
        Plan plan = service.plan(TERM);
        assertThat(plan.moved()).isTrue();
        assertThat(service.task(TERM, Section.COPY).due()).isAfter(before);
        assertThat(service.task(TERM, Section.THEMES).due()).isEqualTo(agreed);
        assertThatThrownBy(() -> service.publishOn(TERM, LocalDate.of(2027, 1, 22), 0))
                .isInstanceOf(EditConflictException.class);
        assertThatThrownBy(() -> service.publishOn(TERM, LocalDate.of(2027, 8, 1), plan.version()))
                .isInstanceOf(RuleBrokenException.class);
    }

    @Test
    void aChangedRuleMovesWhatIsDue() {
        SignIn.as("admin");
        Deadline rule = service.deadlines().stream()
                .filter(deadline -> deadline.code().equals("COPY"))
                .findFirst()
                .orElseThrow();
        service.save(new Deadline("COPY", 0, "Decided by the board", rule.version()));
        assertThatThrownBy(() -> service.save(new Deadline("COPY", 1, "Late", rule.version())))
                .isInstanceOf(EditConflictException.class);
        assertThatThrownBy(() -> service.save(new Deadline("COPY", 61, "Too long", rule.version() + 1)))
                .isInstanceOf(RuleBrokenException.class);
        SignIn.as("author");
        assertThat(service.task(TERM, Section.COPY).due())
                .isEqualTo(service.plan(TERM).publishOn());
    }

    @Test
    void aPartFromRecordsIsLookedAtAndCanBeLookedAtAgain() {
        SignIn.as("author");
        service.checked(TERM, Section.WHAT_TO_DO, true);
        SectionTask task = service.task(TERM, Section.WHAT_TO_DO);
        assertThat(task.state()).isEqualTo(SectionTask.State.CHECKED);
        assertThat(task.checkedBy()).isEqualTo("Farah Lindqvist");
        service.checked(TERM, Section.WHAT_TO_DO, false);
        assertThat(service.task(TERM, Section.WHAT_TO_DO).state()).isEqualTo(SectionTask.State.TO_CHECK);
        assertThatThrownBy(() -> service.checked(TERM, Section.COPY, true)).isInstanceOf(RuleBrokenException.class);
    }

    @Test
    void whatIsLateIsALineOfItsOwnOnMyWork() {
        SignIn.as("author");
        service.agree(TERM, Section.THEMES, id("author"), LocalDate.of(2020, 1, 6), 0);
        List<WorkItem> items = work.workFor(signedIn.user());
        assertThat(items)
                .extracting(WorkItem::text)
                .first()
                .isEqualTo("Spring 2027 briefing: your sections that are late");
        assertThat(items.getFirst().late()).isTrue();
        long open = service.plan(TERM).tasks().stream()
                .filter(task -> task.ownerId() == id("author") && !task.state().done())
                .count();
        assertThat(items.stream().mapToLong(WorkItem::count).sum()).isEqualTo(open);
    }

    @Test
    void ownersAreRemindedOncePerDayThatIsDue() {
        SignIn.as("author");
        db.deleteFrom(OUTBOX_MESSAGE).execute();
        service.agree(TERM, Section.DATES, id("author.education"), LocalDate.of(2026, 12, 10), taskVersion());
        SignIn.out();
        assertThat(reminders.run(LocalDate.of(2026, 12, 8))).isPositive();
        assertThat(reminders.run(LocalDate.of(2026, 12, 8))).isZero();
        List<String> toLeila = db.select(OUTBOX_MESSAGE.SUBJECT)
                .from(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.RECIPIENT.eq("author.education@example.org"))
                .fetch(OUTBOX_MESSAGE.SUBJECT);
        assertThat(toLeila).containsExactly("[OFFICIAL] Sections of the spring 2027 briefing are due soon");
        assertThat(reminders.run(LocalDate.of(2026, 12, 11))).isPositive();
        assertThat(db.fetchCount(
                        OUTBOX_MESSAGE,
                        OUTBOX_MESSAGE
                                .RECIPIENT
                                .eq("author.education@example.org")
                                .and(OUTBOX_MESSAGE.SUBJECT.contains("late"))))
                .isEqualTo(1);
        assertThat(db.select(OUTBOX_MESSAGE.BODY).from(OUTBOX_MESSAGE).fetch(OUTBOX_MESSAGE.BODY))
                .noneMatch(body -> body.contains("Dates ahead"));
    }

    private int taskVersion() {
        return service.task(TERM, Section.DATES).version();
    }

    @Test
    void whoDoesNotWriteLooksOnly() {
        SignIn.as("prevent");
        assertThat(service.plan(TERM).tasks()).hasSize(12);
        assertThatThrownBy(() -> service.publishOn(TERM, LocalDate.of(2027, 1, 21), 0))
                .isInstanceOf(AccessDeniedException.class);
        SignIn.as("partner");
        assertThatThrownBy(() -> service.plan(TERM)).isInstanceOf(AccessDeniedException.class);
        steps.publish();
        SignIn.as("author");
        assertThatThrownBy(() -> service.publishOn(TERM, LocalDate.of(2027, 1, 21), 0))
                .isInstanceOf(RuleBrokenException.class);
    }
}
