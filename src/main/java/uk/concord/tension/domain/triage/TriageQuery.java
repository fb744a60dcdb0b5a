package uk.concord.tension.domain.triage;

import static org.jooq.impl.DSL.count;
import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.TENSION_ASSIGNMENT;
import static uk.concord.db.Tables.TENSION_CATEGORY;
import static uk.concord.db.Tables.TENSION_REPORT;
import static uk.concord.db.Tables.WARD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.security.CurrentUser;
import uk.concord.tension.domain.access.ReportAccessSql;
import uk.concord.tension.domain.report.Choice;
import uk.concord.tension.domain.report.ImpactFelt;

/** What waits for triage. */
@Component
public class TriageQuery {
    /** Most lines of the queue that are shown; the rest is counted. */
    public static final int SHOWN = 100;

    private final DSLContext db;

    TriageQuery(DSLContext db) {
        this.db = db;
    }

    /**
     * The queue.
     *
     * @param lines the most urgent, at most {@link #SHOWN}
     * @param total all that wait
     * @param late of them past their day
     */
    public record Queue(List<Line> lines, int total, int late) {}

    /**
     * One report in the queue.
     *
     * @param dangerFlag whether the reporter said that somebody was in danger
     * @param retaliation whether there is talk of retaliation, or violence
     * @param heldBy display name of who holds it, null when nobody does
     * @param authorId account that wrote it
     * @param owner display name of who looks after it, null when nobody does
     */
    public record Line(
            String reference,
            String title,
            @Nullable String category,
            @Nullable String ward,
            Instant receivedAt,
            @Nullable LocalDate dueOn,
            boolean dangerFlag,
            boolean retaliation,
            @Nullable String heldBy,
            @Nullable Instant heldUntil,
            long authorId,
            @Nullable String owner) {}

    /**
     * @param reader who triages: nothing that this person may not read is in the queue
     * @param today day in London, which tells what is late
     */
    @Transactional(readOnly = true)
    public Queue queue(CurrentUser reader, LocalDate today) {
        return queue(waiting().and(ReportAccessSql.readable(reader)), today);
    }

    /** As {@link #queue}, of it what the reader looks after. */
    @Transactional(readOnly = true)
    public Queue queueOf(CurrentUser reader, LocalDate today) {
        return queue(waiting().and(ReportAccessSql.readable(reader)).and(lookedAfterBy(reader)), today);
    }

    /** @return references of accepted reports the reader looks after and is to look at again by now, the oldest first */
    @Transactional(readOnly = true)
    public List<String> toReview(CurrentUser reader, LocalDate today) {
        return db.select(TENSION_REPORT.REFERENCE)
                .from(TENSION_ASSIGNMENT)
                .join(TENSION_REPORT)
                .on(TENSION_REPORT.ID.eq(TENSION_ASSIGNMENT.REPORT_ID))
                .where(TENSION_ASSIGNMENT.OWNER_ID.eq(reader.id()))
                .and(TENSION_ASSIGNMENT.REVIEW_ON.le(today))
                .and(TENSION_REPORT.STATE.eq(ReportState.ACCEPTED.name()))
                .and(ReportAccessSql.readable(reader))
                .orderBy(TENSION_ASSIGNMENT.REVIEW_ON, TENSION_ASSIGNMENT.REPORT_ID)
                .limit(SHOWN)
                .fetch(TENSION_REPORT.REFERENCE);
    }

    private static Condition lookedAfterBy(CurrentUser reader) {
        return DSL.exists(DSL.selectOne()
                .from(TENSION_ASSIGNMENT)
                .where(TENSION_ASSIGNMENT.REPORT_ID.eq(TENSION_REPORT.ID))
                .and(TENSION_ASSIGNMENT.OWNER_ID.eq(reader.id())));
    }

    private Queue queue(Condition waiting, LocalDate today) {
        var owner = ACCOUNT.as("owner");
        List<Line> lines = db.select(
                        TENSION_REPORT.REFERENCE,
                        TENSION_REPORT.TITLE,
                        TENSION_CATEGORY.NAME,
                        WARD.NAME,
                        TENSION_REPORT.RECEIVED_AT,
                        TENSION_REPORT.DUE_ON,
                        TENSION_REPORT.DANGER_NOW,
                        TENSION_REPORT.IMPACT,
                        ACCOUNT.DISPLAY_NAME,
                        TENSION_REPORT.LOCKED_UNTIL,
                        TENSION_REPORT.AUTHOR_ID,
                        owner.DISPLAY_NAME)
                .from(TENSION_REPORT)
                .leftJoin(TENSION_CATEGORY)
                .on(TENSION_CATEGORY.CODE.eq(TENSION_REPORT.CATEGORY))
                .leftJoin(WARD)
                .on(WARD.ID.eq(TENSION_REPORT.WARD_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(TENSION_REPORT.LOCKED_BY))
                .leftJoin(TENSION_ASSIGNMENT)
                .on(TENSION_ASSIGNMENT.REPORT_ID.eq(TENSION_REPORT.ID))
                .leftJoin(owner)
                .on(owner.ID.eq(TENSION_ASSIGNMENT.OWNER_ID))
                .where(waiting)
                .orderBy(TENSION_REPORT.DUE_ON, TENSION_REPORT.ID)
                .limit(SHOWN)
                .fetch(row -> {
                    ImpactFelt impact = Choice.parse(ImpactFelt.class, row.value8());
                    return new Line(
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            row.value4(),
                            row.value5(),
                            row.value6(),
                            Boolean.TRUE.equals(row.value7()),
                            impact == ImpactFelt.TALK_OF_RETALIATION || impact == ImpactFelt.VIOLENCE,
                            row.value9(),
                            row.value10(),
                            row.value11(),
                            row.value12());
                });
        return new Queue(lines, counted(waiting), counted(waiting.and(TENSION_REPORT.DUE_ON.lt(today))));
    }

    /** @return how many of an account's reports wait for its answer */
    @Transactional(readOnly = true)
    public int questionsTo(long authorId) {
        return counted(TENSION_REPORT.STATE.eq(ReportState.RETURNED.name()).and(TENSION_REPORT.AUTHOR_ID.eq(authorId)));
    }

    /** @return how many diverted reports still wait for a confirmed receipt, and so for their erasure */
    @Transactional(readOnly = true)
    public List<String> awaitingReceipt(CurrentUser reader) {
        return db.select(TENSION_REPORT.REFERENCE)
                .from(TENSION_REPORT)
                .where(TENSION_REPORT.STATE.eq(ReportState.DIVERTED.name()))
                .and(TENSION_REPORT.ERASED_AT.isNull())
                .and(ReportAccessSql.readable(reader))
                .orderBy(TENSION_REPORT.RECEIVED_AT, TENSION_REPORT.ID)
                .limit(SHOWN)
                .fetch(TENSION_REPORT.REFERENCE);
    }

    /** @return whether another report of that account was judged to be false */
    @Transactional(readOnly = true)
    public boolean shownFalseBefore(long authorId, long exceptReport) {
        return db.fetchExists(
                TENSION_REPORT,
                TENSION_REPORT
                        .AUTHOR_ID
                        .eq(authorId)
                        .and(TENSION_REPORT.ID.ne(exceptReport))
                        .and(TENSION_REPORT.INFORMATION_GRADE.eq(InformationGrade.E.name())));
    }

    private int counted(Condition which) {
        return db.select(count())
                .from(TENSION_REPORT)
                .where(which)
                .fetchSingle()
                .value1();
    }

    private static Condition waiting() {
        return TENSION_REPORT.STATE.in(ReportState.SUBMITTED.name(), ReportState.IN_TRIAGE.name());
    }
}
