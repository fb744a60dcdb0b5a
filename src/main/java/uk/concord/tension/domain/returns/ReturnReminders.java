package uk.concord.tension.domain.returns;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.mail.Outbox;
import uk.concord.core.security.Marking;
import uk.concord.core.settings.Settings;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;

/** Reminds partners who sent nothing for the period that has just ended; once, and without content. */
@Component
public class ReturnReminders {
    private final ReturnQuery query;
    private final Outbox outbox;
    private final Settings settings;
    private final Texts texts;
    private final Clock clock;
    private final String baseUrl;

    ReturnReminders(
            ReturnQuery query,
            Outbox outbox,
            Settings settings,
            Texts texts,
            Clock clock,
            @Value("${concord.base-url}") String baseUrl) {
        this.query = query;
        this.outbox = outbox;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** Queues a reminder for each person of a silent organisation, if it is not queued yet. */
    @Transactional
    public void remind() {
        LocalDate today = LondonTime.today(clock);
        ReturnPeriod period =
                ReturnPeriod.of(today, settings.number(ReturnPeriod.DAYS)).before(1);
        Map<Long, PartnerReturn> sent =
                query.sent(period, DSL.trueCondition(), query.organisations().keySet(), today);
        Set<Long> silent = sent.entrySet().stream()
                .filter(entry -> Objects.requireNonNull(entry.getValue()).status() == PartnerReturn.Status.SILENT)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        for (ReturnQuery.Partner partner : query.partnersOf(silent)) {
            outbox.queue(
                    "tension-return-" + period.start() + "-account-" + partner.accountId(),
                    partner.email(),
                    texts.get("tension.return.mail.subject", Marking.OFFICIAL.label()),
                    texts.get("tension.return.mail.body", partner.name(), baseUrl + "/tensions/returns"));
        }
    }

    /** Looks four times a day. */
    @Configuration
    static class Job {
        @Bean
        Task<Void> remindOfReturns(ReturnReminders reminders) {
            return Tasks.recurring("tension-return-remind", FixedDelay.of(Duration.ofHours(6)))
                    .execute((instance, context) -> reminders.remind());
        }
    }
}
