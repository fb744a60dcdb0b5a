package uk.concord.venue.domain.run;

import static uk.concord.db.Tables.VENUE_RUN;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SortField;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps long work and does it. After a stop it goes on behind the last batch that was finished: progress is stored in the
 * transaction of the batch.
 */
@Component
public class Runs {
    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

    private final DSLContext db;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<Run.Kind, RunWork> works;

    Runs(DSLContext db, TransactionTemplate transaction, Clock clock, List<RunWork> works) {
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
        this.works = works.stream().collect(Collectors.toMap(RunWork::kind, Function.identity()));
    }

    /** Asks for work to be done soon; work on the same subject that is not over yet is not asked for twice. */
    @Transactional
    public void request(Run.Kind kind, String subject, long by, String name) {
        boolean underWay = latest(kind, subject).filter(run -> !run.isOver()).isPresent();
        if (!underWay) {
            db.insertInto(VENUE_RUN)
                    .set(VENUE_RUN.KIND, kind.name())
                    .set(VENUE_RUN.SUBJECT, subject)
                    .set(VENUE_RUN.STATE, Run.State.WAITING.name())
                    .set(VENUE_RUN.REQUESTED_BY, by)
                    .set(VENUE_RUN.REQUESTED_NAME, name)
                    .set(VENUE_RUN.REQUESTED_AT, clock.instant())
                    .execute();
        }
    }

    public Optional<Run> latest(Run.Kind kind, String subject) {
        return fetch(VENUE_RUN.KIND.eq(kind.name()).and(VENUE_RUN.SUBJECT.eq(subject)), VENUE_RUN.ID.desc());
    }

    /** Does everything that waits, one after the other; called by the scheduler on one server at a time. */
    public void workOff() {
        Condition open = VENUE_RUN.STATE.in(Run.State.WAITING.name(), Run.State.RUNNING.name());
        for (Optional<Run> next = fetch(open, VENUE_RUN.ID.asc());
                next.isPresent();
                next = fetch(open, VENUE_RUN.ID.asc())) {
            work(next.get());
        }
    }

    private void work(Run run) {
        RunWork work = works.get(run.kind());
        try {
            if (work == null) {
                throw new IllegalStateException("Nobody does " + run.kind());
            }
            if (run.state() == Run.State.WAITING) {
                start(run, Objects.requireNonNull(transaction.execute(status -> work.total(run))));
            }
            boolean more = true;
            while (more) {
                more = Boolean.TRUE.equals(transaction.execute(status -> batch(work, byId(run.id()))));
            }
        } catch (RuntimeException failed) {
            LOG.error("Run {} of {} failed", run.id(), run.kind(), failed);
            finish(run.id(), Run.State.FAILED);
        }
    }

    private boolean batch(RunWork work, Run run) {
        RunWork.Batch batch = work.next(run);
        if (batch.done() == 0) {
            finish(run.id(), Run.State.DONE);
            return false;
        }
        db.update(VENUE_RUN)
                .set(VENUE_RUN.DONE, VENUE_RUN.DONE.plus(batch.done()))
                .set(VENUE_RUN.FOUND, VENUE_RUN.FOUND.plus(batch.found()))
                .set(VENUE_RUN.LAST_ID, batch.lastId())
                .where(VENUE_RUN.ID.eq(run.id()))
                .execute();
        return true;
    }

    private void start(Run run, int total) {
        db.update(VENUE_RUN)
                .set(VENUE_RUN.STATE, Run.State.RUNNING.name())
                .set(VENUE_RUN.TOTAL, total)
                .where(VENUE_RUN.ID.eq(run.id()))
                .execute();
    }

    private void finish(long id, Run.State state) {
        db.update(VENUE_RUN)
                .set(VENUE_RUN.STATE, state.name())
                .set(VENUE_RUN.FINISHED_AT, clock.instant())
                .where(VENUE_RUN.ID.eq(id))
                .execute();
    }

    private Run byId(long id) {
        return fetch(VENUE_RUN.ID.eq(id), VENUE_RUN.ID.asc()).orElseThrow();
    }

    private Optional<Run> fetch(Condition condition, SortField<Long> order) {
        return db.selectFrom(VENUE_RUN).where(condition).orderBy(order).limit(1).fetchOptional(Runs::run);
    }

    private static Run run(Record row) {
        return new Run(
                row.get(VENUE_RUN.ID),
                Run.Kind.valueOf(row.get(VENUE_RUN.KIND)),
                row.get(VENUE_RUN.SUBJECT),
                Run.State.valueOf(row.get(VENUE_RUN.STATE)),
                row.get(VENUE_RUN.TOTAL),
                row.get(VENUE_RUN.DONE),
                row.get(VENUE_RUN.FOUND),
                row.get(VENUE_RUN.LAST_ID),
                row.get(VENUE_RUN.REQUESTED_BY),
                row.get(VENUE_RUN.REQUESTED_NAME),
                row.get(VENUE_RUN.REQUESTED_AT),
                row.get(VENUE_RUN.FINISHED_AT));
    }
}
