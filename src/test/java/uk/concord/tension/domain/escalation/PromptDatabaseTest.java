package uk.concord.tension.domain.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.db.Tables.OUTBOX_MESSAGE;
import static uk.concord.db.Tables.TENSION_ASSESSMENT;
import static uk.concord.db.Tables.TENSION_ISSUE;
import static uk.concord.db.Tables.TENSION_PROMPT;
import static uk.concord.db.Tables.TENSION_PROMPT_NOTICE;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** Prompts ask people to look and tell who was told; they never set a level (use case UC-T12). */
@DatabaseTest
class PromptDatabaseTest {
    @Autowired
    Prompts prompts;

    @Autowired
    PromptService service;

    @Autowired
    EscalationService escalation;

    @Autowired
    DSLContext db;

    @BeforeEach
    void forget() {
        db.deleteFrom(TENSION_PROMPT_NOTICE).execute();
        db.deleteFrom(TENSION_PROMPT).execute();
        SignIn.as("analyst");
    }

    private Prompt prompt(Prompt.Rule rule) {
        return service.open().stream()
                .filter(item -> item.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsOverdueIsRaisedOnceAndSetsNoLevel() {
        int judgements = db.fetchCount(TENSION_ASSESSMENT);
        List<String> levels = db.select(TENSION_ISSUE.LEVEL)
                .from(TENSION_ISSUE)
                .orderBy(TENSION_ISSUE.ID)
                .fetch(TENSION_ISSUE.LEVEL);
        assertThat(prompts.raise()).isPositive();
        assertThat(prompts.raise()).isZero();
        assertThat(prompt(Prompt.Rule.ACTION).subject()).startsWith("AC-");
        assertThat(prompt(Prompt.Rule.REVIEW).href()).startsWith("tensions/issues/CI-");
        assertThat(db.fetchCount(TENSION_ASSESSMENT)).isEqualTo(judgements);
        assertThat(db.select(TENSION_ISSUE.LEVEL)
                        .from(TENSION_ISSUE)
                        .orderBy(TENSION_ISSUE.ID)
                        .fetch(TENSION_ISSUE.LEVEL))
                .isEqualTo(levels);
    }

    @Test
    void anAlertIsRaisedForThoseWhoMaySeeIt() {
        prompts.raise();
        List<Prompt> alerts = service.open().stream()
                .filter(item -> item.rule() == Prompt.Rule.ALERT)
                .toList();
        assertThat(alerts).isNotEmpty().allMatch(item -> item.subject().startsWith("AL-"));
        SignIn.as("analyst.grays");
        List<String> seen = service.open().stream()
                .filter(item -> item.rule() == Prompt.Rule.ALERT)
                .map(Prompt::subject)
                .toList();
        assertThat(seen).hasSizeLessThan(alerts.size()).isNotEmpty();
        assertThat(alerts)
                .allSatisfy(item -> assertThat(item.told().stream()
                                .anyMatch(notice -> notice.who().equals("Noor Selby")))
                        .isEqualTo(seen.contains(item.subject())));
    }

    @Test
    void aPartnerSilentForTwoPeriodsIsNamedOnceAPeriod() {
        prompts.raise();
        assertThat(service.open().stream()
                        .filter(item -> item.rule() == Prompt.Rule.SILENCE)
                        .map(Prompt::subject))
                .hasSize(1)
                .allMatch(subject -> subject.startsWith("Fenside Fire and Rescue 2026-"));
        assertThat(prompts.raise()).isZero();
    }

    @Test
    void whoWasToldWhenAndByWhatIsOnTheRecordAndTheMailSaysNothing() {
        prompts.raise();
        Prompt raised = prompt(Prompt.Rule.ACTION);
        assertThat(raised.told())
                .extracting(notice -> notice.who() + " " + notice.way())
                .contains("Priya Wren PAGE", "Priya Wren MAIL", "Helen Sandford MAIL");
        List<String> mails = db.select(OUTBOX_MESSAGE.SUBJECT.concat(" ").concat(OUTBOX_MESSAGE.BODY))
                .from(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.IDEMPOTENCY_KEY.startsWith("tension-prompt-" + raised.id() + "-"))
                .fetch(row -> row.value1());
        assertThat(mails)
                .hasSizeGreaterThan(1)
                .allSatisfy(mail -> assertThat(mail)
                        .startsWith("OFFICIAL ")
                        .doesNotContain(raised.subject())
                        .doesNotContain("Visit"));
    }

    @Test
    void anAnswerEndsAPromptAndItDoesNotComeBack() {
        prompts.raise();
        Prompt raised = prompt(Prompt.Rule.ACTION);
        assertThatThrownBy(() -> service.answer(raised, " ")).isInstanceOf(RuleBrokenException.class);
        service.answer(raised, "The owner was on leave");
        assertThatThrownBy(() -> service.answer(raised, "Once more, too late"))
                .isInstanceOf(EditConflictException.class);
        assertThat(prompts.raise()).isZero();
        assertThat(service.open()).extracting(Prompt::id).doesNotContain(raised.id());
        SignIn.as("officer");
        assertThatThrownBy(() -> service.open()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theChairKeepsTheMatrix() {
        EscalationStep high = escalation.of("HIGH");
        EscalationStep other = new EscalationStep(
                "HIGH", "2 hours", high.told(), high.meeting(), high.product(), high.comms(), 2, "Chair", 0);
        assertThatThrownBy(() -> escalation.save(other)).isInstanceOf(AccessDeniedException.class);
        SignIn.as("manager");
        escalation.save(other);
        assertThat(escalation.of("HIGH").triage()).isEqualTo("2 hours");
        assertThatThrownBy(() -> escalation.save(other)).isInstanceOf(EditConflictException.class);
        assertThatThrownBy(() -> escalation.save(new EscalationStep("HIGH", "", "x", "x", "x", "x", 1, "x", 1)))
                .isInstanceOf(RuleBrokenException.class);
        assertThat(escalation.all()).hasSize(6);
    }
}
