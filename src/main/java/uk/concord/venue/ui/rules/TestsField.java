package uk.concord.venue.ui.rules;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.venue.domain.rulebook.document.TableInput;
import uk.concord.venue.domain.rulebook.document.UnaryTest;
import uk.concord.venue.domain.rulebook.document.UnaryTest.Operator;

/** When a row fires: one line per input that matters, in words. Inputs without a line do not matter. */
final class TestsField extends Div {
    private static final List<Operator> FOR_NUMBERS = List.of(
            Operator.IS,
            Operator.AT_LEAST,
            Operator.AT_MOST,
            Operator.MORE_THAN,
            Operator.LESS_THAN,
            Operator.BETWEEN,
            Operator.IS_NOT);

    private final List<TableInput> inputs;
    private final List<Line> lines = new ArrayList<>();
    private final Div list = new Div();
    private final Select<TableInput> add = new Select<>();

    TestsField(List<TableInput> inputs, Map<String, UnaryTest> tests) {
        this.inputs = inputs;
        addClassName("row-tests");
        inputs.forEach(input -> {
            UnaryTest test = tests.get(input.name());
            if (test != null) {
                lines.add(new Line(input, test));
            }
        });
        add.setLabel(translate("venue.row.add-test"));
        add.setItemLabelGenerator(TableInput::label);
        add.addValueChangeListener(event -> {
            TableInput chosen = event.getValue();
            if (chosen != null) {
                Line line = new Line(chosen, UnaryTest.ANY);
                lines.add(line);
                layout();
                line.operator.focus();
            }
        });
        FieldSet group = new FieldSet(translate("venue.rules.when"));
        Paragraph hint = new Paragraph(translate("venue.row.tests.help"));
        hint.addClassName("hint");
        group.add(hint, list, add);
        add(group);
        layout();
    }

    private void layout() {
        list.removeAll();
        lines.forEach(line -> list.add(line.component()));
        List<String> used = lines.stream().map(line -> line.input.name()).toList();
        add.setItems(
                inputs.stream().filter(input -> !used.contains(input.name())).toList());
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        lines.forEach(line -> {
            try {
                line.test();
            } catch (IllegalArgumentException wrong) {
                problems.add(new Problem(translate("venue.row.test-wrong", line.input.label()), line.value));
            }
        });
        return problems;
    }

    /** @throws IllegalArgumentException when there are problems */
    Map<String, UnaryTest> tests() {
        Map<String, UnaryTest> tests = new LinkedHashMap<>();
        lines.forEach(line -> tests.put(line.input.name(), line.test()));
        return tests;
    }

    private final class Line {
        private final TableInput input;
        private final Select<Operator> operator = new Select<>();
        private final TextField value = new TextField(translate("venue.row.value"));

        Line(TableInput input, UnaryTest test) {
            this.input = input;
            boolean yesNo = input.kind() == TableInput.Kind.YES_NO;
            operator.setLabel(translate("venue.row.comparison"));
            operator.setItems(
                    input.kind() == TableInput.Kind.NUMBER ? FOR_NUMBERS : List.of(Operator.IS, Operator.IS_NOT));
            operator.setItemLabelGenerator(
                    choice -> translate((yesNo ? "venue.row.yes-no." : "venue.row.operator.") + choice));
            operator.setValue(Operator.IS);
            value.setId("test-" + input.name());
            value.setManualValidation(true);
            value.setVisible(!yesNo);
            if (!input.values().isEmpty()) {
                value.setHelperText(translate(
                        "venue.row.values",
                        input.values().stream()
                                .map(literal -> literal.replace("\"", ""))
                                .filter(literal -> !literal.isEmpty())
                                .collect(Collectors.joining(", "))));
            }
            if (test.operator() != Operator.ANY) {
                boolean no = yesNo && test.values().contains("false");
                boolean negated = test.operator() == Operator.IS_NOT;
                operator.setValue(yesNo ? (no == negated ? Operator.IS : Operator.IS_NOT) : test.operator());
                value.setValue(String.join(test.operator() == Operator.BETWEEN ? " to " : ", ", test.plainValues()));
            }
        }

        UnaryTest test() {
            Operator chosen = operator.getValue();
            if (input.kind() == TableInput.Kind.YES_NO) {
                return new UnaryTest(Operator.IS, List.of(String.valueOf(chosen == Operator.IS)));
            }
            List<String> values = Arrays.stream(
                            value.getValue().split(chosen == Operator.BETWEEN ? "\\s*(?:to|,|–|\\.\\.)\\s*" : ","))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .map(text -> input.kind() == TableInput.Kind.TEXT ? UnaryTest.quoted(text) : text)
                    .toList();
            if (values.isEmpty() || !values.stream().allMatch(input.kind()::accepts)) {
                throw new IllegalArgumentException("no values");
            }
            return new UnaryTest(chosen, values);
        }

        FieldSet component() {
            FieldSet line = new FieldSet(input.label());
            line.addClassName("row-test");
            Button remove = new Button(translate("venue.row.remove-test"), click -> {
                lines.remove(this);
                layout();
            });
            remove.setAriaLabel(translate("venue.row.remove-test") + ": " + input.label());
            line.add(operator, value, remove);
            return line;
        }
    }
}
