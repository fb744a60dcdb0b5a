package uk.concord.venue.domain.rulebook.document;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as people edit it. Outcome, level and conditions are texts, because what somebody imports need not exist.
 *
 * @param id unique in its rule set: {@code R7a}
 * @param table name of the decision table
 * @param number the rule it belongs to: {@code R7}
 * @param tests by input; inputs that do not matter are left out
 * @param others values of outputs the product has no form for, by output
 * @param owner who keeps the row right
 * @param from first day it counts, or null
 * @param until last day it counts, or null
 * @param enabled whether it counts at all
 */
public record EditableRow(
        String id,
        String table,
        String number,
        Map<String, UnaryTest> tests,
        String outcome,
        String level,
        List<String> conditions,
        Map<String, String> others,
        String reason,
        String reference,
        String owner,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean enabled) {
    public EditableRow {
        tests = new LinkedHashMap<>(tests);
        tests.values().removeIf(test -> test.operator() == UnaryTest.Operator.ANY);
        conditions = List.copyOf(conditions);
        others = new LinkedHashMap<>(others);
    }

    /** @return whether the row counts on that day */
    public boolean isInForceOn(LocalDate day) {
        return enabled && (from == null || !from.isAfter(day)) && (until == null || !until.isBefore(day));
    }

    /** @return whether it counts every day */
    public boolean isAlwaysInForce() {
        return enabled && from == null && until == null;
    }

    EditableRow withIds(String newId, String newNumber) {
        return new EditableRow(
                newId,
                table,
                newNumber,
                tests,
                outcome,
                level,
                conditions,
                others,
                reason,
                reference,
                owner,
                from,
                until,
                enabled);
    }

    /** @return the same row switched on or off */
    public EditableRow withEnabled(boolean on) {
        return new EditableRow(
                id,
                table,
                number,
                tests,
                outcome,
                level,
                conditions,
                others,
                reason,
                reference,
                owner,
                from,
                until,
                on);
    }
}
