package uk.concord.tension.ui.triage;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import uk.concord.core.ui.ErrorSummary;
import uk.concord.tension.domain.triage.DecisionService;
import uk.concord.tension.domain.triage.RejectReason;

/** Rejects a report with a reason. */
class RejectForm extends DecisionForm {
    private final RadioButtonGroup<RejectReason> reason =
            new RadioButtonGroup<>(translate("tension.triage.rejectReason"));
    private final TextArea text = new TextArea(translate("tension.triage.outcome"));

    RejectForm() {
        super("tension.triage.reject.button");
        reason.setId("triage-reason");
        reason.setItems(RejectReason.values());
        reason.setItemLabelGenerator(item -> translate(item.key()));
        text.setId("triage-outcome");
        text.setHelperText(translate("tension.triage.outcome.help"));
        text.setMaxLength(DecisionService.NOTE_MAX);
        text.setMinRows(3);
        add(reason, text);
        addDecide();
    }

    List<ErrorSummary.Problem> problems() {
        return reason.isEmpty()
                ? List.of(new ErrorSummary.Problem(translate("tension.problem.triage.reason"), reason))
                : List.of();
    }

    @Override
    void keepIn(KeptFields kept) {
        kept.choice("reason", RejectReason.class, reason);
        kept.text("outcome", text);
    }

    RejectReason reason() {
        return reason.getValue();
    }

    String text() {
        return text.getValue();
    }
}
