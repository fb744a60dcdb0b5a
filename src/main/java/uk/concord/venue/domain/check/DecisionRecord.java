package uk.concord.venue.domain.check;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.rules.ConditionCode;
import uk.concord.venue.domain.rules.Decision;
import uk.concord.venue.domain.rules.RefusalGround;

/**
 * A decision a person took.
 *
 * @param authority the level the person decided at
 * @param departs whether it differs from what the rules recommended
 * @param departures reason by row that fired
 * @param declared whether the person declared that views, lobbying and reputation played no part
 * @param alternative what the hirer was offered instead; may be empty
 */
public record DecisionRecord(
        long id,
        Decision decision,
        Authority authority,
        boolean departs,
        Set<ConditionCode> conditions,
        @Nullable RefusalGround ground,
        String reasons,
        Map<String, String> departures,
        boolean declared,
        String alternative,
        String by,
        Instant at) {}
