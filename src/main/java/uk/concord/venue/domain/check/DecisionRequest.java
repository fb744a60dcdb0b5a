package uk.concord.venue.domain.check;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.concord.venue.domain.rules.ConditionCode;
import uk.concord.venue.domain.rules.Decision;
import uk.concord.venue.domain.rules.RefusalGround;

/**
 * What somebody wants to decide.
 *
 * @param evaluationId the recommendation it answers
 * @param departures reason by row that fired; needed when the decision differs from the recommendation
 * @param declared whether the person declares that views, lobbying and reputation played no part; needed for a limit
 * @param alternative what the hirer is offered instead; empty where nothing has to be offered
 * @param submissionKey one per form, so that pressing twice decides once
 */
public record DecisionRequest(
        long evaluationId,
        Decision decision,
        Set<ConditionCode> conditions,
        @Nullable RefusalGround ground,
        String reasons,
        Map<String, String> departures,
        boolean declared,
        String alternative,
        UUID submissionKey) {
    public DecisionRequest {
        conditions = Set.copyOf(conditions);
        departures = Map.copyOf(departures);
    }

    /** An approval on standard terms, as recommended. */
    public static DecisionRequest approve(long evaluationId, UUID submissionKey) {
        return new DecisionRequest(
                evaluationId, Decision.APPROVE, Set.of(), null, "", Map.of(), false, "", submissionKey);
    }
}
