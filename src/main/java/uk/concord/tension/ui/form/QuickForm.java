package uk.concord.tension.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.core.settings.RouteContacts;
import uk.concord.place.domain.Ward;
import uk.concord.tension.domain.DraftService;
import uk.concord.tension.domain.report.ConcernKind;
import uk.concord.tension.domain.report.Fields;
import uk.concord.tension.domain.report.HowKnown;
import uk.concord.tension.domain.report.ImpactFelt;
import uk.concord.tension.domain.report.QuickAnswers;
import uk.concord.tension.domain.report.Section;

/** The six questions of the short form. */
class QuickForm extends AnswerFields {
    private final RadioButtonGroup<Boolean> danger = field(Fields.DANGER, Choices.yesNo(Fields.DANGER));
    private final Div dangerRoutes = new Div();
    private final TextArea text = field(Fields.TEXT, Choices.area(Fields.TEXT, 15_000));
    private final DatePicker start = field(Fields.START, TimingForm.date(Fields.START));
    private final ComboBox<Ward> ward = field(Fields.WARD, new ComboBox<>(translate("tension.form.ward")));
    private final RadioButtonGroup<ImpactFelt> impact =
            field(Fields.IMPACT, Choices.radios(Fields.IMPACT, ImpactFelt.class));
    private final RadioButtonGroup<HowKnown> how =
            field(Fields.HOW_KNOWN, Choices.radios(Fields.HOW_KNOWN, HowKnown.class));
    private final transient DraftService drafts;

    QuickForm(QuickAnswers answers, DraftService drafts, RouteContacts contacts) {
        this.drafts = drafts;
        danger.setValue(answers.danger());
        text.setValue(answers.text());
        text.setMinRows(5);
        text.setHelperText(translate("tension.quick.text.help"));
        start.setValue(answers.start());
        start.setHelperText(translate("tension.form.start.help"));
        ward.setId(Choices.id(Fields.WARD));
        ward.setItemLabelGenerator(Ward::name);
        offerWards(answers.wardId());
        impact.setValue(answers.impact());
        how.setValue(answers.howKnown());
        danger.addValueChangeListener(change -> showDanger(contacts, change.isFromClient()));
        showDanger(contacts, false);
        start.addValueChangeListener(change -> {
            Ward chosen = ward.getValue();
            offerWards(chosen == null ? null : chosen.id());
        });
        add(danger, dangerRoutes, why("tension.quick.person"), text, new PersonalDataWarning(text), start, ward);
        add(impact, how);
    }

    private void showDanger(RouteContacts contacts, boolean record) {
        dangerRoutes.removeAll();
        if (Boolean.TRUE.equals(danger.getValue())) {
            dangerRoutes.add(new RouteBlock(
                    RouteBlock.Tone.DANGER, "tension.routes.danger.text", ConcernKind.DANGER_ROUTES, contacts));
            if (record) {
                drafts.recordRoutesShown(
                        new Section.Gate(true, java.util.Set.of(ConcernKind.PLACE_OR_GROUP), null, ""));
            }
        }
    }

    /** The wards of the day it started; the chosen one stays where it is still among them. */
    private void offerWards(@Nullable Long chosen) {
        LocalDate day = start.getValue();
        List<Ward> wards = drafts.wardsOn(day);
        ward.setItems(wards);
        wards.stream()
                .filter(item -> Long.valueOf(item.id()).equals(chosen))
                .findFirst()
                .ifPresent(ward::setValue);
    }

    QuickAnswers answers() {
        Ward chosen = ward.getValue();
        return new QuickAnswers(
                danger.getValue(),
                text.getValue(),
                start.getValue(),
                chosen == null ? null : chosen.id(),
                impact.getValue(),
                how.getValue());
    }
}
