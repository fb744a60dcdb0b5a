package uk.concord.venue.domain.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A published row.
 *
 * @param id unique in its rule set: {@code R7a}
 * @param number the rule it belongs to: {@code R7}
 * @param conditionsByInput unary test by input name; inputs that do not matter are left out
 * @param reason plain English
 * @param reference legal or policy source
 */
public record RuleRow(
        String id,
        String number,
        Map<String, String> conditionsByInput,
        Outcome outcome,
        Authority authority,
        List<ConditionCode> conditions,
        String reason,
        String reference) {
    public RuleRow {
        conditionsByInput = new LinkedHashMap<>(conditionsByInput);
        conditions = List.copyOf(conditions);
    }
}
