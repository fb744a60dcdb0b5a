package uk.concord.tension.domain.importing;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scheduler lets one server at a time do the work. */
@Configuration
class ImportJobs {
    @Bean
    Task<Void> takeImportsOver(ImportRun run) {
        return Tasks.recurring("tension-imports", FixedDelay.ofSeconds(3))
                .execute((instance, context) -> run.workOff());
    }

    @Bean
    Task<Void> forgetUnconfirmedImports(ImportRun run) {
        return Tasks.recurring("tension-imports-forget", FixedDelay.ofHours(1))
                .execute((instance, context) -> run.forgetUnconfirmed());
    }
}
