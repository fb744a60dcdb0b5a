package uk.concord.tension.domain.pack;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.ACCOUNT_ROLE;
import static uk.concord.db.Tables.ORGANISATION;
import static uk.concord.db.Tables.TENSION_CATEGORY;
import static uk.concord.db.Tables.TENSION_DIVERSION;
import static uk.concord.db.Tables.TENSION_ISSUE;
import static uk.concord.db.Tables.TENSION_NIL_RETURN;
import static uk.concord.db.Tables.TENSION_REPORT;
import static uk.concord.db.Tables.WARD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import uk.concord.core.security.Role;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.access.ReportAccessSql;
import uk.concord.tension.domain.assessment.Level;
import uk.concord.tension.domain.assessment.Trend;
import uk.concord.tension.domain.issue.IssueState;
import uk.concord.tension.domain.report.Choice;
import uk.concord.tension.domain.triage.ReportState;

/** The figures of a period. A duplicate counts once, through the report it was linked to; no report's text is read. */
@Component
class PackFigures {
    private final DSLContext db;

    PackFigures(DSLContext db) {
        this.db = db;
    }

    /** An issue of the period, in words written for sharing. */
    record IssueLine(
            String reference,
            String title,
            String summary,
            IssueState state,
            @org.jspecify.annotations.Nullable Level level,
            boolean recovery,
            @org.jspecify.annotations.Nullable Trend trend,
            boolean opened) {}

    /** What a partner sent in the period. */
    record PartnerLine(String partner, boolean reported, boolean nil) {}

    private static Condition counted(LocalDate from, LocalDate to) {
        return TENSION_REPORT
                .RECEIVED_AT
                .ge(LondonTime.startOf(from))
                .and(TENSION_REPORT.RECEIVED_AT.lt(LondonTime.startOf(to.plusDays(1))))
                .and(TENSION_REPORT.STATE.in(ReportState.ACCEPTED.name(), ReportState.CLOSED.name()))
                .and(ReportAccessSql.inFigures());
    }

    int reports(LocalDate from, LocalDate to) {
        return db.fetchCount(TENSION_REPORT, counted(from, to));
    }

    /** @return codes of the three sorts and how many reports each has */
    Map<String, Integer> byEep(LocalDate from, LocalDate to) {
        return grouped(TENSION_REPORT.EEP, from, to);
    }

    Map<String, Integer> bySubject(LocalDate from, LocalDate to) {
        return grouped(TENSION_CATEGORY.NAME, from, to);
    }

    Map<String, Integer> byWard(LocalDate from, LocalDate to) {
        return grouped(WARD.NAME, from, to);
    }

    private Map<String, Integer> grouped(Field<String> by, LocalDate from, LocalDate to) {
        Map<String, Integer> found = new LinkedHashMap<>();
        db.select(by, count())
                .from(TENSION_REPORT.forceIndex("tension_report_received"))
                .leftJoin(TENSION_CATEGORY)
                .on(TENSION_CATEGORY.CODE.eq(TENSION_REPORT.CATEGORY))
                .leftJoin(WARD)
                .on(WARD.ID.eq(TENSION_REPORT.WARD_ID))
                .where(counted(from, to))
                .and(by.isNotNull())
                .groupBy(by)
                .orderBy(by)
                .forEach(row -> found.put(row.value1(), row.value2()));
        return found;
    }

    /** @return the subjects each ward reported about, without counts */
    Map<String, List<String>> subjectsByWard(LocalDate from, LocalDate to) {
        return db.selectDistinct(WARD.NAME, TENSION_CATEGORY.NAME)
                .from(TENSION_REPORT.forceIndex("tension_report_received"))
                .join(TENSION_CATEGORY)
                .on(TENSION_CATEGORY.CODE.eq(TENSION_REPORT.CATEGORY))
                .join(WARD)
                .on(WARD.ID.eq(TENSION_REPORT.WARD_ID))
                .where(counted(from, to))
                .orderBy(WARD.NAME, TENSION_CATEGORY.NAME)
                .fetchGroups(WARD.NAME, TENSION_CATEGORY.NAME);
    }

    /** @return issues that are worked on, and those that ended in the period, the highest level first */
    List<IssueLine> issues(LocalDate from, LocalDate to) {
        Instant start = LondonTime.startOf(from);
        Instant end = LondonTime.startOf(to.plusDays(1));
        Set<IssueState> live = IssueState.LIVE;
        return db
                .selectFrom(TENSION_ISSUE)
                .where(TENSION_ISSUE.OPENED_AT.lt(end))
                .and(TENSION_ISSUE
                        .STATE
                        .in(live.stream().map(Enum::name).toList())
                        .or(TENSION_ISSUE.CLOSED_AT.ge(start).and(TENSION_ISSUE.CLOSED_AT.lt(end))))
                .orderBy(TENSION_ISSUE.ID)
                .fetch(row -> new IssueLine(
                        row.getReference(),
                        row.getTitle(),
                        row.getSummary(),
                        IssueState.valueOf(row.getState()),
                        Choice.parse(Level.class, row.getLevel()),
                        row.getRecovery(),
                        Choice.parse(Trend.class, row.getTrend()),
                        !row.getOpenedAt().isBefore(start)))
                .stream()
                .sorted(java.util.Comparator.comparingInt((IssueLine line) ->
                                line.level() == null ? 0 : line.level().number())
                        .reversed())
                .toList();
    }

    /** @return partner organisations with an account, and whether they sent something in the period */
    List<PartnerLine> partners(LocalDate from, LocalDate to) {
        Instant start = LondonTime.startOf(from);
        Instant end = LondonTime.startOf(to.plusDays(1));
        Map<Long, Instant> reported = db.select(TENSION_REPORT.ORGANISATION_ID, max(TENSION_REPORT.RECEIVED_AT))
                .from(TENSION_REPORT.forceIndex("tension_report_received"))
                .where(TENSION_REPORT.RECEIVED_AT.ge(start))
                .and(TENSION_REPORT.RECEIVED_AT.lt(end))
                .and(ReportAccessSql.inFigures())
                .groupBy(TENSION_REPORT.ORGANISATION_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
        Set<Long> nil = db.selectDistinct(TENSION_NIL_RETURN.ORGANISATION_ID)
                .from(TENSION_NIL_RETURN)
                .where(TENSION_NIL_RETURN.RECEIVED_AT.ge(start))
                .and(TENSION_NIL_RETURN.RECEIVED_AT.lt(end))
                .fetchSet(TENSION_NIL_RETURN.ORGANISATION_ID);
        return db.selectDistinct(ORGANISATION.ID, ORGANISATION.NAME)
                .from(ORGANISATION)
                .join(ACCOUNT)
                .on(ACCOUNT.ORGANISATION_ID.eq(ORGANISATION.ID))
                .join(ACCOUNT_ROLE)
                .on(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(ACCOUNT_ROLE.ROLE.eq(Role.PARTNER.name()))
                .and(ACCOUNT.ENABLED.isTrue())
                .orderBy(ORGANISATION.NAME)
                .fetch(row ->
                        new PartnerLine(row.value2(), reported.containsKey(row.value1()), nil.contains(row.value1())));
    }

    /** @return codes of diversions and how often each was shown or used */
    Map<String, Integer> diversions(LocalDate from, LocalDate to) {
        Map<String, Integer> found = new LinkedHashMap<>();
        db.select(TENSION_DIVERSION.CODE, count())
                .from(TENSION_DIVERSION)
                .where(TENSION_DIVERSION.HAPPENED_AT.ge(LondonTime.startOf(from)))
                .and(TENSION_DIVERSION.HAPPENED_AT.lt(LondonTime.startOf(to.plusDays(1))))
                .and(TENSION_DIVERSION.STAGE.eq("TRIAGE"))
                .groupBy(TENSION_DIVERSION.CODE)
                .orderBy(TENSION_DIVERSION.CODE)
                .forEach(row -> found.put(row.value1(), row.value2()));
        return found;
    }
}
