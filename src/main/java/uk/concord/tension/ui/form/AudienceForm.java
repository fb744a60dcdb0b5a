package uk.concord.tension.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.access.Person;

/** Asks before a report is sent who may read it: everybody who monitors tension, or named people only. */
class AudienceForm extends Div {
    private final RadioButtonGroup<Boolean> restricted = new RadioButtonGroup<>(translate("tension.audience"));
    private final CheckboxGroup<Person> people = new CheckboxGroup<>(translate("tension.audience.people"));

    AudienceForm(Report.Audience audience, List<Person> possible) {
        restricted.setId("tension-audience");
        restricted.setItems(false, true);
        restricted.setItemLabelGenerator(
                only -> translate(only ? "tension.audience.named" : "tension.audience.everybody"));
        restricted.setHelperText(translate("tension.audience.help"));
        restricted.addValueChangeListener(change -> people.setVisible(Boolean.TRUE.equals(change.getValue())));
        restricted.setValue(audience.restricted());
        people.setId("tension-audience-people");
        people.setItems(possible);
        people.setItemLabelGenerator(person -> person.name() + ", " + person.organisation());
        people.setVisible(audience.restricted());
        people.setValue(possible.stream()
                .filter(person -> audience.members().contains(person.accountId()))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        add(restricted, people);
    }

    boolean restricted() {
        return Boolean.TRUE.equals(restricted.getValue());
    }

    Set<Long> named() {
        return people.getValue().stream().map(Person::accountId).collect(Collectors.toUnmodifiableSet());
    }

    /** @return where a problem with the choice is shown */
    CheckboxGroup<Person> people() {
        return people;
    }
}
