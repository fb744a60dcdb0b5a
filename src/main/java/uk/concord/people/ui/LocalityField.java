package uk.concord.people.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import uk.concord.core.security.Locality;
import uk.concord.place.domain.Ward;

/** Asks where a person's work lies: everywhere, or in some wards. */
public class LocalityField extends Div {
    private final RadioButtonGroup<Boolean> everywhere = new RadioButtonGroup<>(translate("people.locality"));
    private final CheckboxGroup<Ward> wards = new CheckboxGroup<>(translate("people.wards"));
    private final List<Ward> all;

    public LocalityField(List<Ward> all) {
        this.all = all;
        everywhere.setId("person-locality");
        everywhere.setHelperText(translate("people.locality.help"));
        everywhere.setItems(true, false);
        everywhere.setItemLabelGenerator(
                everything -> translate(everything ? "people.locality.everywhere" : "people.locality.wards"));
        everywhere.addValueChangeListener(change -> wards.setVisible(Boolean.FALSE.equals(change.getValue())));
        wards.setId("person-wards");
        wards.setItems(all);
        wards.setItemLabelGenerator(LocalityField::name);
        read(Locality.EVERYWHERE);
        add(everywhere, wards);
    }

    private static String name(Ward ward) {
        return ward.validTo() == null ? ward.name() : translate("people.wards.ended", ward.name(), ward.validTo());
    }

    final void read(Locality locality) {
        everywhere.setValue(locality.everywhere());
        wards.setVisible(!locality.everywhere());
        wards.setValue(all.stream()
                .filter(ward -> locality.wards().contains(ward.id()))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    public Locality value() {
        return Boolean.TRUE.equals(everywhere.getValue())
                ? Locality.EVERYWHERE
                : Locality.of(wards.getValue().stream().map(Ward::id).collect(Collectors.toUnmodifiableSet()));
    }

    /** @return where a problem with the choice is shown */
    public CheckboxGroup<Ward> wards() {
        return wards;
    }
}
