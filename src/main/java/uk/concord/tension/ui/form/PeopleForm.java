package uk.concord.tension.ui.form;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import uk.concord.tension.domain.report.Community;
import uk.concord.tension.domain.report.PeopleEstimate;
import uk.concord.tension.domain.report.Section;

/** Whom it affects. */
class PeopleForm extends SectionForm {
    private final CheckboxGroup<Community> communities =
            field("communities", Choices.checkboxes("communities", Community.class));
    private final RadioButtonGroup<PeopleEstimate> estimate =
            field("people", Choices.radios("people", PeopleEstimate.class));

    PeopleForm(Section.People people) {
        communities.setValue(people.communities());
        estimate.setValue(people.estimate());
        add(why("tension.form.communities.why"), communities, estimate);
    }

    @Override
    public Section read() {
        return new Section.People(communities.getValue(), estimate.getValue());
    }
}
