package uk.concord.tension.domain.cluster;

import static uk.concord.db.Tables.TENSION_CLUSTER_RUN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.settings.Settings;

/** Reads what the nights' runs found. */
@Component
public class ClusterRuns {
    private final DSLContext db;
    private final Settings settings;

    ClusterRuns(DSLContext db, Settings settings) {
        this.db = db;
        this.settings = settings;
    }

    /**
     * One night's run over all reports that stand in figures.
     *
     * @param day of the run
     * @param from first day of receipt looked at
     * @param unlikely whether chance is an unlikely reason, as the settings see it now
     */
    public record Run(
            LocalDate day,
            LocalDate from,
            int reports,
            int closePairs,
            double expected,
            double probability,
            boolean unlikely) {}

    /** @return the newest first */
    @Transactional(readOnly = true)
    public List<Run> newest(int number) {
        return fetch(DSL.trueCondition(), number);
    }

    /** @return the newest run between two days, both included */
    @Transactional(readOnly = true)
    public Optional<Run> between(LocalDate first, LocalDate last) {
        return fetch(TENSION_CLUSTER_RUN.RUN_ON.between(first, last), 1).stream()
                .findFirst();
    }

    private List<Run> fetch(Condition which, int number) {
        return db.selectFrom(TENSION_CLUSTER_RUN)
                .where(which)
                .orderBy(TENSION_CLUSTER_RUN.RUN_ON.desc())
                .limit(number)
                .fetch(row -> new Run(
                        row.getRunOn(),
                        row.getFromDay(),
                        row.getReports(),
                        row.getClosePairs(),
                        row.getExpected(),
                        row.getProbability(),
                        isUnlikely(settings, row.getClosePairs(), row.getProbability())));
    }

    /** @return whether so many close pairs are unlikely by chance (setting {@code tension.cluster.per-1000}) */
    static boolean isUnlikely(Settings settings, long closePairs, double probability) {
        return closePairs > 0 && probability <= settings.number("tension.cluster.per-1000") / 1000.0;
    }
}
