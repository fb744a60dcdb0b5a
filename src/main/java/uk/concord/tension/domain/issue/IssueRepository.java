package uk.concord.tension.domain.issue;

import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.TENSION_ISSUE;
import static uk.concord.db.Tables.TENSION_ISSUE_STEP;
import static uk.concord.db.Tables.TENSION_ISSUE_WARD;
import static uk.concord.db.Tables.TENSION_REPORT;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.concord.core.EditConflictException;
import uk.concord.core.security.Marking;
import uk.concord.db.tables.records.TensionIssueRecord;
import uk.concord.tension.domain.assessment.Level;
import uk.concord.tension.domain.assessment.Trend;
import uk.concord.tension.domain.report.Choice;

/** Reads and writes single issues. Every write needs the caller's transaction. */
@Repository
public class IssueRepository {
    private final DSLContext db;

    IssueRepository(DSLContext db) {
        this.db = db;
    }

    public Optional<Issue> byReference(String reference) {
        return load(TENSION_ISSUE.REFERENCE.eq(reference), false);
    }

    public Optional<Issue> byId(long id) {
        return load(TENSION_ISSUE.ID.eq(id), false);
    }

    /** @param which a condition on {@code tension_issue} */
    boolean is(long id, Condition which) {
        return db.fetchExists(TENSION_ISSUE, TENSION_ISSUE.ID.eq(id).and(which));
    }

    Optional<Issue> byKey(String key) {
        return load(TENSION_ISSUE.SUBMISSION_KEY.eq(key), false);
    }

    /** As {@link #byReference}, and nobody else can change it until the transaction ends. */
    public Optional<Issue> lock(String reference) {
        return load(TENSION_ISSUE.REFERENCE.eq(reference), true);
    }

    /** As {@link #byId}, and nobody else can change it until the transaction ends. */
    Optional<Issue> lockById(long id) {
        return load(TENSION_ISSUE.ID.eq(id), true);
    }

    private Optional<Issue> load(Condition which, boolean lock) {
        var query = db.selectFrom(TENSION_ISSUE).where(which);
        return (lock ? query.forUpdate() : query).fetchOptional().map(this::issue);
    }

    private Issue issue(TensionIssueRecord row) {
        Set<Long> wards = db.select(TENSION_ISSUE_WARD.WARD_ID)
                .from(TENSION_ISSUE_WARD)
                .where(TENSION_ISSUE_WARD.ISSUE_ID.eq(row.getId()))
                .fetchSet(TENSION_ISSUE_WARD.WARD_ID);
        return new Issue(
                row.getId(),
                row.getReference(),
                IssueState.valueOf(row.getState()),
                Choice.parse(IssueState.class, row.getStateBeforeMerge()),
                new IssueDetails(
                        row.getTitle(),
                        row.getSummary(),
                        row.getCategory(),
                        wards,
                        Marking.valueOf(row.getMarking()),
                        row.getHandlingLine(),
                        row.getShareWithSchools()),
                Choice.parse(Level.class, row.getLevel()),
                row.getRecovery(),
                Choice.parse(Trend.class, row.getTrend()),
                row.getReviewOn(),
                row.getMergedInto(),
                row.getMergedAt(),
                row.getOpenedBy(),
                row.getOpenedAt(),
                row.getEditedAt(),
                row.getVersion());
    }

    /** @return its id */
    public long insert(String reference, String key, IssueDetails details, long openedBy, Instant now) {
        long id = db.insertInto(TENSION_ISSUE)
                .set(TENSION_ISSUE.REFERENCE, reference)
                .set(TENSION_ISSUE.SUBMISSION_KEY, key)
                .set(TENSION_ISSUE.STATE, IssueState.OPEN.name())
                .set(columns(details))
                .set(TENSION_ISSUE.OPENED_BY, openedBy)
                .set(TENSION_ISSUE.OPENED_AT, now)
                .set(TENSION_ISSUE.EDITED_AT, now)
                .returningResult(TENSION_ISSUE.ID)
                .fetchSingle()
                .value1();
        setWards(id, details.wardIds());
        return id;
    }

    /** @throws EditConflictException when the issue is no longer at that version */
    void change(long id, int version, IssueDetails details, Instant now) {
        update(id, version, columns(details), now);
        db.deleteFrom(TENSION_ISSUE_WARD)
                .where(TENSION_ISSUE_WARD.ISSUE_ID.eq(id))
                .execute();
        setWards(id, details.wardIds());
    }

    private static Map<Field<?>, @Nullable Object> columns(IssueDetails details) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(TENSION_ISSUE.TITLE, details.title());
        columns.put(TENSION_ISSUE.SUMMARY, details.summary());
        columns.put(TENSION_ISSUE.CATEGORY, details.category());
        columns.put(TENSION_ISSUE.MARKING, details.marking().name());
        columns.put(TENSION_ISSUE.HANDLING_LINE, details.handlingLine());
        columns.put(TENSION_ISSUE.SHARE_WITH_SCHOOLS, details.shareWithSchools());
        return columns;
    }

    private void setWards(long id, Set<Long> wards) {
        wards.forEach(ward -> db.insertInto(TENSION_ISSUE_WARD)
                .set(TENSION_ISSUE_WARD.ISSUE_ID, id)
                .set(TENSION_ISSUE_WARD.WARD_ID, ward)
                .execute());
    }

    /**
     * Changes columns of an issue and counts its version up.
     *
     * @throws EditConflictException when the issue is no longer at that version
     */
    public void update(long id, int version, Map<Field<?>, @Nullable Object> columns, Instant now) {
        int changed = db.update(TENSION_ISSUE)
                .set(columns)
                .set(TENSION_ISSUE.EDITED_AT, now)
                .set(TENSION_ISSUE.VERSION, version + 1)
                .where(TENSION_ISSUE.ID.eq(id))
                .and(TENSION_ISSUE.VERSION.eq(version))
                .execute();
        if (changed == 0) {
            throw new EditConflictException("issue");
        }
    }

    /** @param reason at most 500 characters */
    public void addStep(long issue, IssueStep.Kind kind, String subject, String reason, long by, Instant now) {
        db.insertInto(TENSION_ISSUE_STEP)
                .set(TENSION_ISSUE_STEP.ISSUE_ID, issue)
                .set(TENSION_ISSUE_STEP.KIND, kind.name())
                .set(TENSION_ISSUE_STEP.SUBJECT, subject)
                .set(TENSION_ISSUE_STEP.REASON, reason)
                .set(TENSION_ISSUE_STEP.DONE_BY, by)
                .set(TENSION_ISSUE_STEP.DONE_AT, now)
                .execute();
    }

    /**
     * @param readable which reports the person may read: that others were linked or taken away is not told
     * @return the newest first
     */
    List<IssueStep> steps(long issue, Condition readable, int limit) {
        return db.select(
                        TENSION_ISSUE_STEP.KIND,
                        TENSION_ISSUE_STEP.SUBJECT,
                        TENSION_ISSUE_STEP.REASON,
                        ACCOUNT.DISPLAY_NAME,
                        TENSION_ISSUE_STEP.DONE_AT)
                .from(TENSION_ISSUE_STEP)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(TENSION_ISSUE_STEP.DONE_BY))
                .leftJoin(TENSION_REPORT)
                .on(TENSION_REPORT.REFERENCE.eq(TENSION_ISSUE_STEP.SUBJECT))
                .where(TENSION_ISSUE_STEP.ISSUE_ID.eq(issue))
                .and(TENSION_ISSUE_STEP
                        .KIND
                        .notIn(IssueStep.Kind.LINKED.name(), IssueStep.Kind.UNLINKED.name())
                        .or(readable))
                .orderBy(TENSION_ISSUE_STEP.ID.desc())
                .limit(limit)
                .fetch(row -> new IssueStep(
                        IssueStep.Kind.valueOf(row.value1()), row.value2(), row.value3(), row.value4(), row.value5()));
    }
}
