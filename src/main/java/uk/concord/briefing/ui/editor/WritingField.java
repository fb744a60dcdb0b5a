package uk.concord.briefing.ui.editor;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import uk.concord.briefing.domain.composition.ReadingAge;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.composition.SectionText;
import uk.concord.briefing.domain.writing.SectionDraft;

/** The text of a section with its words and reading age, counted while it is written. */
public class WritingField extends Div {

    static final int SAVE_AFTER_MILLIS = 800;

    private final TextArea text = new TextArea(translate("briefing.edit.text"));
    private final Paragraph words = new Paragraph();
    private final Paragraph reading = new Paragraph();
    private Section section = Section.MINUTE;

    /** @param typed called a moment after somebody typed */
    public WritingField(Runnable typed) {
        addClassName("writing");
        text.setId("section-text");
        text.addClassName("section-text");
        text.setHelperText(translate("briefing.edit.text.help"));
        text.setMaxLength(SectionDraft.MAX_LENGTH);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(SAVE_AFTER_MILLIS);
        text.addValueChangeListener(change -> {
            count();
            if (change.isFromClient()) {
                typed.run();
            }
        });
        words.addClassName("words");
        reading.addClassName("words");
        add(text, words, reading);
    }

    public void setSection(Section section) {
        this.section = section;
    }

    public void show(String value) {
        text.setValue(value);
        count();
    }

    public String value() {
        return text.getValue();
    }

    public void setReadOnly(boolean readOnly) {
        text.setReadOnly(readOnly);
    }

    /** @return where problems of the text are told */
    public TextArea field() {
        return text;
    }

    private void count() {
        int count = SectionText.words(text.getValue());
        int limit = section.wordLimit();
        boolean over = count > limit;
        words.setText(
                over
                        ? translate("briefing.edit.words.over", count, limit, count - limit)
                        : translate("briefing.edit.words", count, limit));
        words.setClassName("words-over", over);
        int age = ReadingAge.of(text.getValue());
        reading.setVisible(age > 0);
        reading.setText(translate(
                age > ReadingAge.TARGET ? "briefing.edit.reading.hard" : "briefing.edit.reading",
                age,
                ReadingAge.TARGET));
    }
}
