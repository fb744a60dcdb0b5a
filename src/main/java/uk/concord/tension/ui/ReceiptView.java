package uk.concord.tension.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ErrorSummary;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.PublicLayout;
import uk.concord.tension.domain.ReceiptService;
import uk.concord.tension.domain.triage.ReportState;

/** What became of a report, for a caller with a receipt code. The code is typed, so that it stands in no address. */
@Route(value = "receipt", layout = PublicLayout.class)
@AnonymousAllowed
public class ReceiptView extends PageView {
    private final TextField code = new TextField(translate("tension.receipt.code"));
    private final Div answer = new Div();

    public ReceiptView(ReceiptService receipts) {
        super("tension.receipt");
        code.setId("receipt-code");
        code.setHelperText(translate("tension.receipt.code.help"));
        code.setMaxLength(40);
        answer.getElement().setAttribute("role", "status");
        Button ask = new Button(translate("tension.receipt.ask"), click -> ask(receipts));
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        ask.addClickShortcut(Key.ENTER).listenOn(code);
        Div form = new Div(code, new ActionBar(ask), answer);
        form.addClassName("form-page");
        add(new Paragraph(translate("tension.receipt.text")), form);
    }

    private void ask(ReceiptService receipts) {
        answer.removeAll();
        errorSummary().clear();
        receipts.ask(code.getValue())
                .ifPresentOrElse(
                        this::show,
                        () -> errorSummary()
                                .show(List.of(
                                        new ErrorSummary.Problem(translate("tension.problem.receiptCode"), code))));
    }

    private void show(ReceiptService.Fate fate) {
        answer.add(
                new Paragraph(translate("tension.receipt.received", LondonTime.dateTime(fate.receivedAt()))),
                new Paragraph(translate("tension.receipt." + fate.state().name())));
        if (fate.dueOn() != null && fate.state() == ReportState.SUBMITTED) {
            answer.add(new Paragraph(translate("tension.became.due", LondonTime.date(fate.dueOn()))));
        }
    }
}
