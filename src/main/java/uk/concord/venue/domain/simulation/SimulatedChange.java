package uk.concord.venue.domain.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.rules.Outcome;
import uk.concord.venue.domain.rules.Recommendation;
import uk.concord.venue.domain.rules.RuleRow;

/**
 * A case on which a draft says something else than the rules it started from.
 *
 * @param reference of a past check, or an empty text
 * @param builtIn code of a built-in case, or an empty text
 * @param decision what was decided on the check, or null
 */
public record SimulatedChange(
        String reference,
        String builtIn,
        String title,
        Said before,
        Said after,
        @Nullable String decision) {

    /**
     * What a rule set says of a case.
     *
     * @param outcome null when no row answers it
     */
    public record Said(@Nullable Outcome outcome, Authority level, List<String> conditions, List<String> rows) {
        public Said {
            conditions = List.copyOf(conditions);
            rows = List.copyOf(rows);
        }

        /** No row answers the case: such a rule set cannot be published. */
        static final Said NOTHING = new Said(null, Authority.L0, List.of(), List.of());

        static Said of(Recommendation recommendation) {
            return new Said(
                    recommendation.outcome(),
                    recommendation.authority(),
                    recommendation.conditions().stream()
                            .map(Enum::name)
                            .sorted()
                            .toList(),
                    recommendation.fired().stream().map(RuleRow::id).toList());
        }
    }

    /** @return whether outcome, level and conditions stay and only other rows say so */
    public boolean isReasonOnly() {
        return before.outcome() == after.outcome()
                && before.level() == after.level()
                && before.conditions().equals(after.conditions());
    }
}
