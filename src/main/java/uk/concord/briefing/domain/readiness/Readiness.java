package uk.concord.briefing.domain.readiness;

import java.util.List;
import java.util.Map;
import uk.concord.briefing.domain.clearance.ClearanceLine;
import uk.concord.briefing.domain.plan.Plan;
import uk.concord.briefing.domain.school.School;
import uk.concord.briefing.domain.writing.Missing;

/**
 * How far a briefing is.
 *
 * @param daysLeft school days until the day of publication, by the authority's calendar; 0 when it is today or past
 * @param missing what stands in the way of the next step
 * @param withoutLead open schools with nobody in post to receive
 * @param mails number of messages about the published version by state; empty before it is published
 */
public record Readiness(
        BriefingStage stage,
        Plan plan,
        int daysLeft,
        List<Missing> missing,
        List<ClearanceLine> clearances,
        List<School> withoutLead,
        Map<String, Integer> mails) {

    public Readiness {
        missing = List.copyOf(missing);
        clearances = List.copyOf(clearances);
        withoutLead = List.copyOf(withoutLead);
        mails = Map.copyOf(mails);
    }
}
