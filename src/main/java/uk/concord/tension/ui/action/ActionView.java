package uk.concord.tension.ui.action;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.concord.core.NotFoundException;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.Summary;
import uk.concord.tension.domain.action.Action;
import uk.concord.tension.domain.action.ActionService;
import uk.concord.tension.ui.FormFields;
import uk.concord.tension.ui.TensionPage;
import uk.concord.tension.ui.issue.IssueRoutes;

/** One action: who, by when, and what came of it. */
@Route(value = ActionRoutes.LIST + "/:reference", layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_FILE)
public class ActionView extends TensionPage implements BeforeEnterObserver {
    private final transient ActionService actions;
    private final transient SignedIn signedIn;
    private final Div content = new Div();

    public ActionView(ActionService actions, SignedIn signedIn) {
        super("tension.action");
        this.actions = actions;
        this.signedIn = signedIn;
        setMarking(Marking.OFFICIAL_SENSITIVE);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("reference").orElseThrow(() -> new NotFoundException("action")));
    }

    private void show(String reference) {
        Action action = actions.read(reference);
        CurrentUser user = signedIn.user();
        setPageTitle(action.title());
        content.removeAll();
        content.add(createSummary(action, user.has(Permissions.TENSION_READ)));
        boolean mayEnd = user.has(Permissions.TENSION_ASSESS) || action.ownerId() == user.id();
        if (action.state() == Action.State.OPEN && mayEnd) {
            content.add(createForm(action, user.has(Permissions.TENSION_ASSESS)));
        }
        content.add(Links.to(ActionRoutes.LIST, translate("tension.action.toList")));
    }

    private static Summary createSummary(Action action, boolean reader) {
        Summary summary = new Summary();
        summary.addRow(translate("tension.action.reference"), action.reference());
        String issue = action.issue();
        if (issue != null && reader) {
            summary.addRow(translate("tension.issue"), Links.to(IssueRoutes.issue(issue), issue), null);
        }
        summary.addRow(translate("tension.action.owner"), action.owner());
        summary.addRow(translate("tension.action.dueOn"), LondonTime.date(action.dueOn()));
        summary.addRow(
                translate("tension.action.state"), translate(action.state().key()));
        if (!action.outcome().isBlank()) {
            summary.addRow(translate("tension.action.outcome"), action.outcome());
        }
        if (!action.evidence().isBlank()) {
            summary.addRow(translate("tension.action.evidence"), action.evidence());
        }
        return summary;
    }

    private Div createForm(Action action, boolean mayDrop) {
        FormFields fields = new FormFields("tension.action");
        TextArea outcome = fields.area("outcome", ActionService.OUTCOME_MAX, 3);
        TextField evidence = fields.text("evidence", ActionService.EVIDENCE_MAX);
        outcome.setHelperText(fields.help("outcome"));
        evidence.setHelperText(fields.help("evidence"));
        String reference = action.reference();
        ActionBar bar = new ActionBar(FormFields.decide("tension.action.complete", () -> {
            boolean shortOutcome = outcome.getValue().strip().length() < 10;
            again(
                    attempt(
                            shortOutcome ? outcome : evidence,
                            () -> actions.complete(
                                    reference, action.version(), outcome.getValue(), evidence.getValue())),
                    reference);
        }));
        if (mayDrop) {
            bar.add(FormFields.other(
                    "tension.action.drop",
                    () -> again(
                            attempt(outcome, () -> actions.drop(reference, action.version(), outcome.getValue())),
                            reference)));
        }
        Div form = new Div(new H2(translate("tension.action.ending")), outcome, evidence, bar);
        form.addClassName("form-page");
        return form;
    }

    private void again(boolean done, String reference) {
        if (done) {
            show(reference);
            focusHeading();
        }
    }
}
