package uk.concord.tension.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import uk.concord.core.NotFoundException;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ConfirmPanel;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.ReportService;
import uk.concord.tension.ui.TensionRoutes;

/** The report is in: its reference and what happens next. */
@Route(value = "tensions/new/sent/:reference", layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_FILE)
public class SubmittedView extends PageView implements BeforeEnterObserver {
    private final transient ReportService reports;

    public SubmittedView(ReportService reports) {
        super("tension.sent");
        this.reports = reports;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String reference =
                event.getRouteParameters().get("reference").orElseThrow(() -> new NotFoundException("report"));
        Report report = reports.read(reference).report();
        LocalDate due = report.triage().dueOn();
        OrderedList next = new OrderedList(
                new ListItem(
                        due == null
                                ? translate("tension.sent.next.read")
                                : translate("tension.sent.next.readBy", LondonTime.date(due))),
                new ListItem(translate("tension.sent.next.question")),
                new ListItem(translate("tension.sent.next.outcome")));
        add(
                new ConfirmPanel(translate("tension.sent.panel"), reference),
                createReceipt(reference),
                new H2(translate("tension.sent.next")),
                next,
                new Paragraph(translate("tension.sent.danger")),
                new ActionBar(
                        Links.action(TensionRoutes.report(reference), translate("tension.sent.open")),
                        Links.to(TensionRoutes.NEW, translate("tension.sent.another"))));
    }

    private Div createReceipt(String reference) {
        Div receipt = new Div();
        reports.receipt(reference).ifPresent(code -> {
            Span spoken = new Span(code.spoken());
            spoken.addClassName("report-reference");
            receipt.add(
                    new H2(translate("tension.sent.receipt")),
                    spoken,
                    new Paragraph(translate("tension.sent.receipt.text")),
                    Links.to("receipt", translate("tension.receipt")));
        });
        return receipt;
    }
}
