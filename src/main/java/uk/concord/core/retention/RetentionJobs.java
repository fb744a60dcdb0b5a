package uk.concord.core.retention;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.concord.core.time.LondonTime;

@Configuration
class RetentionJobs {
    private static final LocalTime AT = LocalTime.of(3, 30);

    @Bean
    Task<Void> proposeRetention(RetentionRun run) {
        return Tasks.recurring("retention-propose", Schedules.daily(LondonTime.ZONE, AT))
                .execute((instance, context) -> run.propose());
    }

    @Bean
    Task<Void> carryOutRetention(RetentionRun run) {
        return Tasks.recurring("retention-carry-out", FixedDelay.ofSeconds(30))
                .execute((instance, context) -> run.carryOut());
    }
}
