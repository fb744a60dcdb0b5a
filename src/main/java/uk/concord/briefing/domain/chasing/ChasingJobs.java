package uk.concord.briefing.domain.chasing;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.concord.core.time.LondonTime;

/** When schools are reminded: each morning, London time. */
@Configuration
class ChasingJobs {

    private static final LocalTime MORNING = LocalTime.of(8, 30);

    @Bean
    Task<Void> remindSchools(Chasers chasers, WeeklyDigest digest, Clock clock) {
        return Tasks.recurring("briefing-remind-schools", new Daily(LondonTime.ZONE, MORNING))
                .execute((instance, context) -> {
                    LocalDate today = LondonTime.today(clock);
                    chasers.run(today);
                    if (today.getDayOfWeek() == DayOfWeek.MONDAY) {
                        digest.send(today);
                    }
                });
    }

    @Bean
    Task<Void> collectBounces(Bounces bounces) {
        return Tasks.recurring("briefing-collect-bounces", FixedDelay.ofMinutes(5))
                .execute((instance, context) -> bounces.collect());
    }
}
