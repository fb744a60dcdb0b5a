package uk.concord.tension.ui.form;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import uk.concord.tension.domain.report.ActionTaken;
import uk.concord.tension.domain.report.Fields;
import uk.concord.tension.domain.report.Section;

/** What has been done, and what the reporter would like. */
class ActionForm extends SectionForm {
    private final CheckboxGroup<ActionTaken> taken =
            field("actionsTaken", Choices.checkboxes("actionsTaken", ActionTaken.class));
    private final TextArea text = field(Fields.ACTION_TEXT, Choices.area(Fields.ACTION_TEXT, 4_000));
    private final TextField told = field(Fields.TOLD, Choices.text(Fields.TOLD));
    private final TextArea wanted = field(Fields.WANTED, Choices.area(Fields.WANTED, 2_000));

    ActionForm(Section.Action action) {
        taken.setValue(action.taken());
        text.setValue(action.text());
        told.setValue(action.told());
        told.setMaxLength(1_000);
        wanted.setValue(action.wanted());
        add(
                taken,
                text,
                new PersonalDataWarning(text),
                told,
                new PersonalDataWarning(told),
                wanted,
                new PersonalDataWarning(wanted));
    }

    @Override
    public Section read() {
        return new Section.Action(taken.getValue(), text.getValue(), told.getValue(), wanted.getValue());
    }
}
