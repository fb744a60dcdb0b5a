package uk.concord.briefing.domain;

import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.clearance.ClearanceLine;
import uk.concord.briefing.domain.clearance.ClearanceService;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.receipt.PublicationService;
import uk.concord.briefing.domain.writing.ApprovalPoint;
import uk.concord.briefing.domain.writing.ApprovalService;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.domain.writing.ReviewService;
import uk.concord.briefing.domain.writing.SectionDraft;
import uk.concord.core.time.LondonTime;
import uk.concord.testing.SignIn;

/** The steps that bring the demonstration's draft to the schools, for tests that begin later. */
@Component
public class BriefingSteps {

    /** The demonstration's draft. */
    public static final String TERM = "spring-2027";

    private final BriefingService briefings;
    private final ApprovalService approval;
    private final PublicationService publication;
    private final ReviewService reviewing;
    private final ClearanceService clearances;
    private final Clock clock;

    BriefingSteps(
            BriefingService briefings,
            ApprovalService approval,
            PublicationService publication,
            ReviewService reviewing,
            ClearanceService clearances,
            Clock clock) {
        this.briefings = briefings;
        this.approval = approval;
        this.publication = publication;
        this.reviewing = reviewing;
        this.clearances = clearances;
        this.clock = clock;
    }

    /** The author finishes every section. */
    public void finish() {
        SignIn.as("author");
        for (SectionDraft draft : briefings.sections(TERM)) {
            if (draft.progress() != SectionDraft.Progress.FINISHED) {
                write(
                        draft.section(),
                        "Written for this term, " + draft.section().slug() + ".");
            }
        }
    }

    /** What a screen opened now would show. */
    public int version() {
        return briefings.briefing(TERM).orElseThrow().version();
    }

    public void write(Section section, String text) {
        SectionDraft draft = briefings.section(TERM, section);
        briefings.saveSection(TERM, section, text, draft.owner(), true, draft.version());
    }

    /** The author submits, somebody else reviews; the author is signed in afterwards. */
    public void submit() {
        finish();
        briefings.submit(TERM, version());
        review();
        SignIn.as("author");
    }

    /** The reviewer records the agreements that are missing and reads the draft as it stands. */
    public void review() {
        agree();
        reviewing.review(TERM, version());
    }

    /** The reviewer records every agreement that is missing. */
    public void agree() {
        SignIn.as("prevent");
        clearances.lines(TERM).stream()
                .filter(line -> !line.standing().settled() && line.standing() != ClearanceLine.Standing.NOT_ASKED)
                .forEach(line ->
                        clearances.record(TERM, line.kind(), "A. Example, partner", LondonTime.today(clock), "None"));
    }

    public void approve() {
        submit();
        SignIn.as("manager");
        approveAsManager();
    }

    /** The manager confirms every point and approves. */
    public void approveAsManager() {
        SignIn.as("manager");
        approval.approve(
                TERM,
                version(),
                approval.points(TERM).stream().map(ApprovalPoint::key).collect(Collectors.toSet()),
                "");
    }

    public void publish() {
        approve();
        SignIn.as("author");
        publication.publish(TERM, version());
    }
}
