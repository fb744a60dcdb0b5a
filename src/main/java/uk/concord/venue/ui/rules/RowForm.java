package uk.concord.venue.ui.rules;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.concord.core.ui.ErrorSummary;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.venue.domain.rulebook.document.EditableRow;
import uk.concord.venue.domain.rulebook.document.RuleDocument;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.rules.ConditionCode;
import uk.concord.venue.domain.rules.Outcome;

/** One row of the rules, for people who know no DMN. */
final class RowForm extends Div {
    private final EditableRow before;
    private final boolean isNew;
    private final TextField id = field("venue.row.id", 10);
    private final TextField number = field("venue.row.number", 10);
    private final TestsField tests;
    private final Select<String> outcome = new Select<>();
    private final Select<String> level = new Select<>();
    private final CheckboxGroup<String> conditions = new CheckboxGroup<>(translate("venue.row.conditions"));
    private final Map<String, TextField> others = new LinkedHashMap<>();
    private final TextArea reason = new TextArea(translate("venue.row.reason"));
    private final TextField reference = field("venue.row.reference", 500);
    private final TextField owner = field("venue.row.owner", 120);
    private final DatePicker from = new DatePicker(translate("venue.row.from"));
    private final DatePicker until = new DatePicker(translate("venue.row.until"));

    RowForm(RuleDocument document, EditableRow row, boolean isNew) {
        this.before = row;
        this.isNew = isNew;
        this.tests = new TestsField(document.inputs(row.table()), row.tests());
        addClassName("form-page");
        id.setVisible(isNew);
        id.setHelperText(translate("venue.row.id.help"));
        number.setHelperText(translate("venue.row.number.help"));
        choice(outcome, "venue.row.outcome", names(Outcome.values()), row.outcome(), "venue.outcome.");
        choice(level, "venue.row.level", names(Authority.values()), row.level(), "venue.level.");
        conditions.setItems(Stream.concat(names(ConditionCode.values()).stream(), row.conditions().stream())
                .distinct()
                .toList());
        conditions.setItemLabelGenerator(code -> RuleWords.conditions(List.of(code)));
        conditions.setId("row-conditions");
        document.otherOutputs(row.table()).forEach(output -> others.put(output, new TextField(output)));
        reason.setHelperText(translate("venue.row.reason.help"));
        reason.setMaxLength(500);
        reason.setId("row-reason");
        reason.setManualValidation(true);
        reference.setHelperText(translate("venue.row.reference.help"));
        List.of(from, until).forEach(date -> date.setLocale(Locale.UK));
        from.setId("row-from");
        until.setId("row-until");
        until.setManualValidation(true);
        from.setManualValidation(true);
        add(id, number, tests, outcome, level, conditions);
        others.values().forEach(this::add);
        add(reason, reference, owner, from, until);
        read(row);
    }

    private static TextField field(String key, int longest) {
        TextField field = new TextField(translate(key));
        field.setMaxLength(longest);
        field.setManualValidation(true);
        field.setId(key.replace('.', '-'));
        return field;
    }

    private static void choice(Select<String> select, String labelKey, List<String> known, String value, String words) {
        select.setLabel(translate(labelKey));
        select.setItems(
                known.contains(value) || value.isEmpty()
                        ? known
                        : Stream.concat(known.stream(), Stream.of(value)).toList());
        select.setItemLabelGenerator(code -> known.contains(code) ? translate(words + code) : code);
        select.setId(labelKey.replace('.', '-'));
    }

    private void read(EditableRow row) {
        number.setValue(row.number());
        outcome.setValue(row.outcome());
        level.setValue(row.level());
        conditions.setValue(new LinkedHashSet<>(row.conditions()));
        others.forEach((output, field) -> field.setValue(row.others().getOrDefault(output, "")));
        reason.setValue(row.reason());
        reference.setValue(row.reference());
        owner.setValue(row.owner());
        from.setValue(row.from());
        until.setValue(row.until());
    }

    /** @return the row as it is on the page; empty when the problems are shown instead */
    Optional<EditableRow> validateAndRead(ErrorSummary errors) {
        List<Problem> problems = new ArrayList<>();
        if (isNew && !id.getValue().strip().matches("[A-Za-z0-9-]{1,10}")) {
            problems.add(new Problem(translate("venue.error.rules.row-id"), id));
        }
        required(problems, number);
        problems.addAll(tests.problems());
        if (reason.getValue().isBlank()) {
            problems.add(new Problem(translate("core.enter", reason.getLabel()), reason));
        }
        required(problems, reference);
        if (from.getValue() != null
                && until.getValue() != null
                && until.getValue().isBefore(from.getValue())) {
            problems.add(new Problem(translate("venue.row.dates"), until));
        }
        errors.show(problems);
        return problems.isEmpty() ? Optional.of(row()) : Optional.empty();
    }

    private EditableRow row() {
        Map<String, String> otherValues = new LinkedHashMap<>();
        others.forEach(
                (output, field) -> otherValues.put(output, field.getValue().strip()));
        return new EditableRow(
                isNew ? id.getValue().strip() : before.id(),
                before.table(),
                number.getValue().strip(),
                tests.tests(),
                outcome.getValue(),
                level.getValue(),
                List.copyOf(conditions.getValue()),
                otherValues,
                reason.getValue().strip(),
                reference.getValue().strip(),
                owner.getValue().strip(),
                from.getValue(),
                until.getValue(),
                before.enabled());
    }

    private static void required(List<Problem> problems, TextField field) {
        if (field.getValue().isBlank()) {
            problems.add(new Problem(translate("core.enter", field.getLabel()), field));
        }
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
