package uk.concord.tension.ui.triage;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Permissions;
import uk.concord.core.settings.RouteContacts;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ErrorSummary;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.tension.domain.Note;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.ReportDetails;
import uk.concord.tension.domain.ReportService;
import uk.concord.tension.domain.report.Problem;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.domain.triage.DecisionService;
import uk.concord.tension.domain.triage.ReportState;
import uk.concord.tension.domain.triage.TriageService;
import uk.concord.tension.ui.AnswersSummary;
import uk.concord.tension.ui.TensionRoutes;

/** Triage of one report: the report, then the decision. Opening it takes the report; it is held for a while. */
@Route(value = "tensions/triage/:reference", layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_TRIAGE)
public class TriageView extends PageView implements BeforeEnterObserver {
    /** What can be decided. */
    enum Decision {
        ACCEPT,
        RETURN,
        DIVERT,
        REJECT,
        DUPLICATE
    }

    private final transient TriageService triage;
    private final transient DecisionService decisions;
    private final transient ReportService reports;
    private final transient RouteContacts contacts;
    private final Div content = new Div();

    public TriageView(TriageService triage, DecisionService decisions, ReportService reports, RouteContacts contacts) {
        super("tension.triage.one");
        this.triage = triage;
        this.decisions = decisions;
        this.reports = reports;
        this.contacts = contacts;
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("reference").orElseThrow(() -> new NotFoundException("report")));
    }

    private void show(String reference) {
        content.removeAll();
        ReportDetails details = reports.read(reference);
        setMarking(details.report().triage().marking());
        setPageTitle(translate("tension.triage.of", reference));
        ReportState state = details.report().state();
        if (state == ReportState.ACCEPTED) {
            content.add(createCloseForm(details), createReport(details));
        } else if (state == ReportState.DIVERTED && details.report().triage().erasedAt() == null) {
            content.add(createReceiptForm(details), createReport(details));
        } else {
            take(reference);
        }
    }

    private void take(String reference) {
        try {
            ReportDetails held = triage.start(reference);
            content.add(createHold(held.report()), createReport(held), createDecision(held));
        } catch (RuleBrokenException refused) {
            content.add(
                    new Paragraph(translate(refused.messageKey(), refused.arguments())),
                    Links.to(TensionRoutes.report(reference), translate("tension.triage.readOnly")));
        }
    }

    private Component createHold(Report report) {
        Instant until = report.triage().lockedUntil();
        Button back = new Button(
                translate("tension.triage.putBack"),
                click -> decide(List.of(), null, () -> triage.putBack(reference(report), report.version())));
        Div hold = new Div(
                new Span(translate("tension.triage.holding", until == null ? "" : LondonTime.time(until))), back);
        hold.addClassName("triage-hold");
        return hold;
    }

    private static Component createReport(ReportDetails details) {
        Div report = new Div(
                new H2(details.report().answers().happening().title()),
                new Paragraph(translate("tension.triage.by", details.author(), details.organisation())));
        for (Note note : details.notes()) {
            Paragraph line = new Paragraph(translate(note.kind().key()) + ": " + note.text());
            line.addClassNames("note", "preserve-lines");
            report.add(line);
        }
        report.add(new AnswersSummary(
                details.report().answers(), details.ward(), details.categories(), true, step -> null));
        report.addClassName("triage-report");
        return report;
    }

    private Component createDecision(ReportDetails details) {
        RadioButtonGroup<Decision> choice = new RadioButtonGroup<>(translate("tension.triage.decision"));
        choice.setId("triage-decision");
        choice.setItems(Decision.values());
        choice.setItemLabelGenerator(item -> translate("tension.triage.decision." + item.name()));
        Div form = new Div();
        choice.addValueChangeListener(change -> {
            form.removeAll();
            form.add(createForm(change.getValue(), details));
        });
        Div decision = new Div(new H2(translate("tension.triage.decide")), choice, form);
        decision.addClassNames("triage-decision", "form-page");
        return decision;
    }

    private Component createForm(Decision decision, ReportDetails details) {
        String reference = reference(details.report());
        int version = details.report().version();
        Section.Kind kind = details.report().answers().kind();
        if (decision == Decision.ACCEPT && (kind.category() == null || kind.eep() == null)) {
            return createClassifyForm(reference, version, kind);
        }
        return switch (decision) {
            case ACCEPT -> {
                AcceptForm form = new AcceptForm(
                        details.report(), triage.suggestedGrade(reference).orElse(null));
                form.onDecide(() -> decide(
                        describe(form), null, () -> decisions.accept(reference, version, form.read(), form.outcome())));
                yield form;
            }
            case RETURN -> {
                NoteForm form = new NoteForm("question", null);
                form.onDecide(() -> decide(
                        List.of(), form.field(), () -> decisions.returnWithQuestion(reference, version, form.text())));
                yield form;
            }
            case DIVERT -> {
                DivertForm form = new DivertForm(contacts);
                form.onDecide(() -> decide(
                        form.problems(),
                        null,
                        () -> decisions.divert(reference, version, form.destination(), form.receiptConfirmed())));
                yield form;
            }
            case REJECT -> {
                RejectForm form = new RejectForm();
                form.onDecide(() -> decide(
                        form.problems(), null, () -> decisions.reject(reference, version, form.reason(), form.text())));
                yield form;
            }
            case DUPLICATE -> {
                DuplicateForm form = new DuplicateForm();
                form.onDecide(() -> decide(
                        List.of(), form.field(), () -> decisions.markDuplicate(reference, version, form.original())));
                yield form;
            }
        };
    }

    /** A short report is classified first; then the page opens again, and can be accepted. */
    private Component createClassifyForm(String reference, int version, Section.Kind kind) {
        ClassifyForm form = new ClassifyForm(kind, triage.categories());
        form.onDecide(() -> {
            if (attempt(form.problems(), null, () -> triage.classify(reference, version, form.read()))) {
                show(reference);
            }
        });
        return form;
    }

    private Component createCloseForm(ReportDetails details) {
        NoteForm form = new NoteForm("close", "tension.triage.close.text");
        form.onDecide(() -> decide(
                List.of(),
                form.field(),
                () -> decisions.close(
                        reference(details.report()), details.report().version(), form.text())));
        return form;
    }

    private Component createReceiptForm(ReportDetails details) {
        Button confirm = new Button(
                translate("tension.triage.receipt.confirm"),
                click -> decide(
                        List.of(),
                        null,
                        () -> decisions.confirmReceipt(
                                reference(details.report()), details.report().version())));
        return new Div(
                new H2(translate("tension.triage.receipts")),
                new Paragraph(translate("tension.triage.receipt.text")),
                confirm);
    }

    private List<ErrorSummary.Problem> describe(AcceptForm form) {
        List<ErrorSummary.Problem> problems = new ArrayList<>();
        for (Problem problem : form.read().problems()) {
            problems.add(new ErrorSummary.Problem(
                    translate(problem.messageKey(), problem.arguments().toArray()),
                    form.fields().get(problem.field())));
        }
        return problems;
    }

    private void decide(List<ErrorSummary.Problem> problems, @Nullable Component field, Runnable action) {
        if (attempt(problems, field, action)) {
            TensionRoutes.go(TensionRoutes.TRIAGE);
        }
    }

    /** @return whether it was done; if not, the page says why */
    private boolean attempt(List<ErrorSummary.Problem> problems, @Nullable Component field, Runnable action) {
        errorSummary().show(problems);
        if (!problems.isEmpty()) {
            return false;
        }
        try {
            action.run();
            return true;
        } catch (RuleBrokenException rule) {
            errorSummary()
                    .show(List.of(new ErrorSummary.Problem(translate(rule.messageKey(), rule.arguments()), field)));
        } catch (EditConflictException conflict) {
            errorSummary().show(translate("core.conflict"));
        }
        return false;
    }

    private static String reference(Report report) {
        String reference = report.reference();
        if (reference == null) {
            throw new NotFoundException("report");
        }
        return reference;
    }
}
