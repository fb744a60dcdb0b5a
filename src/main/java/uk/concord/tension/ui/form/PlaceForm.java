package uk.concord.tension.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import uk.concord.place.domain.Ward;
import uk.concord.tension.domain.report.Fields;
import uk.concord.tension.domain.report.PlaceType;
import uk.concord.tension.domain.report.Section;

/** Where. */
class PlaceForm extends SectionForm {
    private final TextField location = field(Fields.LOCATION, Choices.text(Fields.LOCATION));
    private final ComboBox<Ward> ward = field(Fields.WARD, new ComboBox<>(translate("tension.form.ward")));
    private final Select<PlaceType> type = field("placeType", Choices.optional("placeType", PlaceType.class));

    private final Paragraph next = new Paragraph();

    /** @param wards in force on the day it started */
    PlaceForm(Section.Place place, List<Ward> wards) {
        location.setValue(place.location());
        location.setMaxLength(500);
        location.setHelperText(translate("tension.form.location.help"));
        ward.setId(Choices.id(Fields.WARD));
        ward.setItems(wards);
        ward.setItemLabelGenerator(Ward::name);
        ward.setHelperText(translate("tension.form.ward.help"));
        wards.stream()
                .filter(item -> Long.valueOf(item.id()).equals(place.wardId()))
                .findFirst()
                .ifPresent(ward::setValue);
        type.setValue(place.placeType());
        type.addValueChangeListener(change -> showNext());
        showNext();
        add(location, new PersonalDataWarning(location), ward, type, next);
    }

    /** What else can be done about a kind of place. */
    private void showNext() {
        boolean said = type.getValue() == PlaceType.HIRED_VENUE || type.getValue() == PlaceType.SCHOOL;
        next.setText(
                said ? translate("tension.form.placeType." + type.getValue().name()) : "");
        next.setVisible(said);
    }

    @Override
    public Section read() {
        Ward chosen = ward.getValue();
        return new Section.Place(location.getValue(), chosen == null ? null : chosen.id(), type.getValue());
    }
}
