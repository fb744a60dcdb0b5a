package uk.concord.briefing.domain.plan;

import static uk.concord.db.Tables.BRIEFING_TASK_REMINDER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.briefing.domain.writing.BriefingState;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.mail.Outbox;
import uk.concord.core.security.Marking;
import uk.concord.core.settings.Settings;
import uk.concord.core.text.Texts;
import uk.concord.people.domain.AccountQuery;

/** Reminds the owners of sections: shortly before one is due, and once when it is late. */
@Component
public class TaskReminders {

    private enum Kind {
        SOON,
        LATE
    }

    private final BriefingQuery briefings;
    private final PlanQuery plans;
    private final AccountQuery accounts;
    private final Settings settings;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Texts texts;
    private final DSLContext db;
    private final Clock clock;
    private final String baseUrl;

    TaskReminders(
            BriefingQuery briefings,
            PlanQuery plans,
            AccountQuery accounts,
            Settings settings,
            Outbox outbox,
            AuditTrail audit,
            Texts texts,
            DSLContext db,
            Clock clock,
            @Value("${concord.base-url}") String baseUrl) {
        this.briefings = briefings;
        this.plans = plans;
        this.accounts = accounts;
        this.settings = settings;
        this.outbox = outbox;
        this.audit = audit;
        this.texts = texts;
        this.db = db;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /**
     * Queues what is due. One message a person, briefing and due day, however often this runs.
     *
     * @param today the day it runs for, in London
     * @return number of messages queued
     */
    @Transactional
    public int run(LocalDate today) {
        int sent = 0;
        for (Briefing briefing : briefings.all()) {
            if (briefing.state() == BriefingState.DRAFT) {
                sent += remind(briefing, today);
            }
        }
        return sent;
    }

    private int remind(Briefing briefing, LocalDate today) {
        DueDays days = plans.dueDays(briefing);
        int before = settings.number("briefing.section-reminder-days");
        int sent = 0;
        Map<LocalDate, java.util.Set<Long>> open = plans.plan(briefing).tasks().stream()
                .filter(task -> !task.state().done())
                .collect(Collectors.groupingBy(
                        SectionTask::due, TreeMap::new, Collectors.mapping(SectionTask::ownerId, Collectors.toSet())));
        for (Map.Entry<LocalDate, java.util.Set<Long>> day : open.entrySet()) {
            LocalDate due = day.getKey();
            Kind kind = due.isBefore(today) ? Kind.LATE : Kind.SOON;
            if (kind == Kind.LATE || !today.isBefore(days.remindOn(due, before))) {
                for (long owner : day.getValue()) {
                    sent += send(briefing, owner, kind, due);
                }
            }
        }
        if (sent > 0) {
            audit.record("briefing.owners.reminded", "briefing", briefing.term().slug(), sent + " messages");
        }
        return sent;
    }

    private int send(Briefing briefing, long accountId, Kind kind, LocalDate due) {
        int first = db.insertInto(BRIEFING_TASK_REMINDER)
                .set(BRIEFING_TASK_REMINDER.BRIEFING_ID, briefing.id())
                .set(BRIEFING_TASK_REMINDER.ACCOUNT_ID, accountId)
                .set(BRIEFING_TASK_REMINDER.KIND, kind.name())
                .set(BRIEFING_TASK_REMINDER.DUE, due)
                .set(BRIEFING_TASK_REMINDER.SENT_AT, clock.instant())
                .onDuplicateKeyIgnore()
                .execute();
        if (first == 0) {
            return 0;
        }
        accounts.byId(accountId)
                .ifPresent(account -> outbox.queue(
                        "briefing-task-" + briefing.id() + "-" + kind + "-" + due + "-account-" + accountId,
                        account.email(),
                        texts.get(
                                kind == Kind.SOON ? "briefing.remind.soon.subject" : "briefing.remind.late.subject",
                                Marking.OFFICIAL.label(),
                                briefing.term().name().toLowerCase(Locale.UK)),
                        texts.get(
                                "briefing.remind.body",
                                account.displayName(),
                                baseUrl + "/briefings/" + briefing.term().slug())));
        return 1;
    }
}
