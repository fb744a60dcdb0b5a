package uk.concord.venue.domain.rulebook.document;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.InputClause;
import org.kie.dmn.model.api.LiteralExpression;
import org.kie.dmn.model.api.OutputClause;
import org.kie.dmn.model.api.RuleAnnotation;
import org.kie.dmn.model.api.RuleAnnotationClause;
import org.kie.dmn.model.api.UnaryTests;
import org.kie.dmn.model.v1_3.TDecisionRule;
import org.kie.dmn.model.v1_3.TLiteralExpression;
import org.kie.dmn.model.v1_3.TRuleAnnotation;
import org.kie.dmn.model.v1_3.TRuleAnnotationClause;
import org.kie.dmn.model.v1_3.TUnaryTests;

/**
 * Where the parts of a row stand in the table: outcome, level and conditions in outputs of these names; reason, reference,
 * owner, dates and whether it is switched on in annotations, which the engine does not read.
 */
final class RowFormat {
    /** Outputs every table has. */
    static final List<String> NEEDED = List.of("row", "outcome", "level", "conditions");
    /** What an output may be: a text, a number, yes or no. */
    static final String OUTPUT = "\"[^\"\\\\]{0,500}\"|-?\\d{1,9}(\\.\\d{1,4})?|true|false";

    private static final String REASON = "reason";
    private static final String REFERENCE = "reference";
    private static final String OWNER = "owner";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String STATE = "state";
    private static final String OFF = "off";

    private RowFormat() {}

    /** @return names of the outputs in order */
    static List<String> outputs(DecisionTable table) {
        return table.getOutput().stream().map(OutputClause::getName).toList();
    }

    static TableInput input(DecisionTable table, int index) {
        InputClause clause = table.getInput().get(index);
        String name = clause.getInputExpression().getText();
        var type = clause.getInputExpression().getTypeRef();
        TableInput.Kind kind = TableInput.Kind.of(type == null ? "string" : type.getLocalPart());
        Set<String> values = new LinkedHashSet<>();
        if (kind == TableInput.Kind.TEXT) {
            if (clause.getInputValues() != null) {
                values.addAll(UnaryTest.literals(clause.getInputValues().getText()));
            }
            table.getRule()
                    .forEach(rule -> values.addAll(
                            UnaryTest.parse(rule.getInputEntry().get(index).getText())
                                    .values()));
        }
        String label = clause.getLabel();
        return new TableInput(name, label == null ? name : label, kind, List.copyOf(values));
    }

    static EditableRow read(String tableName, DecisionTable table, DecisionRule rule) {
        Map<String, UnaryTest> tests = new LinkedHashMap<>();
        for (int i = 0; i < table.getInput().size(); i++) {
            tests.put(
                    table.getInput().get(i).getInputExpression().getText(),
                    UnaryTest.parse(rule.getInputEntry().get(i).getText()));
        }
        Map<String, String> outputs = new LinkedHashMap<>();
        List<String> names = outputs(table);
        for (int i = 0; i < names.size(); i++) {
            outputs.put(
                    names.get(i),
                    UnaryTest.plain(rule.getOutputEntry().get(i).getText()).strip());
        }
        Map<String, String> others = new LinkedHashMap<>(outputs);
        others.keySet().removeAll(NEEDED);
        return new EditableRow(
                rule.getId(),
                tableName,
                outputs.getOrDefault("row", ""),
                tests,
                outputs.getOrDefault("outcome", ""),
                outputs.getOrDefault("level", ""),
                Arrays.stream(outputs.getOrDefault("conditions", "").split(","))
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .toList(),
                others,
                note(table, rule, REASON),
                note(table, rule, REFERENCE),
                note(table, rule, OWNER),
                date(note(table, rule, FROM)),
                date(note(table, rule, UNTIL)),
                !OFF.equals(note(table, rule, STATE)));
    }

    private static String note(DecisionTable table, DecisionRule rule, String name) {
        for (int i = 0;
                i < table.getAnnotation().size()
                        && i < rule.getAnnotationEntry().size();
                i++) {
            if (name.equals(table.getAnnotation().get(i).getName())) {
                String text = rule.getAnnotationEntry().get(i).getText();
                return text == null ? "" : text.strip();
            }
        }
        return "";
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            throw new IllegalArgumentException("a date of a row", notADate);
        }
    }

    static DecisionRule write(DecisionTable table, EditableRow row) {
        DecisionRule rule = new TDecisionRule();
        rule.setId(row.id());
        table.getInput().forEach(input -> {
            UnaryTests test = new TUnaryTests();
            test.setText(row.tests()
                    .getOrDefault(input.getInputExpression().getText(), UnaryTest.ANY)
                    .text());
            rule.getInputEntry().add(test);
        });
        Map<String, String> outputs = new LinkedHashMap<>(row.others());
        outputs.put("row", row.number());
        outputs.put("outcome", row.outcome());
        outputs.put("level", row.level());
        outputs.put("conditions", String.join(",", row.conditions()));
        table.getOutput().forEach(output -> {
            String value = outputs.getOrDefault(output.getName(), "");
            var type = output.getTypeRef();
            boolean text = type == null || "string".equals(type.getLocalPart());
            LiteralExpression cell = new TLiteralExpression();
            cell.setText(text ? UnaryTest.quoted(value) : value);
            rule.getOutputEntry().add(cell);
        });
        annotate(table, rule, row);
        return rule;
    }

    private static void annotate(DecisionTable table, DecisionRule rule, EditableRow row) {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put(REASON, row.reason());
        notes.put(REFERENCE, row.reference());
        notes.put(OWNER, row.owner());
        notes.put(FROM, row.from() == null ? "" : row.from().toString());
        notes.put(UNTIL, row.until() == null ? "" : row.until().toString());
        notes.put(STATE, row.enabled() ? "" : OFF);
        List<String> columns = new ArrayList<>(table.getAnnotation().stream()
                .map(RuleAnnotationClause::getName)
                .toList());
        notes.forEach((name, value) -> {
            if (!value.isEmpty() && !columns.contains(name)) {
                RuleAnnotationClause clause = new TRuleAnnotationClause();
                clause.setName(name);
                table.getAnnotation().add(clause);
                columns.add(name);
                table.getRule().forEach(other -> other.getAnnotationEntry().add(annotation("")));
            }
        });
        columns.forEach(name -> rule.getAnnotationEntry().add(annotation(notes.getOrDefault(name, ""))));
    }

    private static RuleAnnotation annotation(String text) {
        RuleAnnotation annotation = new TRuleAnnotation();
        annotation.setText(text);
        return annotation;
    }
}
