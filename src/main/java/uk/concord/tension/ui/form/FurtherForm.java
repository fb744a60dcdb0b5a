package uk.concord.tension.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.lang3.StringUtils;
import uk.concord.core.settings.RouteContacts;
import uk.concord.tension.domain.report.Agency;
import uk.concord.tension.domain.report.Characteristic;
import uk.concord.tension.domain.report.Fields;
import uk.concord.tension.domain.report.Frequency;
import uk.concord.tension.domain.report.Further;
import uk.concord.tension.domain.report.GeoPrecision;
import uk.concord.tension.domain.report.Ideology;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.domain.report.SuggestedRoute;

/** What a partner may add to the core form. */
class FurtherForm extends SectionForm {
    /** The category that asks for the kind of extremism. */
    static final String EXTREMISM = "EXTREMISM";

    private static final int TRIGGER_MAX = 120;
    /** More than is allowed is kept, so that the rule can say how much is too much. */
    private static final int TRIGGER_STORABLE = 480;

    private final Select<Ideology> ideology = field("ideology", Choices.optional("ideology", Ideology.class));
    private final ComboBox<String> trigger = field(Fields.TRIGGER, new ComboBox<>(translate("tension.form.trigger")));
    private final TimePicker time = field("startTime", new TimePicker(translate("tension.form.startTime")));
    private final Select<Frequency> frequency = field("frequency", Choices.optional("frequency", Frequency.class));
    private final TextField online = field(Fields.ONLINE_REFERENCE, Choices.text(Fields.ONLINE_REFERENCE));
    private final RadioButtonGroup<Boolean> falseClaim = field("falseClaim", Choices.yesNo("falseClaim"));
    private final TextArea claim = field(Fields.CLAIM, Choices.area(Fields.CLAIM, 1_200));
    private final NumberField latitude = field(Fields.LATITUDE, degrees(Fields.LATITUDE));
    private final NumberField longitude = field(Fields.LONGITUDE, degrees(Fields.LONGITUDE));
    private final Select<GeoPrecision> precision =
            field(Fields.GEO_PRECISION, Choices.optional(Fields.GEO_PRECISION, GeoPrecision.class));
    private final Checkbox outside =
            field(Fields.OUTSIDE_CONFIRMED, new Checkbox(translate("tension.form.outsideConfirmed")));
    private final CheckboxGroup<Characteristic> characteristics =
            field("characteristics", Choices.checkboxes("characteristics", Characteristic.class));
    private final TextField groups = field(Fields.GROUPS, Choices.text(Fields.GROUPS));
    private final CheckboxGroup<Agency> agencies =
            field("toldAgencies", Choices.checkboxes("toldAgencies", Agency.class));
    private final CheckboxGroup<SuggestedRoute> routes =
            field("suggestedRoutes", Choices.checkboxes("suggestedRoutes", SuggestedRoute.class));
    private final Div routeDetails = new Div();

    /** @param events reference and title of events to choose from; anything else may be typed */
    FurtherForm(Further further, Section.Kind kind, RouteContacts contacts, List<String> events) {
        ideology.setVisible(EXTREMISM.equals(kind.category())
                || kind.otherCategories().contains(EXTREMISM)
                || further.nature().ideology() != null);
        time.setId(Choices.id("startTime"));
        time.setLocale(Locale.UK);
        time.setStep(Duration.ofMinutes(15));
        time.setAutoOpen(false);
        outside.setId(Choices.id(Fields.OUTSIDE_CONFIRMED));
        trigger.setId(Choices.id(Fields.TRIGGER));
        trigger.setItems(events.stream()
                .map(event -> StringUtils.abbreviate(event, TRIGGER_MAX))
                .toList());
        trigger.setAllowCustomValue(true);
        trigger.setHelperText(translate("tension.form.trigger.help"));
        trigger.addCustomValueSetListener(
                typed -> trigger.setValue(StringUtils.left(typed.getDetail(), TRIGGER_STORABLE)));
        online.setMaxLength(4_000);
        online.setHelperText(translate("tension.form.onlineReference.help"));
        groups.setMaxLength(1_000);
        groups.setHelperText(translate("tension.form.groups.help"));
        latitude.setHelperText(translate("tension.form.latitude.help"));
        longitude.setHelperText(translate("tension.form.longitude.help"));
        fill(further);
        falseClaim.addValueChangeListener(change -> show());
        latitude.addValueChangeListener(change -> show());
        longitude.addValueChangeListener(change -> show());
        routes.addValueChangeListener(change -> showRoutes(change.getValue(), contacts));
        show();
        showRoutes(routes.getValue(), contacts);
        add(new H2(translate("tension.more.nature")), ideology, trigger, new PersonalDataWarning(trigger), time);
        add(frequency);
        add(new H2(translate("tension.more.online")), online, falseClaim, claim, new PersonalDataWarning(claim));
        add(new H2(translate("tension.more.point")), why("tension.more.point.why"), latitude, longitude, precision);
        add(outside);
        add(new H2(translate("tension.more.affected")), characteristics, groups, new PersonalDataWarning(groups));
        add(new H2(translate("tension.more.told")), agencies, routes, routeDetails);
    }

    private static NumberField degrees(String name) {
        NumberField field = new NumberField(translate("tension.form." + name));
        field.setStep(0.000001);
        field.setId(Choices.id(name));
        return field;
    }

    private void fill(Further further) {
        ideology.setValue(further.nature().ideology());
        trigger.setValue(StringUtils.trimToNull(further.nature().trigger()));
        time.setValue(further.nature().time());
        frequency.setValue(further.nature().frequency());
        online.setValue(further.online().reference());
        falseClaim.setValue(further.online().falseClaim());
        claim.setValue(further.online().claim());
        latitude.setValue(further.point().latitude());
        longitude.setValue(further.point().longitude());
        precision.setValue(further.point().precision());
        outside.setValue(further.point().outsideConfirmed());
        characteristics.setValue(further.affected().characteristics());
        groups.setValue(further.affected().groups());
        agencies.setValue(further.told().agencies());
        routes.setValue(further.told().routes());
    }

    private void show() {
        claim.setVisible(Boolean.TRUE.equals(falseClaim.getValue()));
        boolean point = !latitude.isEmpty() || !longitude.isEmpty();
        precision.setVisible(point);
        outside.setVisible(point);
    }

    private void showRoutes(Set<SuggestedRoute> chosen, RouteContacts contacts) {
        routeDetails.removeAll();
        if (!chosen.isEmpty()) {
            List<String> codes =
                    chosen.stream().sorted().map(SuggestedRoute::contact).toList();
            routeDetails.add(
                    new RouteBlock(RouteBlock.Tone.ROUTE, "tension.form.suggestedRoutes.text", codes, contacts));
        }
    }

    @Override
    public Section read() {
        boolean point = !latitude.isEmpty() || !longitude.isEmpty();
        return new Further(
                new Further.Nature(
                        ideology.getValue(),
                        StringUtils.trimToEmpty(trigger.getValue()),
                        time.getValue(),
                        frequency.getValue()),
                new Further.Online(online.getValue(), falseClaim.getValue(), claim.getValue()),
                new Further.Point(
                        latitude.getValue(),
                        longitude.getValue(),
                        point ? precision.getValue() : null,
                        point && outside.getValue()),
                new Further.Affected(characteristics.getValue(), groups.getValue()),
                new Further.Told(agencies.getValue(), routes.getValue()));
    }
}
