package uk.concord.tension.domain.triage.question;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.db.Tables.OUTBOX_MESSAGE;
import static uk.concord.db.Tables.TENSION_REPORT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.time.LondonTime;
import uk.concord.core.time.WorkingDayCalendar;
import uk.concord.tension.domain.DraftService;
import uk.concord.tension.domain.Note;
import uk.concord.tension.domain.QuickReportService;
import uk.concord.tension.domain.ReportService;
import uk.concord.tension.domain.ShortReport;
import uk.concord.tension.domain.triage.DecisionService;
import uk.concord.tension.domain.triage.TriageService;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** Who was asked is told at once and reminded once for each question, after five working days and not before. */
@DatabaseTest
class QuestionReminderDatabaseTest {
    private static final String TEXT = "Two groups argue about who may use the pitch after school.";
    private static final String QUESTION = "Was it the upper pitch or the lower pitch?";

    @Autowired
    QuestionReminders reminders;

    @Autowired
    TriageService triage;

    @Autowired
    DecisionService decisions;

    @Autowired
    ReportService own;

    @Autowired
    DraftService drafts;

    @Autowired
    QuickReportService quick;

    @Autowired
    WorkingDayCalendar calendar;

    @Autowired
    Clock clock;

    @Autowired
    DSLContext db;

    private String reference = "";

    @BeforeEach
    void aReporterIsAsked() {
        reminders.tell();
        SignIn.as("officer");
        reference =
                ShortReport.file(drafts, quick, TEXT, LondonTime.today(clock).minusDays(1));
        ask();
    }

    private void ask() {
        SignIn.as("analyst");
        decisions.returnWithQuestion(reference, triage.start(reference).report().version(), QUESTION);
        SignIn.as("officer");
    }

    private void askedOn(LocalDate day) {
        db.update(TENSION_REPORT)
                .set(TENSION_REPORT.PAUSED_ON, day)
                .where(TENSION_REPORT.REFERENCE.eq(reference))
                .execute();
    }

    /** @return the last day on which a question must have been asked to be five working days old today */
    private LocalDate fiveWorkingDaysAgo() {
        LocalDate today = LondonTime.today(clock);
        LocalDate asked = today;
        while (calendar.current().plus(asked, 5).isAfter(today)) {
            asked = asked.minusDays(1);
        }
        return asked;
    }

    private List<String> mails() {
        return db.select(OUTBOX_MESSAGE.SUBJECT)
                .from(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.IDEMPOTENCY_KEY.startsWith("tension-question-"))
                .and(OUTBOX_MESSAGE.BODY.contains("of yours"))
                .orderBy(OUTBOX_MESSAGE.ID)
                .fetch(OUTBOX_MESSAGE.SUBJECT);
    }

    private long remindersInTheConversation() {
        return own.read(reference).notes().stream()
                .filter(note -> note.kind() == Note.Kind.REMINDER)
                .count();
    }

    @Test
    void toldAtOnceRemindedAfterFiveWorkingDaysAndThenNoMore() {
        int before = mails().size();
        askedOn(fiveWorkingDaysAgo().plusDays(1));
        assertThat(reminders.tell()).as("a day too early").isZero();
        assertThat(mails()).hasSize(before + 1).last().asString().contains("A question about something you reported");
        askedOn(fiveWorkingDaysAgo());
        assertThat(reminders.tell()).isEqualTo(1);
        assertThat(reminders.tell()).as("once for each question").isZero();
        assertThat(mails()).hasSize(before + 2).last().asString().contains("Reminder");
        assertThat(remindersInTheConversation()).isEqualTo(1);
    }

    @Test
    void aSecondQuestionIsRemindedOfByItself() {
        askedOn(fiveWorkingDaysAgo());
        reminders.tell();
        own.answer(reference, own.read(reference).report().version(), "It was the upper one.");
        assertThat(reminders.tell()).as("answered").isZero();
        ask();
        askedOn(fiveWorkingDaysAgo());
        assertThat(reminders.tell()).isEqualTo(1);
        assertThat(remindersInTheConversation()).isEqualTo(2);
    }

    @Test
    void theMailsCarryNoContent() {
        askedOn(fiveWorkingDaysAgo());
        reminders.tell();
        assertThat(db.select(OUTBOX_MESSAGE.SUBJECT.concat(OUTBOX_MESSAGE.BODY))
                        .from(OUTBOX_MESSAGE)
                        .where(OUTBOX_MESSAGE.IDEMPOTENCY_KEY.startsWith("tension-question-"))
                        .fetch(0, String.class))
                .isNotEmpty()
                .noneMatch(mail -> mail.contains("pitch") || mail.contains(reference));
    }
}
