package uk.concord.tension.domain.triage.question;

import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.TENSION_NOTE;
import static uk.concord.db.Tables.TENSION_REPORT;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.mail.Outbox;
import uk.concord.core.security.Marking;
import uk.concord.core.settings.Settings;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.core.time.WorkingDayCalendar;
import uk.concord.core.time.WorkingDays;
import uk.concord.tension.domain.Note;
import uk.concord.tension.domain.NoteRepository;
import uk.concord.tension.domain.triage.ReportState;

/**
 * Tells a reporter who was asked a question so, by a mail without content, and reminds them once when no answer has come
 * after some working days (tension monitoring domain rules §5). The reminder stands in the conversation, for both sides.
 */
@Component
public class QuestionReminders {
    /** Setting: working days until the reminder. */
    static final String DAYS = "tension.question.remind-days";

    private final DSLContext db;
    private final NoteRepository notes;
    private final WorkingDayCalendar calendar;
    private final Settings settings;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;
    private final String baseUrl;

    QuestionReminders(
            DSLContext db,
            NoteRepository notes,
            WorkingDayCalendar calendar,
            Settings settings,
            Outbox outbox,
            AuditTrail audit,
            Texts texts,
            Clock clock,
            @Value("${concord.base-url}") String baseUrl) {
        this.db = db;
        this.notes = notes;
        this.calendar = calendar;
        this.settings = settings;
        this.outbox = outbox;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /**
     * A question that waits for its answer.
     *
     * @param id of the note that asks
     * @param askedBy account that asked
     * @param reminded whether the reporter was reminded of this question
     */
    private record Open(
            long report,
            String reference,
            LocalDate pausedOn,
            long id,
            long askedBy,
            String name,
            String email,
            boolean reminded) {}

    /** @return how many reporters were reminded now */
    @Transactional
    public int tell() {
        LocalDate today = LondonTime.today(clock);
        WorkingDays days = calendar.current();
        int wait = settings.number(DAYS);
        int reminded = 0;
        for (Open question : open()) {
            mail("tension-question-" + question.id(), question, "tension.question.mail");
            if (!question.reminded() && !days.plus(question.pausedOn(), wait).isAfter(today)) {
                notes.add(
                        question.report(),
                        Note.Kind.REMINDER,
                        question.askedBy(),
                        texts.get("tension.question.reminder"),
                        clock.instant());
                mail("tension-question-reminder-" + question.id(), question, "tension.question.reminder.mail");
                audit.record("tension.report.reminded", "report", question.reference(), "");
                reminded++;
            }
        }
        return reminded;
    }

    private void mail(String key, Open question, String textKey) {
        outbox.queue(
                key,
                question.email(),
                texts.get(textKey + ".subject", Marking.OFFICIAL.label()),
                texts.get(textKey + ".body", question.name(), baseUrl + "/tensions/mine"));
    }

    private List<Open> open() {
        var question = TENSION_NOTE.as("question");
        var later = TENSION_NOTE.as("later");
        return db.select(
                        TENSION_REPORT.ID,
                        TENSION_REPORT.REFERENCE,
                        TENSION_REPORT.PAUSED_ON,
                        question.ID,
                        question.AUTHOR_ID,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.EMAIL,
                        DSL.field(DSL.exists(DSL.selectOne()
                                .from(later)
                                .where(later.REPORT_ID.eq(TENSION_REPORT.ID))
                                .and(later.KIND.eq(Note.Kind.REMINDER.name()))
                                .and(later.ID.gt(question.ID)))))
                .from(TENSION_REPORT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(TENSION_REPORT.AUTHOR_ID))
                .join(question)
                .on(question.ID.eq(DSL.select(DSL.max(later.ID))
                        .from(later)
                        .where(later.REPORT_ID.eq(TENSION_REPORT.ID))
                        .and(later.KIND.eq(Note.Kind.QUESTION.name()))))
                .where(TENSION_REPORT.STATE.eq(ReportState.RETURNED.name()))
                .and(TENSION_REPORT.PAUSED_ON.isNotNull())
                .and(ACCOUNT.ENABLED.isTrue())
                .and(ACCOUNT.OF_SYSTEMS.isFalse())
                .orderBy(TENSION_REPORT.ID)
                .fetch(Records.mapping(Open::new));
    }

    /** Looks every quarter of an hour. */
    @Configuration
    static class Job {
        @Bean
        Task<Void> tellReportersOfQuestions(QuestionReminders reminders) {
            return Tasks.recurring("tension-question-remind", FixedDelay.ofMinutes(15))
                    .execute((instance, context) -> reminders.tell());
        }
    }
}
