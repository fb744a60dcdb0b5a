package uk.concord.tension.domain.pack;

import static org.jooq.impl.DSL.count;
import static uk.concord.db.Tables.TENSION_DIVERSION;
import static uk.concord.db.Tables.TENSION_ISSUE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.concord.core.time.LondonTime;
import uk.concord.db.tables.records.TensionIssueRecord;
import uk.concord.tension.domain.assessment.Assessment;
import uk.concord.tension.domain.assessment.AssessmentRepository;
import uk.concord.tension.domain.assessment.Level;
import uk.concord.tension.domain.assessment.Trend;
import uk.concord.tension.domain.issue.IssuePast;
import uk.concord.tension.domain.issue.IssueState;

/** What else a pack shows of its period; no report's text is read. */
@Component
class PackRecords {
    private final DSLContext db;
    private final AssessmentRepository assessments;
    private final IssuePast past;

    PackRecords(DSLContext db, AssessmentRepository assessments, IssuePast past) {
        this.db = db;
        this.past = past;
        this.assessments = assessments;
    }

    /** An issue of the period, in words written for sharing. */
    record IssueLine(
            String reference,
            String title,
            String summary,
            IssueState state,
            @Nullable Level level,
            boolean recovery,
            @Nullable Trend trend,
            boolean opened) {}

    /**
     * @return issues that were open in the period, with the state, level and trend of its end, the highest level first;
     *     one that was merged into another by then is in that one
     */
    List<IssueLine> issues(LocalDate from, LocalDate to) {
        Instant start = LondonTime.startOf(from);
        Instant end = LondonTime.startOf(to.plusDays(1));
        Map<Long, IssueState> states = past.workedOn(start, end);
        return db
                .selectFrom(TENSION_ISSUE)
                .where(TENSION_ISSUE.ID.in(states.keySet()))
                .orderBy(TENSION_ISSUE.ID)
                .fetch(row -> line(row, Objects.requireNonNull(states.get(row.getId())), start, end))
                .stream()
                .sorted(java.util.Comparator.comparingInt((IssueLine line) ->
                                line.level() == null ? 0 : line.level().number())
                        .reversed())
                .toList();
    }

    private IssueLine line(TensionIssueRecord row, IssueState state, Instant start, Instant end) {
        Optional<Assessment> level = assessments.inForce(new Assessment.OfIssue(row.getId()), end);
        return new IssueLine(
                row.getReference(),
                row.getTitle(),
                row.getSummary(),
                state,
                level.map(Assessment::level).orElse(null),
                level.map(found -> found.judgement().recovery()).orElse(false),
                level.map(found -> found.judgement().trend()).orElse(null),
                !row.getOpenedAt().isBefore(start));
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
