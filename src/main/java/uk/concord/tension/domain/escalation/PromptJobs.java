package uk.concord.tension.domain.escalation;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for prompts every quarter of an hour. */
@Configuration
class PromptJobs {
    @Bean
    Task<Void> raiseTensionPrompts(Prompts prompts) {
        return Tasks.recurring("tension-prompts", FixedDelay.ofMinutes(15))
                .execute((instance, context) -> prompts.raise());
    }
}
