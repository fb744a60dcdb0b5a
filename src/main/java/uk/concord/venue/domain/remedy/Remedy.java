package uk.concord.venue.domain.remedy;

import java.util.EnumSet;
import java.util.Set;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.rules.ConditionCode;
import uk.concord.venue.domain.rules.Outcome;
import uk.concord.venue.domain.rules.Recommendation;

/**
 * What the rules would recommend if something were supplied.
 *
 * @param supplies all of them together; never empty
 * @param fallsAway conditions that would no longer be needed
 */
public record Remedy(
        Set<Supply> supplies,
        Outcome outcome,
        Authority authority,
        Set<ConditionCode> conditions,
        Set<ConditionCode> fallsAway) {
    public Remedy {
        supplies = EnumSet.copyOf(supplies);
    }

    static Remedy of(Set<Supply> supplies, Recommendation now, Recommendation then) {
        Set<ConditionCode> gone = EnumSet.noneOf(ConditionCode.class);
        gone.addAll(now.conditions());
        gone.removeAll(then.conditions());
        return new Remedy(supplies, then.outcome(), then.authority(), then.conditions(), gone);
    }
}
