package uk.concord.venue.domain.life;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Jobs of venue hire. */
@Configuration
class LifeJobs {
    @Bean
    Task<Void> venueLife(LifeSchedule schedule) {
        return Tasks.recurring("venue-life", FixedDelay.ofMinutes(30)).execute((instance, context) -> schedule.run());
    }

    @Bean
    Task<Void> venueBreaches(Breaches breaches) {
        return Tasks.recurring("venue-breaches", FixedDelay.ofMinutes(30))
                .execute((instance, context) -> breaches.tell());
    }
}
