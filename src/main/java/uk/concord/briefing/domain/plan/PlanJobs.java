package uk.concord.briefing.domain.plan;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.concord.core.time.LondonTime;

/** When owners of sections are reminded: each morning, London time. */
@Configuration
class PlanJobs {

    private static final LocalTime MORNING = LocalTime.of(8, 15);

    @Bean
    Task<Void> remindOwners(TaskReminders reminders, Clock clock) {
        return Tasks.recurring("briefing-remind-owners", new Daily(LondonTime.ZONE, MORNING))
                .execute((instance, context) -> reminders.run(LondonTime.today(clock)));
    }
}
