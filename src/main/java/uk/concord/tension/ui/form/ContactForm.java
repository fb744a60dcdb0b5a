package uk.concord.tension.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import uk.concord.tension.domain.report.ContactWay;
import uk.concord.tension.domain.report.Fields;
import uk.concord.tension.domain.report.Section;

/** Whether and how the reporter may be contacted. */
class ContactForm extends SectionForm {
    private final RadioButtonGroup<Boolean> welcome =
            field(Fields.CONTACT_WELCOME, Choices.yesNo(Fields.CONTACT_WELCOME));
    private final RadioButtonGroup<ContactWay> way =
            field(Fields.CONTACT_WAY, Choices.radios(Fields.CONTACT_WAY, ContactWay.class));
    private final TextField detail = field(Fields.CONTACT_DETAIL, Choices.text(Fields.CONTACT_DETAIL));
    private final TextField times = field(Fields.SAFE_TIMES, Choices.text(Fields.SAFE_TIMES));

    ContactForm(Section.Contact contact) {
        welcome.setValue(contact.welcome());
        way.setValue(contact.way());
        detail.setValue(contact.detail());
        detail.setMaxLength(254);
        times.setValue(contact.safeTimes());
        times.setMaxLength(400);
        times.setHelperText(translate("tension.form.safeTimes.help"));
        add(why("tension.form.contact.why"), welcome, way, detail, times);
        welcome.addValueChangeListener(change -> show());
        show();
    }

    private void show() {
        boolean yes = Boolean.TRUE.equals(welcome.getValue());
        way.setVisible(yes);
        detail.setVisible(yes);
        times.setVisible(yes);
    }

    @Override
    public Section read() {
        return new Section.Contact(welcome.getValue(), way.getValue(), detail.getValue(), times.getValue());
    }
}
