package uk.concord.venue.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Role;
import uk.concord.core.ui.ErrorSummary;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.venue.domain.check.Advice;

/** Advice taken: from whom, when and what. Legal advice is offered only to Legal. */
final class AdviceForm extends Details {
    private final RadioButtonGroup<Advice.Kind> kind = new RadioButtonGroup<>(translate("venue.advice.kind"));
    private final TextArea text = new TextArea(translate("venue.advice.text"));
    private final TextField by = new TextField(translate("venue.advice.given-by"));
    private final DatePicker on = new DatePicker(translate("venue.advice.given-on"));

    /** Records the advice. */
    interface Recorder {
        void record(Advice.Kind kind, String text, LocalDate on, String by);
    }

    AdviceForm(CurrentUser user, ErrorSummary errors, Recorder recorder) {
        super(translate("venue.advice.add"));
        boolean legal = user.roles().contains(Role.LEGAL);
        kind.setItems(
                legal
                        ? List.of(Advice.Kind.LEGAL, Advice.Kind.CONTRACT)
                        : List.of(Advice.Kind.POLICE, Advice.Kind.PREVENT));
        kind.setItemLabelGenerator(from -> translate("venue.advice." + from));
        kind.setManualValidation(true);
        kind.setId("advice-kind");
        text.setMaxLength(4000);
        text.setMinRows(3);
        text.setManualValidation(true);
        text.setId("advice-text");
        by.setMaxLength(200);
        by.setManualValidation(true);
        by.setId("advice-by");
        if (legal) {
            kind.setValue(Advice.Kind.LEGAL);
            by.setValue(user.displayName());
            setOpened(true);
        }
        on.setLocale(Locale.UK);
        on.setAutoOpen(false);
        on.setManualValidation(true);
        on.setId("advice-on");
        Div form = new Div(kind, text, by, on, new Button(translate("venue.advice.add"), click -> {
            List<Problem> problems = problems();
            errors.show(problems);
            if (problems.isEmpty()) {
                recorder.record(kind.getValue(), text.getValue(), on.getValue(), by.getValue());
            }
        }));
        form.addClassName("form-page");
        add(form);
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (kind.isEmpty()) {
            problems.add(new Problem(translate("venue.advice.kind.missing"), kind));
        }
        if (text.getValue().isBlank()) {
            problems.add(new Problem(translate("venue.advice.text.missing"), text));
        }
        if (by.getValue().isBlank()) {
            problems.add(new Problem(translate("venue.advice.by.missing"), by));
        }
        if (on.isEmpty()) {
            problems.add(new Problem(translate("venue.advice.on.missing"), on));
        }
        return problems;
    }
}
