package uk.concord.briefing.domain.flash;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When schools that let a notice's hours pass are phoned: soon after. */
@Configuration
class NoticeJobs {

    @Bean
    Task<Void> phoneAboutNotices(NoticeChaser chaser) {
        return Tasks.recurring("briefing-notices-phone", FixedDelay.ofMinutes(10))
                .execute((instance, context) -> chaser.run());
    }
}
