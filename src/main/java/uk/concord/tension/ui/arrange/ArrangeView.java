package uk.concord.tension.ui.arrange;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.concord.core.NotFoundException;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.ReportService;
import uk.concord.tension.domain.assignment.AssignmentService;
import uk.concord.tension.domain.marking.LoweringProposal;
import uk.concord.tension.domain.marking.MarkingService;
import uk.concord.tension.domain.triage.Acceptance;
import uk.concord.tension.ui.FormFields;
import uk.concord.tension.ui.TensionPage;
import uk.concord.tension.ui.TensionRoutes;

/** Who looks after a report, by when, and how it is marked. Nothing here decides about the report. */
@Route(value = "tensions/:reference/arrange", layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_TRIAGE)
public class ArrangeView extends TensionPage implements BeforeEnterObserver {
    private final transient ReportService reports;
    private final transient AssignmentService assignments;
    private final transient MarkingService markings;
    private final transient SignedIn signedIn;
    private final Div content = new Div();
    private String reference = "";

    public ArrangeView(
            ReportService reports, AssignmentService assignments, MarkingService markings, SignedIn signedIn) {
        super("tension.arrange");
        this.reports = reports;
        this.assignments = assignments;
        this.markings = markings;
        this.signedIn = signedIn;
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reference = event.getRouteParameters().get("reference").orElseThrow(() -> new NotFoundException("report"));
        show();
    }

    private void show() {
        Report report = reports.read(reference).report();
        setMarking(report.triage().marking());
        content.removeAll();
        content.add(
                Links.to(
                        TensionRoutes.report(reference),
                        reference + " " + report.answers().happening().title()),
                createAssignment(),
                new H2(translate("tension.marking")),
                report.authorId() == signedIn.user().id()
                        ? new Paragraph(translate("tension.triage.own"))
                        : createMarking(report));
    }

    private Component createAssignment() {
        AssignmentForm form = new AssignmentForm(assignments.owners(), assignments.of(reference));
        form.addDecide(() -> done(attempt(() -> assignments.arrange(reference, form.read()))));
        return form;
    }

    private Component createMarking(Report report) {
        if (report.triage().marking() == Marking.OFFICIAL) {
            return createRaise();
        }
        return markings.waiting(reference).map(this::createDecision).orElseGet(this::createLower);
    }

    private Component createRaise() {
        FormFields fields = new FormFields("tension.marking");
        TextField line = fields.text("handlingLine", Acceptance.HANDLING_LINE_MAX);
        line.setHelperText(fields.help("handlingLine"));
        return form(
                new Paragraph(translate("tension.marking.raise.text")),
                line,
                new ActionBar(FormFields.other(
                        "tension.marking.raise",
                        () -> done(attempt(line, () -> markings.raise(reference, line.getValue()))))));
    }

    private Component createLower() {
        FormFields fields = new FormFields("tension.marking");
        TextArea reason = fields.area("reason", 500, 3);
        return form(
                new Paragraph(translate("tension.marking.lower.text")),
                reason,
                new ActionBar(FormFields.other(
                        "tension.marking.lower",
                        () -> done(attempt(reason, () -> markings.proposeLowering(reference, reason.getValue()))))));
    }

    private Component createDecision(LoweringProposal proposal) {
        Paragraph reason = new Paragraph(proposal.reason());
        reason.addClassName("preserve-lines");
        Div form = form(
                new Paragraph(translate(
                        "tension.marking.proposed", proposal.proposer(), LondonTime.dateTime(proposal.proposedAt()))),
                reason);
        if (proposal.proposedBy() == signedIn.user().id()) {
            form.add(new Paragraph(translate("tension.problem.marking.second")));
        } else {
            form.add(new ActionBar(
                    FormFields.other(
                            "tension.marking.approve", () -> done(attempt(() -> markings.decide(proposal, true)))),
                    FormFields.other(
                            "tension.marking.keep", () -> done(attempt(() -> markings.decide(proposal, false))))));
        }
        return form;
    }

    private static Div form(Component... parts) {
        Div form = new Div(parts);
        form.addClassName("form-page");
        return form;
    }

    private void done(boolean changed) {
        if (changed) {
            show();
            Paragraph saved = new Paragraph(translate("tension.arrange.done"));
            saved.getElement().setAttribute("role", "status");
            content.addComponentAsFirst(saved);
            focusHeading();
        }
    }
}
