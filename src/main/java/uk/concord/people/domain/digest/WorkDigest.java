package uk.concord.people.domain.digest;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.mail.Outbox;
import uk.concord.core.security.Marking;
import uk.concord.core.security.OnBehalf;
import uk.concord.core.settings.Settings;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.core.time.WorkingDayCalendar;
import uk.concord.core.time.WorkingDays;
import uk.concord.core.work.WorkItem;
import uk.concord.core.work.WorkSource;
import uk.concord.people.domain.AccountQuery;

/**
 * Tells people by mail how much waits on their work page, and how much of it is late: on the first working day of each
 * week, on each working day, or never (setting {@code work.digest-days}). Numbers only; who has nothing waiting gets none.
 */
@Component
public class WorkDigest {
    private static final String DAYS = "work.digest-days";

    private final List<WorkSource> sources;
    private final AccountQuery accounts;
    private final WorkingDayCalendar calendar;
    private final Settings settings;
    private final Outbox outbox;
    private final Texts texts;
    private final String baseUrl;

    WorkDigest(
            List<WorkSource> sources,
            AccountQuery accounts,
            WorkingDayCalendar calendar,
            Settings settings,
            Outbox outbox,
            Texts texts,
            @Value("${concord.base-url}") String baseUrl) {
        this.sources = sources;
        this.accounts = accounts;
        this.calendar = calendar;
        this.settings = settings;
        this.outbox = outbox;
        this.texts = texts;
        this.baseUrl = baseUrl;
    }

    /** Queues the mails of a day, each once, if it is a day for them. */
    @Transactional
    public void send(LocalDate day) {
        if (!isDay(day)) {
            return;
        }
        for (AccountQuery.Account account : accounts.enabled()) {
            List<WorkItem> items = OnBehalf.of(
                    account.user(),
                    () -> sources.stream()
                            .flatMap(source -> source.workFor(account.user()).stream())
                            .toList());
            long waiting = items.stream().mapToLong(WorkItem::count).sum();
            long late = items.stream()
                    .filter(WorkItem::late)
                    .mapToLong(WorkItem::count)
                    .sum();
            if (waiting > 0) {
                outbox.queue(
                        "work-digest-" + day + "-account-" + account.id(),
                        account.email(),
                        texts.get("people.digest.subject", Marking.OFFICIAL.label()),
                        texts.get("people.digest.body", account.displayName(), waiting, late, baseUrl));
            }
        }
    }

    private boolean isDay(LocalDate day) {
        int days = settings.number(DAYS);
        WorkingDays working = calendar.current();
        if (days == 0 || !working.isWorkingDay(day)) {
            return false;
        }
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return days < 7 || monday.datesUntil(day).noneMatch(working::isWorkingDay);
    }

    /** Each morning, London time. */
    @Configuration
    static class Job {
        private static final LocalTime MORNING = LocalTime.of(7, 45);

        @Bean
        Task<Void> sendWorkDigest(WorkDigest digest, Clock clock) {
            return Tasks.recurring("work-digest", new Daily(LondonTime.ZONE, MORNING))
                    .execute((instance, context) -> digest.send(LondonTime.today(clock)));
        }
    }
}
