package uk.concord.tension.ui.access;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.MainLayout;
import uk.concord.tension.domain.access.AccessRequest;
import uk.concord.tension.domain.access.AccessRequestService;
import uk.concord.tension.domain.access.AccessService;
import uk.concord.tension.ui.FormFields;
import uk.concord.tension.ui.TensionPage;
import uk.concord.tension.ui.TensionRoutes;

/** Requests to read a report that wait for this person's answer. */
@Route(value = AccessRequestsView.ADDRESS, layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_FILE)
public class AccessRequestsView extends TensionPage {
    public static final String ADDRESS = "tensions/requests";

    private final transient AccessRequestService requests;
    private final Div waiting = new Div();
    private final TextField reason = new FormFields("tension.access").text("reason", AccessService.REASON_MAX);

    public AccessRequestsView(AccessRequestService requests) {
        super("tension.access.requests");
        this.requests = requests;
        setMarking(Marking.OFFICIAL_SENSITIVE);
        reason.setHelperText(translate("tension.access.decide.help"));
        Div why = new Div(reason);
        why.addClassName("form-page");
        show();
        add(new Paragraph(translate("tension.access.requests.text")), why, waiting);
    }

    private void show() {
        DataTable<AccessRequest> table = new DataTable<AccessRequest>("tension.access.requests.caption")
                .addLinkColumn(
                        "tension.list.reference",
                        AccessRequest::report,
                        request -> TensionRoutes.report(request.report()))
                .addColumn("tension.access.who", request -> request.who() + ", " + request.organisation())
                .addColumn("tension.access.why", AccessRequest::reason)
                .addColumn("tension.access.when", request -> LondonTime.dateTime(request.askedAt()))
                .addComponentColumn("tension.issue.reports.action", this::buttons)
                .setEmpty("tension.access.requests.empty");
        table.setRows(requests.open());
        waiting.removeAll();
        waiting.add(table);
    }

    private Component buttons(AccessRequest request) {
        return new ActionBar(button(request, true), button(request, false));
    }

    private Button button(AccessRequest request, boolean granted) {
        String label = granted ? "tension.access.grant" : "tension.access.refuse";
        Button button = FormFields.other(label, () -> {
            if (attempt(reason, () -> requests.decide(request, granted, reason.getValue()))) {
                reason.clear();
                show();
                focusHeading();
            }
        });
        button.setAriaLabel(translate(label) + ": " + request.who() + " " + request.report());
        return button;
    }
}
