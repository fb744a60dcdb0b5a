package uk.concord.venue.domain.run;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scheduler lets one server at a time do the long work. */
@Configuration
class VenueRunJob {
    @Bean
    Task<Void> venueRuns(Runs runs) {
        return Tasks.recurring("venue-runs", FixedDelay.ofSeconds(3)).execute((instance, context) -> runs.workOff());
    }
}
