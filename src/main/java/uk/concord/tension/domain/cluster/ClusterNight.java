package uk.concord.tension.domain.cluster;

import static uk.concord.db.Tables.TENSION_CLUSTER_RUN;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.access.ReportAccessSql;

/** Keeps each night what the test says of all reports that stand in figures. */
@Component
public class ClusterNight {
    private final ClusterQuery query;
    private final DSLContext db;
    private final Clock clock;

    ClusterNight(ClusterQuery query, DSLContext db, Clock clock) {
        this.query = query;
        this.db = db;
        this.clock = clock;
    }

    /** A second run of a day takes the place of the first. */
    @Transactional
    public void run() {
        LocalDate today = LondonTime.today(clock);
        Clusters found = query.find(ReportAccessSql.inFigures(), today);
        db.deleteFrom(TENSION_CLUSTER_RUN)
                .where(TENSION_CLUSTER_RUN.RUN_ON.eq(today))
                .execute();
        db.insertInto(TENSION_CLUSTER_RUN)
                .set(TENSION_CLUSTER_RUN.RUN_ON, today)
                .set(TENSION_CLUSTER_RUN.FROM_DAY, found.from())
                .set(TENSION_CLUSTER_RUN.REPORTS, found.reports())
                .set(TENSION_CLUSTER_RUN.CLOSE_PAIRS, (int) found.closePairs())
                .set(TENSION_CLUSTER_RUN.EXPECTED, found.expected())
                .set(TENSION_CLUSTER_RUN.PROBABILITY, found.probability())
                .set(TENSION_CLUSTER_RUN.DAYS, found.days())
                .set(TENSION_CLUSTER_RUN.METRES, found.metres())
                .execute();
    }

    /** After the counts and alerts. */
    @Configuration
    static class Job {
        private static final LocalTime AT = LocalTime.of(3, 30);

        @Bean
        Task<Void> lookForTensionClusters(ClusterNight night) {
            return Tasks.recurring("tension-clusters", Schedules.daily(LondonTime.ZONE, AT))
                    .execute((instance, context) -> night.run());
        }
    }
}
