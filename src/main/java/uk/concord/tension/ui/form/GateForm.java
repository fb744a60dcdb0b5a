package uk.concord.tension.ui.form;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import uk.concord.tension.domain.report.ConcernKind;
import uk.concord.tension.domain.report.CrimeReported;
import uk.concord.tension.domain.report.Fields;
import uk.concord.tension.domain.report.Section;

/** The danger-and-route gate. */
class GateForm extends SectionForm {
    private final RadioButtonGroup<Boolean> danger = field(Fields.DANGER, Choices.yesNo(Fields.DANGER));
    private final CheckboxGroup<ConcernKind> kinds =
            field(Fields.KINDS, Choices.checkboxes(Fields.KINDS, ConcernKind.class));
    private final RadioButtonGroup<CrimeReported> reported =
            field(Fields.CRIME_REPORTED, Choices.radios(Fields.CRIME_REPORTED, CrimeReported.class));
    private final TextField policeReference = field(Fields.POLICE_REFERENCE, Choices.text(Fields.POLICE_REFERENCE));

    GateForm(Section.Gate gate) {
        danger.setValue(gate.dangerNow());
        kinds.setValue(gate.kinds());
        reported.setValue(gate.crimeReported());
        policeReference.setValue(gate.policeReference());
        policeReference.setMaxLength(60);
        add(danger, kinds, reported, policeReference);
        kinds.addValueChangeListener(change -> showCrime());
        reported.addValueChangeListener(change -> showCrime());
        showCrime();
    }

    private void showCrime() {
        boolean crime = kinds.getValue().contains(ConcernKind.CRIME);
        reported.setVisible(crime);
        policeReference.setVisible(crime && reported.getValue() == CrimeReported.YES);
    }

    @Override
    public Section read() {
        return new Section.Gate(danger.getValue(), kinds.getValue(), reported.getValue(), policeReference.getValue());
    }
}
