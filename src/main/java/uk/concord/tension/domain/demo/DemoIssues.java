package uk.concord.tension.domain.demo;

import static uk.concord.db.Tables.TENSION_ISSUE;
import static uk.concord.db.Tables.TENSION_REPORT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.concord.core.jooq.ReferenceNumbers;
import uk.concord.core.time.LondonTime;
import uk.concord.place.domain.Ward;
import uk.concord.place.domain.WardQuery;
import uk.concord.tension.domain.assessment.Assessment;
import uk.concord.tension.domain.assessment.Assessment.OfIssue;
import uk.concord.tension.domain.assessment.Assessment.Subject;
import uk.concord.tension.domain.assessment.AssessmentRepository;
import uk.concord.tension.domain.assessment.Confidence;
import uk.concord.tension.domain.assessment.Judgement;
import uk.concord.tension.domain.assessment.Level;
import uk.concord.tension.domain.assessment.Likelihood;
import uk.concord.tension.domain.assessment.Trend;
import uk.concord.tension.domain.issue.IssueDetails;
import uk.concord.tension.domain.issue.IssueRepository;
import uk.concord.tension.domain.issue.IssueState;
import uk.concord.tension.domain.issue.IssueStep;
import uk.concord.tension.domain.issue.LinkRepository;

/** Writes invented issues and judgements as if people had entered them then. */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class DemoIssues {
    private final DSLContext db;
    private final IssueRepository issues;
    private final LinkRepository links;
    private final AssessmentRepository assessments;
    private final ReferenceNumbers references;
    private final WardQuery wards;

    DemoIssues(
            DSLContext db,
            IssueRepository issues,
            LinkRepository links,
            AssessmentRepository assessments,
            ReferenceNumbers references,
            WardQuery wards) {
        this.db = db;
        this.issues = issues;
        this.links = links;
        this.assessments = assessments;
        this.references = references;
        this.wards = wards;
    }

    static Instant at(int month, int day) {
        return LocalDate.of(2026, month, day)
                .atTime(11, 0)
                .atZone(LondonTime.ZONE)
                .toInstant();
    }

    long open(IssueDetails details, long by, Instant at, String... titles) {
        long id = issues.insert(references.next("CI", 2026), key(details.title()), details, by, at);
        issues.addStep(id, IssueStep.Kind.OPENED, "", "", by, at);
        db.select(TENSION_REPORT.ID, TENSION_REPORT.REFERENCE)
                .from(TENSION_REPORT)
                .where(TENSION_REPORT.TITLE.in(Arrays.asList(titles)))
                .and(TENSION_REPORT.STATE.eq("ACCEPTED"))
                .orderBy(TENSION_REPORT.ID)
                .forEach(row -> {
                    String reason = "The same tension, seen by another source";
                    links.link(id, row.value1(), reason, null, by, at);
                    issues.addStep(id, IssueStep.Kind.LINKED, row.value2(), reason, by, at);
                });
        return id;
    }

    static String key(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    Set<Long> wards(String... names) {
        List<String> wanted = List.of(names);
        return wards.validOn(LocalDate.of(2026, 11, 1)).stream()
                .filter(ward -> wanted.contains(ward.name()))
                .map(Ward::id)
                .collect(Collectors.toSet());
    }

    static Judgement judgement(Level level, Trend trend, Likelihood likelihood, String reason, LocalDate by) {
        return new Judgement(
                level,
                false,
                trend,
                likelihood,
                Confidence.MODERATE,
                "Several sources who do not depend on each other",
                reason,
                by);
    }

    /** @param second who approved, or null where one person is enough */
    void judge(Subject subject, Judgement judgement, long by, @Nullable Long second, Instant at) {
        String key = key(subject.key() + at + judgement.level());
        assessments.insert(key, subject, judgement, by, at, second == null ? at : null);
        if (second != null) {
            Assessment proposal = assessments.byKey(key).orElseThrow();
            assessments.decide(
                    proposal, proposal.version(), Assessment.State.IN_FORCE, second, at.plusSeconds(1800), "");
        }
        if (subject instanceof OfIssue issue) {
            Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
            columns.put(
                    TENSION_ISSUE.LEVEL,
                    Objects.requireNonNull(judgement.level()).name());
            columns.put(TENSION_ISSUE.RECOVERY, judgement.recovery());
            columns.put(
                    TENSION_ISSUE.TREND,
                    Objects.requireNonNull(judgement.trend()).name());
            columns.put(TENSION_ISSUE.REVIEW_ON, judgement.reviewOn());
            columns.put(TENSION_ISSUE.STATE, IssueState.ASSESSED.name());
            int version = issues.byId(issue.issueId()).orElseThrow().version();
            issues.update(issue.issueId(), version, columns, at);
        }
    }

    void state(long issue, IssueState state, long by, Instant at, String reason) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(TENSION_ISSUE.STATE, state.name());
        issues.update(issue, issues.byId(issue).orElseThrow().version(), columns, at);
        issues.addStep(issue, IssueStep.Kind.MOVED, state.name(), reason, by, at);
    }

    /** A proposal that waits for a second person. */
    void propose(Subject subject, Judgement judgement, long by, Instant at) {
        assessments.insert(key(subject.key() + at + judgement.level()), subject, judgement, by, at, null);
    }
}
