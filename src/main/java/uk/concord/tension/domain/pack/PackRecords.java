package uk.concord.tension.domain.pack;

import static org.jooq.impl.DSL.count;
import static uk.concord.db.Tables.TENSION_DIVERSION;
import static uk.concord.db.Tables.TENSION_ISSUE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.assessment.Level;
import uk.concord.tension.domain.assessment.Trend;
import uk.concord.tension.domain.issue.IssueState;
import uk.concord.tension.domain.report.Choice;

/** What else a pack shows of its period; no report's text is read. */
@Component
class PackRecords {
    private final DSLContext db;

    PackRecords(DSLContext db) {
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
