package uk.concord.tension.ui.form;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import uk.concord.tension.domain.report.Fields;
import uk.concord.tension.domain.report.HowKnown;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.domain.report.SourceType;
import uk.concord.tension.domain.report.YesNoUnknown;

/** How the reporter knows. */
class SourceForm extends SectionForm {
    private final RadioButtonGroup<HowKnown> how =
            field(Fields.HOW_KNOWN, Choices.radios(Fields.HOW_KNOWN, HowKnown.class));
    private final RadioButtonGroup<YesNoUnknown> confirmed =
            field("confirmed", Choices.radios("confirmed", YesNoUnknown.class));
    private final RadioButtonGroup<SourceType> type =
            field(Fields.SOURCE_TYPE, Choices.radios(Fields.SOURCE_TYPE, SourceType.class));
    private final RadioButtonGroup<Boolean> identifiable =
            field(Fields.IDENTIFIABLE, Choices.yesNo(Fields.IDENTIFIABLE));

    SourceForm(Section.Source source) {
        how.setValue(source.howKnown());
        confirmed.setValue(source.confirmed());
        type.setValue(source.sourceType());
        identifiable.setValue(source.identifiable());
        add(how, confirmed, type, identifiable, why("tension.form.identifiable.why"));
    }

    @Override
    public Section read() {
        return new Section.Source(how.getValue(), confirmed.getValue(), type.getValue(), identifiable.getValue());
    }
}
