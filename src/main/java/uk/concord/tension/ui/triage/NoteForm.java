package uk.concord.tension.ui.triage;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.triage.DecisionService;
import uk.concord.tension.ui.form.PersonalDataWarning;

/** Something that is put to the reporter: a question, or what was done. */
class NoteForm extends DecisionForm {
    private final TextArea text;

    /**
     * @param name {@code tension.triage.<name>} is the label, {@code ….help} the hint, {@code ….button} the button
     * @param introductionKey text above, or null
     */
    NoteForm(String name, @Nullable String introductionKey) {
        super("tension.triage." + name + ".button");
        text = new TextArea(translate("tension.triage." + name));
        text.setId("triage-" + name);
        text.setHelperText(translate("tension.triage." + name + ".help"));
        text.setMinRows(4);
        text.setMaxLength(DecisionService.NOTE_MAX);
        if (introductionKey != null) {
            add(new Paragraph(translate(introductionKey)));
        }
        add(text, new PersonalDataWarning(text));
        addDecide();
    }

    @Override
    void keepIn(KeptFields kept) {
        kept.text("text", text);
    }

    TextArea field() {
        return text;
    }

    /** Takes away what was typed, once it is sent. */
    void clear() {
        text.clear();
    }

    String text() {
        return text.getValue();
    }
}
