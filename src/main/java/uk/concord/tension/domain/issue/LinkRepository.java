package uk.concord.tension.domain.issue;

import static uk.concord.db.Tables.TENSION_CATEGORY;
import static uk.concord.db.Tables.TENSION_ISSUE;
import static uk.concord.db.Tables.TENSION_ISSUE_REPORT;
import static uk.concord.db.Tables.TENSION_REPORT;
import static uk.concord.db.Tables.TENSION_REPORTER_CONTACT;
import static uk.concord.db.Tables.WARD;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.concord.tension.domain.triage.ReportState;

/** Which reports belong to which issue. Every write needs the caller's transaction. */
@Repository
public class LinkRepository {
    private final DSLContext db;

    LinkRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * A report that belongs, or could belong, to an issue.
     *
     * @param reason why it was linked; empty for a candidate
     */
    public record LinkedReport(
            long id,
            String reference,
            String title,
            Instant receivedAt,
            @Nullable String category,
            @Nullable String ward,
            ReportState state,
            String reason) {}

    /** @return the issue a report belongs to now, by its reference */
    Optional<String> issueOf(long report) {
        return db.select(TENSION_ISSUE.REFERENCE)
                .from(TENSION_ISSUE_REPORT)
                .join(TENSION_ISSUE)
                .on(TENSION_ISSUE.ID.eq(TENSION_ISSUE_REPORT.ISSUE_ID))
                .where(TENSION_ISSUE_REPORT.REPORT_ID.eq(report))
                .and(TENSION_ISSUE_REPORT.OPEN_LINK.isTrue())
                .fetchOptional(TENSION_ISSUE.REFERENCE);
    }

    public void link(long issue, long report, String reason, @Nullable Long mergedFrom, long by, Instant now) {
        db.insertInto(TENSION_ISSUE_REPORT)
                .set(TENSION_ISSUE_REPORT.ISSUE_ID, issue)
                .set(TENSION_ISSUE_REPORT.REPORT_ID, report)
                .set(TENSION_ISSUE_REPORT.REASON, reason)
                .set(TENSION_ISSUE_REPORT.MERGED_FROM, mergedFrom)
                .set(TENSION_ISSUE_REPORT.LINKED_BY, by)
                .set(TENSION_ISSUE_REPORT.LINKED_AT, now)
                .execute();
    }

    /** @return whether it was linked */
    boolean unlink(long issue, long report, String reason, long by, Instant now) {
        return db.update(TENSION_ISSUE_REPORT)
                        .set(TENSION_ISSUE_REPORT.OPEN_LINK, (Boolean) null)
                        .set(TENSION_ISSUE_REPORT.UNLINK_REASON, reason)
                        .set(TENSION_ISSUE_REPORT.UNLINKED_BY, by)
                        .set(TENSION_ISSUE_REPORT.UNLINKED_AT, now)
                        .where(TENSION_ISSUE_REPORT.ISSUE_ID.eq(issue))
                        .and(TENSION_ISSUE_REPORT.REPORT_ID.eq(report))
                        .and(TENSION_ISSUE_REPORT.OPEN_LINK.isTrue())
                        .execute()
                > 0;
    }

    /** @return ids of the reports of an issue */
    List<Long> reportsOf(long issue) {
        return db.select(TENSION_ISSUE_REPORT.REPORT_ID)
                .from(TENSION_ISSUE_REPORT)
                .where(TENSION_ISSUE_REPORT.ISSUE_ID.eq(issue))
                .and(TENSION_ISSUE_REPORT.OPEN_LINK.isTrue())
                .orderBy(TENSION_ISSUE_REPORT.ID)
                .fetch(TENSION_ISSUE_REPORT.REPORT_ID);
    }

    /** @return ids of the reports that a merge brought here and that are still here */
    List<Long> broughtFrom(long issue, long from) {
        return db.select(TENSION_ISSUE_REPORT.REPORT_ID)
                .from(TENSION_ISSUE_REPORT)
                .where(TENSION_ISSUE_REPORT.ISSUE_ID.eq(issue))
                .and(TENSION_ISSUE_REPORT.MERGED_FROM.eq(from))
                .and(TENSION_ISSUE_REPORT.OPEN_LINK.isTrue())
                .orderBy(TENSION_ISSUE_REPORT.ID)
                .fetch(TENSION_ISSUE_REPORT.REPORT_ID);
    }

    /** @return references of linked reports whose reporter wants to hear and has not heard how it ended. @param among which reports */
    List<String> withoutFeedback(long issue, Condition among) {
        return db.select(TENSION_REPORT.REFERENCE)
                .from(TENSION_ISSUE_REPORT)
                .join(TENSION_REPORT)
                .on(TENSION_REPORT.ID.eq(TENSION_ISSUE_REPORT.REPORT_ID))
                .join(TENSION_REPORTER_CONTACT)
                .on(TENSION_REPORTER_CONTACT.REPORT_ID.eq(TENSION_REPORT.ID))
                .where(TENSION_ISSUE_REPORT.ISSUE_ID.eq(issue))
                .and(TENSION_ISSUE_REPORT.OPEN_LINK.isTrue())
                .and(TENSION_REPORT.STATE.eq(ReportState.ACCEPTED.name()))
                .and(TENSION_REPORTER_CONTACT.WELCOME.isTrue())
                .and(among)
                .orderBy(TENSION_REPORT.ID)
                .fetch(TENSION_REPORT.REFERENCE);
    }

    /** @param readable which reports the person may read; others are not shown */
    List<LinkedReport> linked(long issue, Condition readable) {
        return db.select(
                        TENSION_REPORT.ID,
                        TENSION_REPORT.REFERENCE,
                        TENSION_REPORT.TITLE,
                        TENSION_REPORT.RECEIVED_AT,
                        TENSION_CATEGORY.NAME,
                        WARD.NAME,
                        TENSION_REPORT.STATE,
                        TENSION_ISSUE_REPORT.REASON)
                .from(TENSION_ISSUE_REPORT)
                .join(TENSION_REPORT)
                .on(TENSION_REPORT.ID.eq(TENSION_ISSUE_REPORT.REPORT_ID))
                .leftJoin(TENSION_CATEGORY)
                .on(TENSION_CATEGORY.CODE.eq(TENSION_REPORT.CATEGORY))
                .leftJoin(WARD)
                .on(WARD.ID.eq(TENSION_REPORT.WARD_ID))
                .where(TENSION_ISSUE_REPORT.ISSUE_ID.eq(issue))
                .and(TENSION_ISSUE_REPORT.OPEN_LINK.isTrue())
                .and(readable)
                .orderBy(TENSION_REPORT.RECEIVED_AT, TENSION_REPORT.ID)
                .fetch(row -> new LinkedReport(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        ReportState.valueOf(row.value7()),
                        row.value8()));
    }

    /**
     * Reports that could belong to an issue: accepted since that moment, in one of its wards, of its category, and
     * without an issue. A person decides.
     */
    List<LinkedReport> candidates(Issue issue, Instant since, int limit, Condition readable) {
        return db.select(
                        TENSION_REPORT.ID,
                        TENSION_REPORT.REFERENCE,
                        TENSION_REPORT.TITLE,
                        TENSION_REPORT.RECEIVED_AT,
                        TENSION_CATEGORY.NAME,
                        WARD.NAME,
                        TENSION_REPORT.STATE)
                .from(TENSION_REPORT)
                .leftJoin(TENSION_CATEGORY)
                .on(TENSION_CATEGORY.CODE.eq(TENSION_REPORT.CATEGORY))
                .join(WARD)
                .on(WARD.ID.eq(TENSION_REPORT.WARD_ID))
                .where(TENSION_REPORT.WARD_ID.in(issue.wardIds()))
                .and(TENSION_REPORT.RECEIVED_AT.ge(since))
                .and(TENSION_REPORT.CATEGORY.eq(issue.details().category()))
                .and(TENSION_REPORT.STATE.eq(ReportState.ACCEPTED.name()))
                .andNotExists(db.selectOne()
                        .from(TENSION_ISSUE_REPORT)
                        .where(TENSION_ISSUE_REPORT.REPORT_ID.eq(TENSION_REPORT.ID))
                        .and(TENSION_ISSUE_REPORT.OPEN_LINK.isTrue()))
                .and(readable)
                .orderBy(TENSION_REPORT.RECEIVED_AT.desc(), TENSION_REPORT.ID.desc())
                .limit(limit)
                .fetch(row -> new LinkedReport(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        ReportState.valueOf(row.value7()),
                        ""));
    }
}
