package uk.concord.tension.domain.alert;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.concord.core.time.LondonTime;

/** The night's computation: counts and alerts in full. */
@Configuration
class AlertJobs {
    private static final LocalTime AT = LocalTime.of(2, 15);

    @Bean
    Task<Void> computeTensionStatistics(AlertComputation computation) {
        return Tasks.recurring("tension-statistics", Schedules.daily(LondonTime.ZONE, AT))
                .execute((instance, context) -> computation.allSeparately());
    }
}
