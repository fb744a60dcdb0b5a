package uk.concord.briefing.domain.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.review.Reviews;
import uk.concord.core.RuleBrokenException;

/**
 * What stands in the way of a briefing at each step. The screens list it and the services refuse with the same list, so
 * that a step that is refused says everything that is missing.
 */
@Component
public class Gates {

    private final ContentAssembly assembly;
    private final BriefingQuery briefings;
    private final Reviews reviews;
    private final List<SubmissionGate> submission;
    private final List<ApprovalGate> approval;

    Gates(
            ContentAssembly assembly,
            BriefingQuery briefings,
            Reviews reviews,
            List<SubmissionGate> submission,
            List<ApprovalGate> approval) {
        this.assembly = assembly;
        this.briefings = briefings;
        this.reviews = reviews;
        this.submission = List.copyOf(submission);
        this.approval = List.copyOf(approval);
    }

    /** @return what has to be there before a briefing goes to a reviewer */
    public List<Missing> beforeSubmission(Briefing briefing) {
        List<Missing> missing = new ArrayList<>(assembly.missing(briefing));
        submission.forEach(gate -> missing.addAll(gate.missing(briefing)));
        return missing;
    }

    /** @return the agreements that are missing; an emergency does without them for a while */
    public List<Missing> agreements(Briefing briefing) {
        return approval.stream()
                .flatMap(gate -> gate.missing(briefing).stream())
                .toList();
    }

    /** @return everything that stands in the way of approving, in order */
    public List<Missing> beforeApproval(Briefing briefing) {
        List<Missing> missing = new ArrayList<>(beforeSubmission(briefing));
        missing.addAll(agreements(briefing));
        return missing;
    }

    /**
     * @return what stands in the way of publishing the approved version: what became old since, and agreements that were
     *     taken back; those an emergency did without do not count
     */
    public List<Missing> beforePublication(Briefing briefing) {
        return approvedInEmergency(briefing) ? beforeSubmission(briefing) : beforeApproval(briefing);
    }

    /** @return what stands in the way of submitting, approving or publishing, whichever comes next */
    public List<Missing> beforeNextStep(Briefing briefing) {
        return switch (briefing.state()) {
            case DRAFT -> beforeSubmission(briefing);
            case REVIEW -> beforeApproval(briefing);
            case APPROVED -> beforePublication(briefing);
            case PUBLISHED, WITHDRAWN -> List.of();
        };
    }

    private boolean approvedInEmergency(Briefing briefing) {
        return briefings.versions(briefing.id()).stream()
                .findFirst()
                .map(version -> reviews.emergencies(briefing.id()).stream()
                        .anyMatch(emergency -> emergency.number() == version.number()))
                .orElse(false);
    }

    /**
     * @param key of the sentence, with a place for the list
     * @throws RuleBrokenException when something is missing; its sentence says all of it
     */
    static void refuse(String key, List<Missing> missing) {
        if (!missing.isEmpty()) {
            throw new RuleBrokenException(key, missing.size(), words(missing));
        }
    }

    /** @return all of it in one line */
    static String words(List<Missing> missing) {
        return missing.stream().map(Missing::message).collect(Collectors.joining("; "));
    }
}
