package uk.concord.tension.ui.triage;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import uk.concord.core.settings.RouteContacts;
import uk.concord.core.ui.ErrorSummary;
import uk.concord.tension.domain.triage.Destination;

/** Diverts a report to where it belongs, and erases it here once the other side has it. */
class DivertForm extends DecisionForm {
    private final RadioButtonGroup<Destination> destination =
            new RadioButtonGroup<>(translate("tension.triage.destination"));
    private final RadioButtonGroup<Boolean> confirmed = new RadioButtonGroup<>(translate("tension.triage.receipt"));

    DivertForm(RouteContacts contacts) {
        super("tension.triage.divert.button");
        destination.setId("triage-destination");
        destination.setItems(Destination.values());
        destination.setItemLabelGenerator(item -> translate(item.key())
                + contacts.byCode(item.route())
                        .map(route -> ": " + route.value())
                        .orElse(""));
        confirmed.setId("triage-receipt");
        confirmed.setItems(Boolean.TRUE, Boolean.FALSE);
        confirmed.setItemLabelGenerator(
                item -> translate(item ? "tension.triage.receipt.yes" : "tension.triage.receipt.no"));
        add(new Paragraph(translate("tension.triage.divert.text")), destination, confirmed);
        addDecide();
    }

    List<ErrorSummary.Problem> problems() {
        List<ErrorSummary.Problem> problems = new java.util.ArrayList<>();
        if (destination.isEmpty()) {
            problems.add(new ErrorSummary.Problem(translate("tension.problem.triage.destination"), destination));
        }
        if (confirmed.isEmpty()) {
            problems.add(new ErrorSummary.Problem(translate("tension.problem.triage.receipt"), confirmed));
        }
        return problems;
    }

    @Override
    void keepIn(KeptFields kept) {
        kept.choice("destination", Destination.class, destination);
        kept.yesNo("receipt", confirmed);
    }

    Destination destination() {
        return destination.getValue();
    }

    boolean receiptConfirmed() {
        return Boolean.TRUE.equals(confirmed.getValue());
    }
}
