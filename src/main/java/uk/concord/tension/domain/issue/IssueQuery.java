package uk.concord.tension.domain.issue;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.trueCondition;
import static uk.concord.db.Tables.TENSION_CATEGORY;
import static uk.concord.db.Tables.TENSION_ISSUE;
import static uk.concord.db.Tables.TENSION_ISSUE_REPORT;
import static uk.concord.db.Tables.TENSION_ISSUE_WARD;
import static uk.concord.db.Tables.TENSION_REPORT;
import static uk.concord.db.Tables.WARD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.NotFoundException;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.jooq.Keyset;
import uk.concord.core.jooq.Keyset.Cursor;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Marking;
import uk.concord.tension.domain.access.IssueAccessSql;
import uk.concord.tension.domain.access.ReportAccessSql;
import uk.concord.tension.domain.assessment.Level;
import uk.concord.tension.domain.assessment.Trend;
import uk.concord.tension.domain.report.Choice;

/** Lists of issues, and one issue with the names that belong to it. */
@Component
public class IssueQuery {
    private static final int STEPS = 50;

    private final DSLContext db;
    private final IssueRepository issues;
    private final LinkRepository links;

    IssueQuery(DSLContext db, IssueRepository issues, LinkRepository links) {
        this.db = db;
        this.issues = issues;
        this.links = links;
    }

    /**
     * Which issues.
     *
     * @param live only those somebody still works on
     * @param wardId only those that touch this ward, or null
     */
    public record Filter(boolean live, @Nullable Long wardId) {}

    /** One line of the list. */
    public record Row(
            long id,
            String reference,
            String title,
            IssueState state,
            Marking marking,
            @Nullable Level level,
            boolean recovery,
            @Nullable Trend trend,
            @Nullable LocalDate reviewOn,
            Instant editedAt,
            String wards,
            int reports) {}

    /**
     * An issue with the names that belong to it, for showing.
     *
     * @param wards names, by name
     * @param mergedInto reference of the issue it was merged into
     * @param reports linked reports that this person may read
     * @param hidden linked reports that this person may not read; restricted ones are not counted
     * @param steps what was done with it, the newest first
     */
    public record Details(
            Issue issue,
            String category,
            List<String> wards,
            @Nullable String mergedInto,
            List<LinkRepository.LinkedReport> reports,
            int hidden,
            List<IssueStep> steps) {
        public Details {
            wards = List.copyOf(wards);
            reports = List.copyOf(reports);
            steps = List.copyOf(steps);
        }
    }

    /**
     * @param reader sees the issues of this person's wards; only reports this person may read are counted
     * @param cursor where the page before ended, or null for the first page
     */
    @Transactional(readOnly = true)
    public KeyPage<Row> page(Filter filter, CurrentUser reader, @Nullable String cursor, int size) {
        Optional<Cursor> after = Cursor.decode(cursor);
        Condition which = filter.live()
                ? TENSION_ISSUE.STATE.in(
                        IssueState.LIVE.stream().map(Enum::name).toList())
                : trueCondition();
        Long ward = filter.wardId();
        if (ward != null) {
            which = which.andExists(db.selectOne()
                    .from(TENSION_ISSUE_WARD)
                    .where(TENSION_ISSUE_WARD.ISSUE_ID.eq(TENSION_ISSUE.ID))
                    .and(TENSION_ISSUE_WARD.WARD_ID.eq(ward)));
        }
        List<Row> rows = db.selectFrom(TENSION_ISSUE)
                .where(which)
                .and(IssueAccessSql.readable(reader))
                .and(after.map(at -> Keyset.before(TENSION_ISSUE.EDITED_AT, TENSION_ISSUE.ID, at))
                        .orElse(trueCondition()))
                .orderBy(TENSION_ISSUE.EDITED_AT.desc(), TENSION_ISSUE.ID.desc())
                .limit(size + 1)
                .fetch(row -> new Row(
                        row.getId(),
                        row.getReference(),
                        row.getTitle(),
                        IssueState.valueOf(row.getState()),
                        Marking.valueOf(row.getMarking()),
                        Choice.parse(Level.class, row.getLevel()),
                        row.getRecovery(),
                        Choice.parse(Trend.class, row.getTrend()),
                        row.getReviewOn(),
                        row.getEditedAt(),
                        "",
                        0));
        return KeyPage.of(
                withNames(rows, ReportAccessSql.readable(reader)),
                size,
                row -> new Cursor(row.editedAt(), row.id()).encode());
    }

    private List<Row> withNames(List<Row> rows, Condition readable) {
        List<Long> ids = rows.stream().map(Row::id).toList();
        Map<Long, List<String>> wards = db.select(TENSION_ISSUE_WARD.ISSUE_ID, WARD.NAME)
                .from(TENSION_ISSUE_WARD)
                .join(WARD)
                .on(WARD.ID.eq(TENSION_ISSUE_WARD.WARD_ID))
                .where(TENSION_ISSUE_WARD.ISSUE_ID.in(ids))
                .orderBy(WARD.NAME)
                .fetchGroups(TENSION_ISSUE_WARD.ISSUE_ID, WARD.NAME);
        Map<Long, Integer> reports = db.select(TENSION_ISSUE_REPORT.ISSUE_ID, count())
                .from(TENSION_ISSUE_REPORT)
                .join(TENSION_REPORT)
                .on(TENSION_REPORT.ID.eq(TENSION_ISSUE_REPORT.REPORT_ID))
                .where(TENSION_ISSUE_REPORT.ISSUE_ID.in(ids))
                .and(TENSION_ISSUE_REPORT.OPEN_LINK.isTrue())
                .and(readable)
                .groupBy(TENSION_ISSUE_REPORT.ISSUE_ID)
                .fetchMap(TENSION_ISSUE_REPORT.ISSUE_ID, count());
        return rows.stream()
                .map(row -> new Row(
                        row.id(),
                        row.reference(),
                        row.title(),
                        row.state(),
                        row.marking(),
                        row.level(),
                        row.recovery(),
                        row.trend(),
                        row.reviewOn(),
                        row.editedAt(),
                        String.join(", ", wards.getOrDefault(row.id(), List.of())),
                        reports.getOrDefault(row.id(), 0)))
                .toList();
    }

    /** @param reader who is told only of reports, and of another issue, that this person may read */
    @Transactional(readOnly = true)
    Details details(Issue issue, CurrentUser reader) {
        Condition readable = ReportAccessSql.readable(reader);
        List<LinkRepository.LinkedReport> reports = links.linked(issue.id(), readable);
        Long into = issue.mergedInto();
        return new Details(
                issue,
                db.select(TENSION_CATEGORY.NAME)
                        .from(TENSION_CATEGORY)
                        .where(TENSION_CATEGORY.CODE.eq(issue.details().category()))
                        .fetchOptional(TENSION_CATEGORY.NAME)
                        .orElse(""),
                db.select(WARD.NAME)
                        .from(TENSION_ISSUE_WARD)
                        .join(WARD)
                        .on(WARD.ID.eq(TENSION_ISSUE_WARD.WARD_ID))
                        .where(TENSION_ISSUE_WARD.ISSUE_ID.eq(issue.id()))
                        .orderBy(WARD.NAME)
                        .fetch(WARD.NAME),
                into == null || !issues.is(into, IssueAccessSql.readable(reader)) ? null : referenceOf(into),
                reports,
                links.linked(issue.id(), ReportAccessSql.inFigures().or(readable))
                                .size()
                        - reports.size(),
                issues.steps(issue.id(), readable, STEPS));
    }

    /** @return the reference of an issue */
    @Transactional(readOnly = true)
    public String referenceOf(long issue) {
        return issues.byId(issue).map(Issue::reference).orElseThrow(() -> new NotFoundException("issue"));
    }

    /** @return whether this person sees the issue */
    @Transactional(readOnly = true)
    public boolean isSeen(CurrentUser reader, long issue) {
        return issues.is(issue, IssueAccessSql.readable(reader));
    }

    /** @return how many live issues that this person sees are past their day of review */
    @Transactional(readOnly = true)
    public int reviewsPast(CurrentUser reader, LocalDate today) {
        return db.fetchCount(
                TENSION_ISSUE,
                TENSION_ISSUE
                        .REVIEW_ON
                        .lt(today)
                        .and(IssueAccessSql.readable(reader))
                        .and(TENSION_ISSUE.STATE.in(
                                IssueState.LIVE.stream().map(Enum::name).toList())));
    }
}
