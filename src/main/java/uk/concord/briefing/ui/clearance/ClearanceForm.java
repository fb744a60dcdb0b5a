package uk.concord.briefing.ui.clearance;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.concord.briefing.domain.clearance.Clearance;
import uk.concord.briefing.domain.clearance.ClearanceLine;
import uk.concord.briefing.domain.clearance.ClearanceService;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ErrorSummary.Problem;

/** Writes down an agreement, or that it was taken back. */
class ClearanceForm extends Div {

    private final ClearancesView view;
    private final ClearanceLine line;
    private final TextField by = new TextField(translate("briefing.clearance.by"));
    private final DatePicker on = new DatePicker(translate("briefing.clearance.on"));
    private final TextArea handling = new TextArea(translate("briefing.clearance.handling"));

    ClearanceForm(ClearancesView view, ClearanceLine line, LocalDate today) {
        this.view = view;
        this.line = line;
        String id = line.kind().slug();
        line.holding().ifPresentOrElse(this::addTakeBack, () -> addRecord(id, today));
    }

    private void addRecord(String id, LocalDate today) {
        by.setId("by-" + id);
        by.setMaxLength(ClearanceService.NAME_LENGTH);
        by.setHelperText(translate("briefing.clearance.by.help"));
        by.setWidthFull();
        on.setId("on-" + id);
        on.setLocale(Locale.UK);
        on.setValue(today);
        handling.setId("handling-" + id);
        handling.setMaxLength(ClearanceService.TEXT_LENGTH);
        handling.setHelperText(translate("briefing.clearance.handling.help"));
        handling.setWidthFull();
        Button record = new Button(translate("briefing.clearance.record"));
        record.setId("record-" + id);
        record.addThemeVariants(ButtonVariant.PRIMARY);
        record.setDisableOnClick(true);
        record.addClickListener(click -> {
            record.setEnabled(true);
            record();
        });
        Details details = new Details(
                translate(
                        "briefing.clearance.record.open", translate(line.kind().textKey())),
                new Div(by, on, handling, new ActionBar(record)));
        add(details);
    }

    /** Everything that is missing is told at once. */
    private void record() {
        List<Problem> problems = new ArrayList<>();
        if (by.getValue().isBlank()) {
            problems.add(new Problem(translate("briefing.clearance.by.missing"), by));
        }
        LocalDate day = on.getValue();
        if (day == null) {
            problems.add(new Problem(translate("briefing.clearance.on.missing"), on));
        }
        if (handling.getValue().isBlank()) {
            problems.add(new Problem(translate("briefing.clearance.handling.missing"), handling));
        }
        if (day == null || !problems.isEmpty()) {
            view.problems(problems);
            return;
        }
        view.act(on, () -> view.service().record(view.term(), line.kind(), by.getValue(), day, handling.getValue()));
    }

    private void addTakeBack(Clearance given) {
        TextArea why = new TextArea(translate("briefing.clearance.back.why"));
        why.setId("back-" + given.id());
        why.setMaxLength(ClearanceService.TEXT_LENGTH);
        why.setWidthFull();
        Button back = new Button(
                translate("briefing.clearance.back"),
                click -> view.act(why, () -> view.service().takeBack(view.term(), given.id(), why.getValue())));
        add(new Details(
                translate("briefing.clearance.back.open", translate(line.kind().textKey())),
                new Div(why, new ActionBar(back))));
    }
}
