package uk.concord.tension.domain.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.db.Tables.AUDIT_EVENT;
import static uk.concord.db.Tables.TENSION_ISSUE;
import static uk.concord.db.Tables.TENSION_ISSUE_REPORT;
import static uk.concord.db.Tables.TENSION_ISSUE_WARD;
import static uk.concord.db.Tables.TENSION_REPORT;
import static uk.concord.db.Tables.TENSION_REPORTER_CONTACT;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Marking;
import uk.concord.core.time.LondonTime;
import uk.concord.people.domain.AccountQuery;
import uk.concord.tension.domain.assessment.AreaLevelService;
import uk.concord.tension.domain.assessment.Assessment;
import uk.concord.tension.domain.assessment.Confidence;
import uk.concord.tension.domain.assessment.Judgement;
import uk.concord.tension.domain.assessment.Level;
import uk.concord.tension.domain.assessment.Likelihood;
import uk.concord.tension.domain.assessment.Trend;
import uk.concord.tension.domain.issue.IssueState.Transition;
import uk.concord.tension.domain.triage.ReportState;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** Issues from opening to closing, their levels and merges (use cases UC-T6 and UC-T7). */
@DatabaseTest
class IssueDatabaseTest {
    private static final String WHY = "Same paint, same week";

    @Autowired
    IssueService issues;

    @Autowired
    IssueLevelService levels;

    @Autowired
    IssueMergeService merges;

    @Autowired
    AreaLevelService areas;

    @Autowired
    DSLContext db;

    @Autowired
    AccountQuery accounts;

    @Autowired
    Clock clock;

    private List<String> free;

    @BeforeEach
    void signIn() {
        SignIn.as("analyst");
        free = db.select(TENSION_REPORT.REFERENCE)
                .from(TENSION_REPORT)
                .where(TENSION_REPORT.STATE.eq(ReportState.ACCEPTED.name()))
                .andNotExists(db.selectOne()
                        .from(TENSION_ISSUE_REPORT)
                        .where(TENSION_ISSUE_REPORT.REPORT_ID.eq(TENSION_REPORT.ID)))
                .orderBy(TENSION_REPORT.ID)
                .limit(6)
                .fetch(TENSION_REPORT.REFERENCE);
    }

    private long ward() {
        return areas.today().stream()
                .filter(line -> !line.ward().isSpecial())
                .findFirst()
                .orElseThrow()
                .ward()
                .id();
    }

    private IssueDetails details(String title) {
        return new IssueDetails(
                title,
                "Symbols painted in several places within two weeks.",
                "FLAGS_SYMBOLS",
                Set.of(ward()),
                Marking.OFFICIAL,
                "",
                false);
    }

    private String open(String... reports) {
        return issues.open(details("Painted symbols by the station"), List.of(reports), issues.newKey());
    }

    private Judgement judgement(Level level) {
        return new Judgement(
                level,
                false,
                Trend.RISING,
                Likelihood.REALISTIC_POSSIBILITY,
                Confidence.MODERATE,
                "Three separate sources",
                "Several linked reports and talk of a gathering on Saturday.",
                LondonTime.today(clock).plusDays(3));
    }

    private long issueId(String reference) {
        return db.select(TENSION_ISSUE.ID)
                .from(TENSION_ISSUE)
                .where(TENSION_ISSUE.REFERENCE.eq(reference))
                .fetchSingle()
                .value1();
    }

    private Issue issue(String reference) {
        return issues.read(reference).issue();
    }

    private List<String> reportsOf(String reference) {
        return issues.read(reference).reports().stream()
                .map(LinkRepository.LinkedReport::reference)
                .toList();
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        rule -> assertThat(rule.messageKey()).isEqualTo(key));
    }

    @Test
    void anIssueIsOpenedOnceWithItsReports() {
        String key = issues.newKey();
        String reference = issues.open(details("Painted symbols by the station"), free.subList(0, 2), key);
        assertThat(reference).matches("CI-\\d{4}-\\d{6}");
        assertThat(issues.open(details("Painted symbols by the station"), free.subList(0, 2), key))
                .isEqualTo(reference);
        assertThat(reportsOf(reference)).containsExactlyInAnyOrderElementsOf(free.subList(0, 2));
        assertThat(issue(reference).state()).isEqualTo(IssueState.OPEN);
        assertThat(issue(reference).level()).isNull();
        assertThat(db.fetchCount(
                        AUDIT_EVENT,
                        AUDIT_EVENT.ACTION.eq("tension.issue.opened").and(AUDIT_EVENT.SUBJECT_REF.eq(reference))))
                .isEqualTo(1);
    }

    @Test
    void aReportBelongsToOneIssueAndItsPastIsKept() {
        String one = open(free.get(0));
        String two = open(free.get(1));
        refused("tension.problem.issue.linked", () -> issues.link(two, free.get(0), WHY));
        refused("tension.problem.issue.reason", () -> issues.unlink(one, free.get(0), " "));
        issues.unlink(one, free.get(0), "It was another symbol");
        issues.link(two, free.get(0).toLowerCase(java.util.Locale.ROOT), WHY);
        assertThat(reportsOf(one)).isEmpty();
        assertThat(reportsOf(two)).contains(free.get(0), free.get(1));
        assertThat(issues.read(one).steps())
                .extracting(IssueStep::kind)
                .containsExactly(IssueStep.Kind.UNLINKED, IssueStep.Kind.LINKED, IssueStep.Kind.OPENED);
    }

    @Test
    void theHistoryNamesNoReportThatOneMayNotRead() {
        SignIn.as("analyst");
        assertThat(issues.read("CI-2026-000004").steps())
                .filteredOn(step -> step.kind() == IssueStep.Kind.LINKED)
                .hasSize(1);
        SignIn.as("analyst.grays");
        assertThatThrownBy(() -> issues.read("CI-2026-000004")).isInstanceOf(NotFoundException.class);
        db.insertInto(TENSION_ISSUE_WARD)
                .set(TENSION_ISSUE_WARD.ISSUE_ID, issueId("CI-2026-000004"))
                .set(
                        TENSION_ISSUE_WARD.WARD_ID,
                        accounts.byId(accounts.idByUsername("analyst.grays"))
                                .orElseThrow()
                                .user()
                                .locality()
                                .wards()
                                .iterator()
                                .next())
                .execute();
        assertThat(issues.read("CI-2026-000004").steps())
                .isNotEmpty()
                .noneMatch(step -> step.kind() == IssueStep.Kind.LINKED);
    }

    @Test
    void onlyAcceptedReportsOnesMayReadAreLinked() {
        String reference = open();
        String waiting = db.select(TENSION_REPORT.REFERENCE)
                .from(TENSION_REPORT)
                .where(TENSION_REPORT.STATE.eq(ReportState.SUBMITTED.name()))
                .limit(1)
                .fetchSingle()
                .value1();
        refused("tension.problem.issue.report", () -> issues.link(reference, waiting, WHY));
        refused("tension.problem.issue.report", () -> issues.link(reference, "CT-1999-000001", WHY));
        SignIn.as("officer");
        assertThatThrownBy(() -> issues.link(reference, free.get(0), WHY)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> issues.read(reference)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void linkingNeverSetsALevelAndOneOfThreeHoldsAtOnce() {
        String reference = open(free.get(0), free.get(1), free.get(2));
        assertThat(issue(reference).level()).isNull();
        levels.propose(reference, judgement(Level.RAISED), issues.newKey());
        Issue judged = issue(reference);
        assertThat(judged.level()).isEqualTo(Level.RAISED);
        assertThat(judged.state()).isEqualTo(IssueState.ASSESSED);
        assertThat(judged.trend()).isEqualTo(Trend.RISING);
    }

    @Test
    void levelFourTakesAnotherPersonAndSoDoesLowering() {
        String reference = open(free.get(0));
        levels.propose(reference, judgement(Level.WATCH), issues.newKey());
        SignIn.as("manager");
        Assessment own = levels.propose(reference, judgement(Level.HIGH), issues.newKey());
        assertThat(own.state()).isEqualTo(Assessment.State.PROPOSED);
        assertThat(issue(reference).level()).isEqualTo(Level.WATCH);
        refused("tension.level.own", () -> levels.approve(reference, own.id(), own.version()));
        SignIn.as("analyst");
        assertThatThrownBy(() -> levels.approve(reference, own.id(), own.version()))
                .isInstanceOf(AccessDeniedException.class);
        refused("tension.level.waits", () -> levels.propose(reference, judgement(Level.RAISED), issues.newKey()));
        SignIn.as("manager");
        levels.withdraw(reference, own.id(), own.version());

        SignIn.as("analyst");
        Assessment proposed = levels.propose(reference, judgement(Level.HIGH), issues.newKey());
        SignIn.as("manager");
        levels.approve(reference, proposed.id(), proposed.version());
        assertThat(issue(reference).level()).isEqualTo(Level.HIGH);
        refused("tension.level.decided", () -> levels.approve(reference, proposed.id(), proposed.version() + 1));

        SignIn.as("analyst");
        Assessment lower = levels.propose(reference, judgement(Level.NORMAL), issues.newKey());
        assertThat(lower.state()).isEqualTo(Assessment.State.PROPOSED);
        assertThat(issue(reference).level()).isEqualTo(Level.HIGH);
        SignIn.as("manager");
        refused(
                "tension.problem.level.decisionReason",
                () -> levels.refuse(reference, lower.id(), lower.version(), " "));
        levels.refuse(reference, lower.id(), lower.version(), "Too soon: the weekend is still to come");
        assertThat(issue(reference).level()).isEqualTo(Level.HIGH);
        assertThat(levels.history(reference))
                .extracting(Assessment::state)
                .containsExactly(
                        Assessment.State.REFUSED,
                        Assessment.State.IN_FORCE,
                        Assessment.State.WITHDRAWN,
                        Assessment.State.IN_FORCE);
    }

    @Test
    void theSameFormStatesALevelOnce() {
        String reference = open(free.get(0));
        String key = issues.newKey();
        Assessment first = levels.propose(reference, judgement(Level.WATCH), key);
        assertThat(levels.propose(reference, judgement(Level.RAISED), key).id()).isEqualTo(first.id());
        assertThat(levels.history(reference)).hasSize(1);
    }

    @Test
    void anAreaFollowsTheSameRule() {
        long ward = ward();
        LocalDate today = LondonTime.today(clock);
        refused(
                "tension.problem.level.period",
                () -> areas.propose(ward, today, today.minusDays(1), judgement(Level.WATCH), issues.newKey()));
        Assessment proposed =
                areas.propose(ward, today.minusDays(13), today, judgement(Level.CRITICAL), issues.newKey());
        assertThat(proposed.state()).isEqualTo(Assessment.State.PROPOSED);
        SignIn.as("manager");
        areas.approve(proposed.id(), proposed.version());
        assertThat(areas.today())
                .filteredOn(line -> line.ward().id() == ward)
                .singleElement()
                .satisfies(line -> assertThat(line.inForce().level()).isEqualTo(Level.CRITICAL));
        SignIn.as("prevent");
        assertThat(areas.propose(ward, today, today, judgement(Level.NORMAL), issues.newKey())
                        .state())
                .isEqualTo(Assessment.State.PROPOSED);
    }

    @Test
    void aMergeIsUndoneAndWhatHappenedMeanwhileStays() {
        String from = open(free.get(0), free.get(1));
        String into = open(free.get(2));
        refused(
                "tension.problem.issue.other",
                () -> merges.merge(from, issue(from).version(), from, WHY));
        merges.merge(from, issue(from).version(), into, WHY);
        assertThat(issue(from).state()).isEqualTo(IssueState.MERGED);
        assertThat(reportsOf(into)).containsExactlyInAnyOrder(free.get(0), free.get(1), free.get(2));
        refused("tension.issue.notLive", () -> issues.link(from, free.get(3), WHY));
        issues.unlink(into, free.get(1), "It belongs nowhere");
        issues.link(into, free.get(3), WHY);

        merges.undo(from, issue(from).version(), "They were two after all");
        assertThat(issue(from).state()).isEqualTo(IssueState.OPEN);
        assertThat(reportsOf(from)).containsExactly(free.get(0));
        assertThat(reportsOf(into)).containsExactlyInAnyOrder(free.get(2), free.get(3));
    }

    @Test
    void anOldMergeStays() {
        String from = open(free.get(0));
        String into = open(free.get(1));
        merges.merge(from, issue(from).version(), into, WHY);
        db.update(TENSION_ISSUE)
                .set(TENSION_ISSUE.MERGED_AT, clock.instant().minus(Duration.ofDays(91)))
                .where(TENSION_ISSUE.REFERENCE.eq(from))
                .execute();
        refused("tension.issue.merge.late", () -> merges.undo(from, issue(from).version(), WHY));
    }

    @Test
    void closingNeedsAnswersToReportersAndTheChairFromLevelThree() {
        String reference = open(free.get(0));
        refused(
                "tension.issue.notPossible",
                () -> issues.move(reference, issue(reference).version(), Transition.CLOSE, WHY));
        levels.propose(reference, judgement(Level.RAISED), issues.newKey());
        refused(
                "tension.issue.close.chair",
                () -> issues.move(reference, issue(reference).version(), Transition.CLOSE, WHY));
        SignIn.as("manager");
        long report = db.select(TENSION_REPORT.ID)
                .from(TENSION_REPORT)
                .where(TENSION_REPORT.REFERENCE.eq(free.get(0)))
                .fetchSingle()
                .value1();
        db.update(TENSION_REPORTER_CONTACT)
                .set(TENSION_REPORTER_CONTACT.WELCOME, true)
                .where(TENSION_REPORTER_CONTACT.REPORT_ID.eq(report))
                .execute();
        refused(
                "tension.issue.close.feedback",
                () -> issues.move(reference, issue(reference).version(), Transition.CLOSE, WHY));
        db.update(TENSION_REPORT)
                .set(TENSION_REPORT.STATE, ReportState.CLOSED.name())
                .where(TENSION_REPORT.ID.eq(report))
                .execute();
        issues.move(reference, issue(reference).version(), Transition.CLOSE, "The symbols are gone");
        assertThat(issue(reference).state()).isEqualTo(IssueState.CLOSED);
        issues.move(reference, issue(reference).version(), Transition.REOPEN, "New symbols were found");
        assertThat(issue(reference).state()).isEqualTo(IssueState.REOPENED);
    }

    @Test
    void anotherWindowDoesNotOverwriteSilently() {
        String reference = open();
        int version = issue(reference).version();
        issues.change(reference, version, details("Painted symbols by the bridge"));
        assertThatThrownBy(() -> issues.change(reference, version, details("Painted symbols at the park")))
                .isInstanceOf(EditConflictException.class);
        assertThat(issue(reference).details().title()).isEqualTo("Painted symbols by the bridge");
    }

    @Test
    void theListShowsWhatIsWorkedOnAndFiltersByWard() {
        String reference = open(free.get(0));
        assertThat(issues.page(new IssueQuery.Filter(true, ward()), null, 5).rows())
                .first()
                .satisfies(row -> {
                    assertThat(row.reference()).isEqualTo(reference);
                    assertThat(row.reports()).isEqualTo(1);
                });
        merges.merge(reference, issue(reference).version(), open(free.get(1)), WHY);
        assertThat(issues.page(new IssueQuery.Filter(true, null), null, 50).rows())
                .extracting(IssueQuery.Row::reference)
                .doesNotContain(reference);
        assertThat(issues.page(new IssueQuery.Filter(false, null), null, 50).rows())
                .extracting(IssueQuery.Row::reference)
                .contains(reference);
    }
}
