package uk.concord.briefing.domain.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.briefing.domain.BriefingSteps.TERM;
import static uk.concord.db.Tables.AUDIT_EVENT;
import static uk.concord.db.Tables.TENSION_REPORT;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.briefing.domain.BriefingSteps;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.scan.ScanRule;
import uk.concord.briefing.domain.writing.ApprovalService;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.domain.writing.BriefingState;
import uk.concord.briefing.domain.writing.Missing;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** The scanner over the borough's own records: what it stops, and how a reason lets it pass. */
@DatabaseTest
class NarrativeDatabaseTest {

    @Autowired
    private NarrativeService narrative;

    @Autowired
    private BriefingService briefings;

    @Autowired
    private ApprovalService approval;

    @Autowired
    private BriefingSteps steps;

    @Autowired
    private DSLContext db;

    @Autowired
    private Clock clock;

    @Test
    void aSentenceOfAnyReportIsStoppedAndTheBriefingCannotBeSubmitted() {
        String sentence = db.select(TENSION_REPORT.WHAT_HAPPENED)
                .from(TENSION_REPORT)
                .where(TENSION_REPORT.RECEIVED_AT.ge(clock.instant().minus(Duration.ofDays(300))))
                .orderBy(TENSION_REPORT.ID)
                .limit(1)
                .fetchSingle()
                .value1()
                .split("\\. ")[0];
        assertThat(sentence.split(" ")).hasSizeGreaterThanOrEqualTo(8);
        steps.finish();
        steps.write(Section.COPY, "In our area " + sentence + ". We brief staff.");
        assertThat(narrative.kept(TERM))
                .filteredOn(CheckedFinding::blocks)
                .extracting(found -> found.finding().rule())
                .contains(ScanRule.OVERLAP);
        assertThat(briefings.missing(TERM)).extracting(Missing::section).containsExactly(Section.COPY);
        assertThatThrownBy(() -> briefings.submit(TERM, steps.version())).hasMessage("briefing.submit.missing");
    }

    @Test
    void namesOfTheBoroughAreFound() {
        SignIn.as("author");
        assertThat(rules(Section.COPY, "At Harbour Gate and in the Civic Hall, Owen Castell spoke."))
                .contains(ScanRule.SCHOOL, ScanRule.STAFF);
        String venue = db.select(uk.concord.db.Tables.VENUE.NAME)
                .from(uk.concord.db.Tables.VENUE)
                .limit(1)
                .fetchSingle()
                .value1();
        assertThat(rules(Section.COPY, "A meeting in " + venue + " was calm.")).contains(ScanRule.VENUE);
        String hirer = db.select(uk.concord.db.Tables.HIRER.NAME)
                .from(uk.concord.db.Tables.HIRER)
                .where(uk.concord.db.Tables.HIRER.NAME.like("% %"))
                .and(uk.concord.db.Tables.HIRER.NAME.notIn(
                        db.select(uk.concord.db.Tables.SCHOOL.NAME).from(uk.concord.db.Tables.SCHOOL)))
                .orderBy(uk.concord.db.Tables.HIRER.ID)
                .limit(1)
                .fetchSingle()
                .value1();
        assertThat(rules(Section.COPY, "A group called " + hirer + " asked."))
                .as(hirer)
                .containsAnyOf(ScanRule.HIRER, ScanRule.SCHOOL, ScanRule.STAFF);
    }

    @Test
    void theDemonstrationIsCleanOfWhatIsStopped() {
        SignIn.as("author");
        assertThat(narrative.kept(TERM)).noneMatch(CheckedFinding::blocks);
        assertThat(narrative.kept("autumn-2026")).noneMatch(CheckedFinding::blocks);
    }

    @Test
    void aReasonLetsWordsPassAndTheApproverConfirmsIt() {
        steps.finish();
        steps.write(Section.COPY, "Thanks to Kingfisher Court for the easy-read text.");
        assertThatThrownBy(() -> briefings.submit(TERM, steps.version())).isInstanceOf(RuleBrokenException.class);
        String key = narrative.kept(TERM).stream()
                .filter(CheckedFinding::blocks)
                .findFirst()
                .orElseThrow()
                .finding()
                .key();
        assertThatThrownBy(() -> narrative.override(TERM, Section.COPY, key, " "))
                .hasMessage("briefing.scan.reason.missing");
        assertThatThrownBy(() -> narrative.override(TERM, Section.MINUTE, key, "Thanks only"))
                .isInstanceOf(NotFoundException.class);
        narrative.override(TERM, Section.COPY, key, "The school asked to be thanked");
        assertThat(briefings.missing(TERM)).isEmpty();
        briefings.submit(TERM, steps.version());
        steps.review();

        SignIn.as("manager");
        var points = approval.points(TERM).stream()
                .filter(point -> point.key().startsWith("override-"))
                .toList();
        assertThat(points).hasSize(1);
        assertThat(points.getFirst().text()).contains("Kingfisher Court", "The school asked to be thanked");
        assertThatThrownBy(() -> approval.approve(TERM, steps.version())).hasMessage("briefing.approve.points");
        steps.approveAsManager();
        assertThat(briefings.briefing(TERM).orElseThrow().state()).isEqualTo(BriefingState.APPROVED);
        assertThat(db.select(AUDIT_EVENT.DETAIL)
                        .from(AUDIT_EVENT)
                        .where(AUDIT_EVENT.ACTION.eq("briefing.scan.overridden"))
                        .fetch(AUDIT_EVENT.DETAIL))
                .containsExactly("copy SCHOOL");
    }

    @Test
    void aReasonHoldsForThoseWordsOnly() {
        steps.finish();
        steps.write(Section.COPY, "Thanks to Kingfisher Court.");
        narrative.override(
                TERM, Section.COPY, narrative.kept(TERM).getFirst().finding().key(), "Asked to be thanked");
        steps.write(Section.COPY, "This term we thank Kingfisher Court.");
        assertThat(narrative.kept(TERM)).noneMatch(CheckedFinding::blocks);
        steps.write(Section.COPY, "This term we thank Harbour Gate.");
        assertThat(narrative.kept(TERM)).anyMatch(CheckedFinding::blocks);
    }

    @Test
    void onlyAnAuthorKeepsWords() {
        SignIn.as("manager");
        assertThatThrownBy(() -> narrative.override(TERM, Section.COPY, "x", "y"))
                .isInstanceOf(AccessDeniedException.class);
        SignIn.as("dsl.harbour-gate");
        assertThatThrownBy(() -> narrative.check(TERM, Section.COPY, "x")).isInstanceOf(AccessDeniedException.class);
    }

    private List<ScanRule> rules(Section section, String text) {
        return narrative.check(TERM, section, text).stream()
                .map(found -> found.finding().rule())
                .toList();
    }
}
