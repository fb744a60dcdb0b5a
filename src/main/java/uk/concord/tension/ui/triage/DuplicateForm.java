package uk.concord.tension.ui.triage;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Links a report to the one that counts for both. */
class DuplicateForm extends DecisionForm {
    private final TextField original = new TextField(translate("tension.triage.original"));

    DuplicateForm() {
        super("tension.triage.duplicate.button");
        original.setId("triage-original");
        original.setHelperText(translate("tension.triage.original.help"));
        original.setMaxLength(20);
        add(new Paragraph(translate("tension.triage.duplicate.text")), original);
        addDecide();
    }

    @Override
    void keepIn(KeptFields kept) {
        kept.text("original", original);
    }

    TextField field() {
        return original;
    }

    String original() {
        return original.getValue();
    }
}
