package uk.concord.tension.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.report.DatePrecision;
import uk.concord.tension.domain.report.Ending;
import uk.concord.tension.domain.report.Fields;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.domain.report.SectionRules;

/** When. */
class TimingForm extends SectionForm {
    private final DatePicker start = field(Fields.START, date(Fields.START));
    private final RadioButtonGroup<DatePrecision> precision =
            field(Fields.PRECISION, Choices.radios(Fields.PRECISION, DatePrecision.class));
    private final RadioButtonGroup<Ending> ending = field(Fields.ENDING, Choices.radios(Fields.ENDING, Ending.class));
    private final DatePicker end = field(Fields.END, date(Fields.END));
    private final Checkbox old =
            field(Fields.OLD_CONFIRMED, new Checkbox(translate("tension.form.oldConfirmed", SectionRules.OLD_YEARS)));
    private final LocalDate today;

    TimingForm(Section.Timing timing, LocalDate today) {
        this.today = today;
        start.setValue(timing.start());
        start.setHelperText(translate("tension.form.start.help"));
        precision.setValue(timing.precision());
        ending.setValue(timing.ending());
        end.setValue(timing.end());
        old.setId(Choices.id(Fields.OLD_CONFIRMED));
        old.setValue(timing.oldConfirmed());
        add(start, old, precision, ending, end);
        start.addValueChangeListener(change -> show());
        ending.addValueChangeListener(change -> show());
        show();
    }

    static DatePicker date(String name) {
        DatePicker picker = new DatePicker(translate("tension.form." + name));
        picker.setLocale(Locale.UK);
        // The calendar opens on demand: on a phone it would cover the page and take no typing.
        picker.setAutoOpen(false);
        picker.setId(Choices.id(name));
        return picker;
    }

    private void show() {
        LocalDate day = start.getValue();
        old.setVisible(day != null && !day.isAfter(today.minusYears(SectionRules.OLD_YEARS)));
        end.setVisible(ending.getValue() == Ending.OVER);
    }

    @Override
    public Section read() {
        @Nullable LocalDate last = ending.getValue() == Ending.OVER ? end.getValue() : null;
        return new Section.Timing(start.getValue(), ending.getValue(), last, precision.getValue(), old.getValue());
    }
}
