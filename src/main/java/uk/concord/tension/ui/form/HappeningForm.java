package uk.concord.tension.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import uk.concord.tension.domain.report.Channel;
import uk.concord.tension.domain.report.Fields;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.domain.report.SectionRules;

/** What happened. */
class HappeningForm extends SectionForm {
    private final TextField title = field(Fields.TITLE, Choices.text(Fields.TITLE));
    private final TextArea text = field(Fields.TEXT, Choices.area(Fields.TEXT, 15_000));
    private final CheckboxGroup<Channel> channels =
            field(Fields.CHANNELS, Choices.checkboxes(Fields.CHANNELS, Channel.class));

    HappeningForm(Section.Happening happening) {
        title.setValue(happening.title());
        title.setMaxLength(300);
        title.setHelperText(translate("tension.form.title.help"));
        text.setValue(happening.text());
        text.setMinRows(7);
        channels.setValue(happening.channels());
        text.addValueChangeListener(change -> count());
        count();
        add(title, new PersonalDataWarning(title), text, new PersonalDataWarning(text), channels);
    }

    private void count() {
        int left = SectionRules.TEXT_MAX - text.getValue().length();
        text.setHelperText(
                left >= 0 ? translate("tension.form.text.help", left) : translate("tension.form.text.over", -left));
    }

    @Override
    public Section read() {
        return new Section.Happening(title.getValue(), text.getValue(), channels.getValue());
    }
}
