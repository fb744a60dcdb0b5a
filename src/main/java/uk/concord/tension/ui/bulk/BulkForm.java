package uk.concord.tension.ui.bulk;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.concord.tension.domain.assignment.AssignmentService.Owner;
import uk.concord.tension.domain.assignment.Urgency;
import uk.concord.tension.domain.bulk.BulkAction;
import uk.concord.tension.domain.bulk.BulkAction.Kind;
import uk.concord.tension.domain.triage.Acceptance;
import uk.concord.tension.domain.triage.DecisionService;
import uk.concord.tension.domain.triage.RejectReason;
import uk.concord.tension.ui.FormFields;

/** What is to be done with several reports, and what that needs. */
class BulkForm extends Div {
    private final FormFields fields = new FormFields("tension.bulk");
    private final RadioButtonGroup<Kind> kind = fields.radios("kind", Kind.class);
    private final ComboBox<Owner> owner = fields.add("owner", new ComboBox<>(fields.label("owner")));
    private final Select<Urgency> urgency = fields.select("urgency", List.of(Urgency.values()));
    private final TextField original = fields.text("original", 20);
    private final TextField issue = fields.text("issue", 20);
    private final TextField reason = fields.text("reason", 500);
    private final TextField handlingLine = fields.text("handlingLine", Acceptance.HANDLING_LINE_MAX);
    private final RadioButtonGroup<RejectReason> rejection = fields.radios("rejection", RejectReason.class);
    private final TextArea outcome = fields.area("outcome", DecisionService.NOTE_MAX, 3);
    private final Checkbox read = fields.check("read");
    private final Map<Kind, List<Component>> needed = new EnumMap<>(Kind.class);

    /** @param change called whenever what was shown no longer is what would be done */
    BulkForm(List<Owner> owners, Runnable change) {
        owner.setItems(owners);
        owner.setItemLabelGenerator(Owner::name);
        urgency.setEmptySelectionAllowed(true);
        urgency.setEmptySelectionCaption(translate("tension.bulk.urgency.none"));
        outcome.setHelperText(fields.help("outcome"));
        needed.put(Kind.ASSIGN, List.of(owner, urgency));
        needed.put(Kind.ACCEPT, List.of(read));
        needed.put(Kind.DUPLICATE, List.of(original));
        needed.put(Kind.LINK, List.of(issue, reason));
        needed.put(Kind.MARK, List.of(handlingLine));
        needed.put(Kind.REJECT, List.of(rejection, outcome, read));
        needed.put(Kind.CLOSE, List.of(outcome));
        addClassName("form-page");
        add(kind, owner, urgency, original, issue, reason, handlingLine, rejection, outcome, read);
        kind.addValueChangeListener(chosen -> show());
        List.<HasValue<?, ?>>of(kind, owner, urgency, original, issue, reason, handlingLine, rejection, outcome, read)
                .forEach(field -> field.addValueChangeListener(changed -> change.run()));
        show();
    }

    private void show() {
        List<Component> shown = kind.isEmpty() ? List.of() : needed.getOrDefault(kind.getValue(), List.of());
        getChildren().filter(field -> field != kind).forEach(field -> field.setVisible(shown.contains(field)));
    }

    /** @return what is chosen, with what is typed for it; empty while nothing is chosen */
    Optional<BulkAction> action() {
        return Optional.ofNullable(kind.getValue()).map(chosen -> switch (chosen) {
            case ASSIGN ->
                new BulkAction.Assign(owner.getOptionalValue().map(Owner::id).orElse(null), urgency.getValue());
            case ACCEPT -> new BulkAction.Accept(read.getValue());
            case DUPLICATE -> new BulkAction.Duplicate(original.getValue());
            case LINK -> new BulkAction.Link(issue.getValue(), reason.getValue());
            case MARK -> new BulkAction.Mark(handlingLine.getValue());
            case REJECT -> new BulkAction.Reject(rejection.getValue(), outcome.getValue(), read.getValue());
            case CLOSE -> new BulkAction.Close(outcome.getValue());
        });
    }
}
