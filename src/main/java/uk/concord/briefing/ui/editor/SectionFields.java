package uk.concord.briefing.ui.editor;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import uk.concord.briefing.domain.writing.SectionDraft;

/** What an author fills in for a section: the text, who answers for it, whether it is finished. */
class SectionFields extends Div {

    private static final int OWNER_LENGTH = 120;

    private final WritingField text;
    private final TextField owner = new TextField(translate("briefing.edit.owner"));
    private final Checkbox finished = new Checkbox(translate("briefing.edit.finished"));

    /**
     * @param written called a moment after the text changed
     * @param changed called after another field changed
     */
    SectionFields(Runnable written, Runnable changed) {
        text = new WritingField(written);
        owner.setId("section-owner");
        owner.setHelperText(translate("briefing.edit.owner.help"));
        owner.setMaxLength(OWNER_LENGTH);
        owner.setValueChangeMode(ValueChangeMode.LAZY);
        owner.setValueChangeTimeout(WritingField.SAVE_AFTER_MILLIS);
        owner.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        finished.setId("section-finished");
        finished.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        addClassName("form-page");
        add(text, owner, finished);
    }

    void read(SectionDraft draft) {
        text.setSection(draft.section());
        text.show(draft.text());
        owner.setValue(draft.owner());
        finished.setValue(draft.finished());
    }

    void close() {
        text.setReadOnly(true);
        owner.setReadOnly(true);
        finished.setReadOnly(true);
    }

    String text() {
        return text.value();
    }

    String owner() {
        return owner.getValue();
    }

    boolean finished() {
        return finished.getValue();
    }

    /** @return where problems of the text are told */
    com.vaadin.flow.component.Component textField() {
        return text.field();
    }
}
