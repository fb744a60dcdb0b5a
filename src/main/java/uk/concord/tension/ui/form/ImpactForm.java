package uk.concord.tension.ui.form;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import uk.concord.tension.domain.report.Changing;
import uk.concord.tension.domain.report.Fields;
import uk.concord.tension.domain.report.ImpactFelt;
import uk.concord.tension.domain.report.MediaCoverage;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.domain.report.SeverityView;

/** What it does to people. */
class ImpactForm extends SectionForm {
    private final RadioButtonGroup<ImpactFelt> felt =
            field(Fields.IMPACT, Choices.radios(Fields.IMPACT, ImpactFelt.class));
    private final Select<SeverityView> severity = field("severity", Choices.optional("severity", SeverityView.class));
    private final RadioButtonGroup<Changing> changing = field("changing", Choices.radios("changing", Changing.class));
    private final RadioButtonGroup<MediaCoverage> media = field("media", Choices.radios("media", MediaCoverage.class));

    ImpactForm(Section.Impact impact) {
        felt.setValue(impact.felt());
        severity.setValue(impact.severity());
        changing.setValue(impact.changing());
        media.setValue(impact.media());
        add(felt, severity, changing, media);
    }

    @Override
    public Section read() {
        return new Section.Impact(felt.getValue(), severity.getValue(), changing.getValue(), media.getValue());
    }
}
