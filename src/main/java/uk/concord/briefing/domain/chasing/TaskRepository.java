package uk.concord.briefing.domain.chasing;

import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.SCHOOL;
import static uk.concord.db.Tables.SCHOOL_TASK;

import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.concord.core.EditConflictException;

/** Keeps the tasks. */
@Component
public class TaskRepository {

    private final DSLContext db;
    private final Clock clock;

    TaskRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @return whether it is new; an open task of the same kind for school and account stays as it is */
    public boolean open(SchoolTask.Kind kind, long schoolId, @Nullable Long accountId) {
        return open(kind, schoolId, accountId, null);
    }

    /** @param cause opens one task ever, even when that task is done; null when there is none */
    public boolean open(SchoolTask.Kind kind, long schoolId, @Nullable Long accountId, @Nullable String cause) {
        return db.insertInto(SCHOOL_TASK)
                        .set(SCHOOL_TASK.SCHOOL_ID, schoolId)
                        .set(SCHOOL_TASK.ACCOUNT_ID, accountId)
                        .set(SCHOOL_TASK.KIND, kind.name())
                        .set(SCHOOL_TASK.OPEN_KEY, kind.name() + "-" + schoolId + "-" + accountId)
                        .set(SCHOOL_TASK.CAUSE, cause)
                        .set(SCHOOL_TASK.OPENED_AT, clock.instant())
                        .onDuplicateKeyIgnore()
                        .execute()
                > 0;
    }

    /** @return open tasks, the oldest first */
    List<SchoolTask> open() {
        return db.select(
                        SCHOOL_TASK.ID,
                        SCHOOL.SLUG,
                        SCHOOL.NAME,
                        ACCOUNT.DISPLAY_NAME,
                        SCHOOL_TASK.KIND,
                        SCHOOL_TASK.OPENED_AT,
                        SCHOOL_TASK.DONE_AT,
                        SCHOOL_TASK.VERSION)
                .from(SCHOOL_TASK)
                .join(SCHOOL)
                .on(SCHOOL.ID.eq(SCHOOL_TASK.SCHOOL_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(SCHOOL_TASK.ACCOUNT_ID))
                .where(SCHOOL_TASK.DONE_AT.isNull())
                .orderBy(SCHOOL_TASK.OPENED_AT, SCHOOL_TASK.ID)
                .fetch(row -> new SchoolTask(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        SchoolTask.Kind.valueOf(row.value5()),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    int openCount() {
        return db.fetchCount(SCHOOL_TASK, SCHOOL_TASK.DONE_AT.isNull());
    }

    /** @throws EditConflictException when it was changed or done meanwhile */
    void done(long id, int version, SchoolTask.Reason reason, String note, long accountId) {
        int changed = db.update(SCHOOL_TASK)
                .set(SCHOOL_TASK.DONE_AT, clock.instant())
                .set(SCHOOL_TASK.DONE_BY, accountId)
                .set(SCHOOL_TASK.REASON, reason.name())
                .set(SCHOOL_TASK.NOTE, note)
                .setNull(SCHOOL_TASK.OPEN_KEY)
                .set(SCHOOL_TASK.VERSION, version + 1)
                .where(SCHOOL_TASK.ID.eq(id))
                .and(SCHOOL_TASK.VERSION.eq(version))
                .and(SCHOOL_TASK.DONE_AT.isNull())
                .execute();
        if (changed == 0) {
            throw new EditConflictException("task");
        }
    }
}
