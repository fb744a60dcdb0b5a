package uk.concord.briefing.ui.author;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import uk.concord.briefing.domain.term.Term;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Summary;

/** A term without a briefing: an author opens it. */
class OpenForm extends Div {

    OpenForm(BriefingView view, Term term, boolean writes, LocalDate today) {
        addClassName("form-page");
        add(new Summary()
                .addRow(
                        translate("briefing.open.term"),
                        translate("briefing.days", LondonTime.date(term.starts()), LondonTime.date(term.ends())))
                .addRow(translate("briefing.open.source"), term.source()));
        if (!writes) {
            add(new Paragraph(translate("briefing.open.not", term.name())));
            return;
        }
        DatePicker cutOff = new DatePicker(translate("briefing.open.cut-off"));
        cutOff.setId("cut-off");
        cutOff.setLocale(Locale.UK);
        cutOff.setHelperText(translate("briefing.open.cut-off.help"));
        cutOff.setValue(today);
        Button open = new Button(translate("briefing.open.submit"));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.addClickListener(click -> {
            LocalDate day = cutOff.getValue();
            if (day == null) {
                view.problems(List.of(new Problem(translate("briefing.open.cut-off.missing"), cutOff)));
                return;
            }
            view.actFrom(cutOff, null, () -> view.service().open(view.term(), day));
        });
        add(
                new H2(translate("briefing.open", term.name())),
                new Paragraph(translate("briefing.open.text")),
                cutOff,
                new ActionBar(open));
    }
}
