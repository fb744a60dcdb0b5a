package uk.concord.tension.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import uk.concord.tension.domain.report.Caller;
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

    private final Checkbox onBehalf = field("onBehalf", new Checkbox(translate("tension.form.onBehalf")));
    private final TextField callerName = field(Fields.CALLER_NAME, Choices.text(Fields.CALLER_NAME));
    private final TextField callerOrganisation =
            field(Fields.CALLER_ORGANISATION, Choices.text(Fields.CALLER_ORGANISATION));
    private final TextField callerRole = field(Fields.CALLER_ROLE, Choices.text(Fields.CALLER_ROLE));
    private final RadioButtonGroup<Boolean> feedback = field("feedback", Choices.yesNo("feedback"));

    ContactForm(Section.Contact contact) {
        onBehalf.setId(Choices.id("onBehalf"));
        onBehalf.setValue(contact.caller().onBehalf());
        callerName.setValue(contact.caller().name());
        callerName.setMaxLength(480);
        callerName.setHelperText(translate("tension.form.callerName.help"));
        callerOrganisation.setValue(contact.caller().organisation());
        callerOrganisation.setMaxLength(480);
        callerRole.setValue(contact.caller().role());
        callerRole.setMaxLength(480);
        feedback.setValue(contact.feedback());
        welcome.setValue(contact.welcome());
        way.setValue(contact.way());
        detail.setValue(contact.detail());
        detail.setMaxLength(254);
        times.setValue(contact.safeTimes());
        times.setMaxLength(400);
        times.setHelperText(translate("tension.form.safeTimes.help"));
        add(why("tension.form.contact.why"), onBehalf, callerName, callerOrganisation, callerRole);
        add(welcome, way, detail, times, feedback, why("tension.form.feedback.why"));
        onBehalf.addValueChangeListener(change -> show());
        welcome.addValueChangeListener(change -> show());
        show();
    }

    private void show() {
        callerName.setVisible(onBehalf.getValue());
        callerOrganisation.setVisible(onBehalf.getValue());
        callerRole.setVisible(onBehalf.getValue());
        welcome.setLabel(
                translate(onBehalf.getValue() ? "tension.form.contactWelcome.caller" : "tension.form.contactWelcome"));
        boolean yes = Boolean.TRUE.equals(welcome.getValue());
        way.setVisible(yes);
        detail.setVisible(yes);
        times.setVisible(yes);
    }

    @Override
    public Section read() {
        Caller caller = onBehalf.getValue()
                ? new Caller(true, callerName.getValue(), callerOrganisation.getValue(), callerRole.getValue())
                : Caller.NONE;
        return new Section.Contact(
                welcome.getValue(), way.getValue(), detail.getValue(), times.getValue(), caller, feedback.getValue());
    }
}
