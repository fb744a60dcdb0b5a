package uk.concord.venue.domain.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the rules recommend: the strictest outcome of all rows that fired, the highest authority, all their conditions.
 * The statutory right is a modifier beside the outcome. There is no refusal (venue rules, combination).
 *
 * @param right whether a statutory right to the room is verified (R12)
 * @param fired the rows that fired, in the order of the table; never empty
 */
public record Recommendation(
        Outcome outcome, Authority authority, boolean right, Set<ConditionCode> conditions, List<RuleRow> fired) {
    private static final String RIGHT = "R12";

    public Recommendation {
        conditions = conditions.isEmpty() ? Set.of() : EnumSet.copyOf(conditions);
        fired = List.copyOf(fired);
    }

    /**
     * @throws IllegalArgumentException when no row fired: a rule set must answer every case
     */
    public static Recommendation of(Collection<RuleRow> fired) {
        Outcome outcome = fired.stream()
                .map(RuleRow::outcome)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("No row fired"));
        Authority authority = fired.stream().map(RuleRow::authority).reduce(Authority.L0, Authority::or);
        Set<ConditionCode> conditions = EnumSet.noneOf(ConditionCode.class);
        fired.forEach(row -> conditions.addAll(row.conditions()));
        boolean right = fired.stream().anyMatch(row -> RIGHT.equals(row.number()));
        return new Recommendation(outcome, authority, right, conditions, List.copyOf(fired));
    }
}
