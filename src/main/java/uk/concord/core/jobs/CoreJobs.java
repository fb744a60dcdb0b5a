package uk.concord.core.jobs;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.concord.core.audit.AuditChain;
import uk.concord.core.mail.OutboxSender;
import uk.concord.core.security.Throttle;

/** Jobs of the core. The scheduler keeps them in the database and lets one server at a time run each. */
@Configuration
class CoreJobs {
    @Bean
    Task<Void> sealAuditEvents(AuditChain chain) {
        return Tasks.recurring("audit-seal", FixedDelay.ofSeconds(5)).execute((instance, context) -> chain.seal());
    }

    @Bean
    Task<Void> forgetThrottled(Throttle throttle) {
        return Tasks.recurring("sign-in-failures-forget", FixedDelay.ofMinutes(10))
                .execute((instance, context) -> throttle.forgetOld());
    }

    @Bean
    Task<Void> sendOutbox(OutboxSender sender) {
        return Tasks.recurring("outbox-send", FixedDelay.ofSeconds(10))
                .execute((instance, context) -> sender.sendWaiting());
    }

    @Bean
    Task<Void> askForDeliveries(OutboxSender sender) {
        return Tasks.recurring("outbox-deliveries", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> sender.askForDeliveries());
    }
}
