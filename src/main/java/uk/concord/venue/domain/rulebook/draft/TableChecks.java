package uk.concord.venue.domain.rulebook.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.concord.venue.domain.rulebook.document.EditableRow;
import uk.concord.venue.domain.rulebook.document.RuleDocument;
import uk.concord.venue.domain.rulebook.document.TableInput;
import uk.concord.venue.domain.rulebook.draft.Finding.Code;
import uk.concord.venue.domain.rules.AddedQuestion;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.rules.ConditionCode;
import uk.concord.venue.domain.rules.Outcome;

/** What can be said about a rule set by looking at its rows, before any case is run. */
final class TableChecks {
    /** The input that is true when views, lobbying or reputation are on record: it must carry no weight. */
    private static final String CONTEXT = "context";

    private static final Set<String> TABLES = Set.of("Gates", "Rules");

    private final RuleDocument document;
    private final Set<String> knownInputs;
    private final List<Finding> findings = new ArrayList<>();

    private TableChecks(RuleDocument document, Set<String> knownInputs) {
        this.document = document;
        this.knownInputs = knownInputs;
    }

    /**
     * @param dmn text of the draft
     * @param knownInputs what the product tells the rules about a case
     * @return what was found
     */
    static List<Finding> of(String dmn, Set<String> knownInputs) {
        RuleDocument document;
        try {
            document = RuleDocument.of(dmn);
        } catch (IllegalArgumentException unreadable) {
            return List.of(Finding.of(Code.UNREADABLE, "", String.valueOf(unreadable.getMessage())));
        }
        TableChecks checks = new TableChecks(document, knownInputs);
        checks.run();
        return List.copyOf(checks.findings);
    }

    private void run() {
        Set<String> missing = new HashSet<>(TABLES);
        missing.removeAll(document.tables());
        missing.forEach(table -> add(Code.TABLE_MISSING, "", table));
        Set<String> ids = new HashSet<>();
        int ownerless = 0;
        for (String table : document.tables()) {
            List<TableInput> inputs = document.inputs(table);
            inputs.stream()
                    .filter(input -> !knownInputs.contains(input.name()))
                    .forEach(input -> add(Code.UNKNOWN_INPUT, "", input.label()));
            List<EditableRow> rows = document.rows(table);
            for (EditableRow row : rows) {
                if (!ids.add(row.id())) {
                    add(Code.DUPLICATE_ID, row.id(), row.id());
                }
                row(row, inputs);
                ownerless += row.owner().isBlank() ? 1 : 0;
            }
            pairs(table, rows.stream().filter(EditableRow::enabled).toList(), inputs);
        }
        if (ownerless > 0) {
            add(Code.NO_OWNER, "", String.valueOf(ownerless));
        }
    }

    private void row(EditableRow row, List<TableInput> inputs) {
        known(row.outcome(), names(Outcome.values()), Code.UNKNOWN_OUTCOME, row);
        known(row.level(), names(Authority.values()), Code.UNKNOWN_LEVEL, row);
        row.conditions().forEach(code -> known(code, names(ConditionCode.values()), Code.UNKNOWN_CONDITION, row));
        if (row.reason().isBlank()) {
            add(Code.NO_REASON, row.id(), row.id());
        }
        if (row.reference().isBlank()) {
            add(Code.NO_REFERENCE, row.id(), row.id());
        }
        if (row.tests().isEmpty()) {
            add(Code.NO_CONDITION, row.id(), row.id());
        }
        var from = row.from();
        var until = row.until();
        if (from != null && until != null && until.isBefore(from)) {
            add(Code.DATES, row.id(), row.id());
        }
        inputs.forEach(input -> {
            var test = row.tests().get(input.name());
            if (test != null
                    && !test.values().stream().allMatch(value -> input.kind().accepts(value))) {
                add(Code.WRONG_KIND, row.id(), input.label());
            }
        });
        boolean stricter = names(Outcome.values()).contains(row.outcome())
                && Outcome.valueOf(row.outcome()).compareTo(Outcome.COND) > 0;
        if (stricter && row.tests().containsKey(CONTEXT)) {
            add(Code.WEIGHT_ZERO, row.id(), row.id());
        }
        boolean holds = names(Outcome.values()).contains(row.outcome())
                && Outcome.valueOf(row.outcome()).compareTo(Outcome.INFO) > 0;
        if (holds && row.tests().keySet().stream().anyMatch(AddedQuestion::isCode)) {
            add(Code.ADDED_HOLDS, row.id(), row.id());
        }
    }

    /** What the rows of one table do to each other. */
    private void pairs(String table, List<EditableRow> rows, List<TableInput> inputs) {
        Map<String, List<Set<String>>> admitted = new HashMap<>();
        for (EditableRow row : rows) {
            admitted.put(row.id(), admitted(row, rows, inputs));
        }
        boolean firstOnly = document.isFirstOnly(table);
        for (int i = 0; i < rows.size(); i++) {
            EditableRow row = rows.get(i);
            List<Set<String>> own = admitted.getOrDefault(row.id(), List.of());
            if (own.stream().anyMatch(Set::isEmpty)) {
                add(Code.IMPOSSIBLE, row.id(), row.id());
                continue;
            }
            for (int j = 0; j < rows.size(); j++) {
                EditableRow other = rows.get(j);
                if (i == j || !covers(admitted.getOrDefault(other.id(), List.of()), own)) {
                    continue;
                }
                if (firstOnly && j < i && other.isAlwaysInForce()) {
                    add(Code.HIDDEN, row.id(), other.id());
                } else if (!firstOnly) {
                    together(row, other, covers(own, admitted.getOrDefault(other.id(), List.of())));
                }
            }
        }
    }

    /** @param same whether the two rows fire on the very same cases; else the other fires whenever this one does */
    private void together(EditableRow row, EditableRow other, boolean same) {
        boolean before = row.id().compareTo(other.id()) < 0;
        if (same && before && !row.outcome().equals(other.outcome())) {
            add(Code.CONFLICT, row.id(), other.id());
        } else if (other.isAlwaysInForce()
                && (!same || before)
                && atLeastAsStrict(other, row)
                && new HashSet<>(other.conditions()).containsAll(row.conditions())) {
            add(Code.NO_EFFECT, row.id(), other.id());
        }
    }

    private static boolean atLeastAsStrict(EditableRow one, EditableRow other) {
        List<String> outcomes = names(Outcome.values());
        return outcomes.indexOf(one.outcome()) >= outcomes.indexOf(other.outcome())
                && one.level().compareTo(other.level()) >= 0;
    }

    private static boolean covers(List<Set<String>> wider, List<Set<String>> narrower) {
        for (int i = 0; i < narrower.size(); i++) {
            if (!wider.get(i).containsAll(narrower.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** @return per input the values the row fits, of all values at which any row of the table changes its mind */
    private static List<Set<String>> admitted(EditableRow row, List<EditableRow> rows, List<TableInput> inputs) {
        return inputs.stream()
                .map(input -> {
                    var test = row.tests().get(input.name());
                    return input.turningPoints(rows).stream()
                            .filter(value -> test == null
                                    || (test.values().stream()
                                                    .allMatch(literal ->
                                                            input.kind().accepts(literal))
                                            && test.admits(value)))
                            .collect(Collectors.toSet());
                })
                .toList();
    }

    private void known(String value, Collection<String> allowed, Code code, EditableRow row) {
        if (!allowed.contains(value)) {
            add(code, row.id(), value);
        }
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private void add(Code code, String rowId, String detail) {
        findings.add(Finding.of(code, rowId, detail));
    }
}
