package uk.concord.venue.domain.list;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.concord.core.time.LondonTime;

/** Soon after midnight, London time, is looked whether a new version of the list has come into force. */
@Configuration
class ListDayJob {
    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 5);

    @Bean
    Task<Void> venueListDay(ListDay day) {
        return Tasks.recurring("venue-list-day", new Daily(LondonTime.ZONE, AFTER_MIDNIGHT))
                .execute((instance, context) -> day.requestRescreening());
    }
}
