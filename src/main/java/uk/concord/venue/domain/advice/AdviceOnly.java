package uk.concord.venue.domain.advice;

import java.util.List;
import java.util.Set;
import uk.concord.venue.domain.rulebook.PublishedRules;
import uk.concord.venue.domain.rules.Gate;
import uk.concord.venue.domain.rules.Recommendation;
import uk.concord.venue.domain.screening.Hit;

/**
 * What the rules say of answers that nobody stored.
 *
 * @param openGates what is still missing
 * @param missing codes of the questions that are still to be answered
 * @param hits names that come near a listed one; nobody has looked at them
 */
public record AdviceOnly(
        Recommendation recommendation,
        Set<Gate> openGates,
        List<String> missing,
        List<Hit> hits,
        PublishedRules rules) {}
