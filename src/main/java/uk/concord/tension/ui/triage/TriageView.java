package uk.concord.tension.ui.triage;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Permissions;
import uk.concord.core.settings.RouteContacts;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ErrorSummary;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.tension.domain.Note;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.ReportDetails;
import uk.concord.tension.domain.ReportService;
import uk.concord.tension.domain.duplicate.DuplicateService;
import uk.concord.tension.domain.files.ReportFiles;
import uk.concord.tension.domain.triage.DecisionService;
import uk.concord.tension.domain.triage.ReportState;
import uk.concord.tension.domain.triage.TriageService;
import uk.concord.tension.domain.triage.kept.KeptAnswersService;
import uk.concord.tension.ui.AnswersSummary;
import uk.concord.tension.ui.FormFields;
import uk.concord.tension.ui.TensionRoutes;
import uk.concord.tension.ui.files.FilesPanel;

/**
 * Triage of one report: the report beside what may tell of the same, then the decision. Opening it takes the report; it
 * is held for a while. After a decision the next report opens.
 */
@Route(value = "tensions/triage/:reference", layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_TRIAGE)
public class TriageView extends PageView implements BeforeEnterObserver, DecisionPanel.Desk {
    private final transient TriageService triage;
    private final transient DecisionService decisions;
    private final transient ReportService reports;
    private final transient DuplicateService duplicates;
    private final transient RouteContacts contacts;
    private final transient ReportFiles files;
    private final transient KeptAnswersService keptAnswers;
    private final Div content = new Div();
    private String reference = "";

    public TriageView(
            TriageService triage,
            DecisionService decisions,
            ReportService reports,
            DuplicateService duplicates,
            RouteContacts contacts,
            ReportFiles files,
            KeptAnswersService keptAnswers) {
        super("tension.triage.one");
        this.triage = triage;
        this.decisions = decisions;
        this.reports = reports;
        this.duplicates = duplicates;
        this.contacts = contacts;
        this.files = files;
        this.keptAnswers = keptAnswers;
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reference = event.getRouteParameters().get("reference").orElseThrow(() -> new NotFoundException("report"));
        show();
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TensionRoutes.DONE)
                .ifPresent(done -> content.addComponentAsFirst(new DoneMessage(done)));
    }

    private void show() {
        content.removeAll();
        ReportDetails details = reports.read(reference);
        setMarking(details.report().triage().marking());
        setPageTitle(translate("tension.triage.of", reference));
        ReportState state = details.report().state();
        if (state == ReportState.ACCEPTED) {
            content.add(createCloseForm(details), createReport(details));
        } else if (state == ReportState.DIVERTED && details.report().triage().erasedAt() == null) {
            content.add(createReceiptForm(details), createReport(details));
        } else if (duplicates.canUndo(details.report())) {
            content.add(createUndoForm(details), createReport(details));
        } else {
            take(() -> triage.start(reference));
        }
    }

    private void take(Supplier<ReportDetails> taking) {
        try {
            ReportDetails held = taking.get();
            KeptWork kept = new KeptWork(keptAnswers, reference, errorSummary(), this::showAgain);
            DecisionPanel decision =
                    new DecisionPanel(reference, held, triage, decisions, contacts, kept.fields(), this);
            LikelyDuplicates likely = new LikelyDuplicates(duplicates.suggestions(reference), decision::linkTo);
            Div sides = new Div(createReport(held), likely);
            sides.addClassName("triage-sides");
            NoteForm note = new NoteForm("internal", null);
            note.keepIn(kept.fields().of(Note.Kind.INTERNAL));
            note.onDecide(() -> change(List.of(), () -> {
                triage.note(reference, note.text());
                note.clear();
            }));
            content.add(
                    new TriageKeys("jkardxun", "tension.keys.one", key -> press(key, held.report(), decision, note)),
                    createHold(held.report()),
                    kept,
                    sides,
                    decision,
                    new H2(translate("tension.triage.internal.title")),
                    note);
        } catch (RuleBrokenException refused) {
            content.add(new Paragraph(translate(refused.messageKey(), refused.arguments())));
            if (refused.messageKey().equals(TriageService.HELD)) {
                content.add(createTakeOver());
            }
            content.add(
                    Links.to(TensionRoutes.report(reference), translate("tension.triage.readOnly")),
                    Links.to(TensionRoutes.TRIAGE, translate("tension.triage.toQueue")));
        }
    }

    private Component createTakeOver() {
        Button over = FormFields.other("tension.triage.takeOver", () -> {
            content.removeAll();
            take(() -> triage.takeOver(reference));
            focusHeading();
        });
        return new Div(new Paragraph(translate("tension.triage.takeOver.text")), new ActionBar(over));
    }

    private void showAgain() {
        show();
        focusHeading();
    }

    private void press(String key, Report report, DecisionPanel decision, NoteForm note) {
        switch (key) {
            case "j" -> leave(report, true);
            case "k" -> leave(report, false);
            case "n" -> note.field().focus();
            default -> decision.press(key);
        }
    }

    /** Puts the report back and opens its neighbour in the queue. */
    private void leave(Report report, boolean forward) {
        String next = triage.neighbour(reference, forward).orElse(null);
        if (attempt(List.of(), null, () -> triage.putBack(reference, report.version()))) {
            TensionRoutes.go(next == null ? TensionRoutes.TRIAGE : TensionRoutes.triage(next));
        }
    }

    private Component createHold(Report report) {
        Instant until = report.triage().lockedUntil();
        Button back = new Button(
                translate("tension.triage.putBack"),
                click -> decide(List.of(), null, () -> triage.putBack(reference, report.version())));
        Div hold = new Div(
                new Span(translate("tension.triage.holding", until == null ? "" : LondonTime.time(until))),
                back,
                Links.to(TensionRoutes.arrange(reference), translate("tension.arrange.link")));
        hold.addClassName("triage-hold");
        return hold;
    }

    private Component createReport(ReportDetails details) {
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
        report.add(FilesPanel.ofReport(files, details.report().key(), errorSummary()));
        report.addClassName("triage-report");
        return report;
    }

    private Component createCloseForm(ReportDetails details) {
        NoteForm form = new NoteForm("close", "tension.triage.close.text");
        form.onDecide(() -> decide(
                List.of(),
                form.field(),
                () -> decisions.close(reference, details.report().version(), form.text())));
        return form;
    }

    private Component createReceiptForm(ReportDetails details) {
        Button confirm = new Button(
                translate("tension.triage.receipt.confirm"),
                click -> decide(
                        List.of(),
                        null,
                        () -> decisions.confirmReceipt(
                                reference, details.report().version())));
        return new Div(
                new H2(translate("tension.triage.receipts")),
                new Paragraph(translate("tension.triage.receipt.text")),
                confirm);
    }

    private Component createUndoForm(ReportDetails details) {
        return new UndoDuplicate(
                duplicates,
                reference,
                () -> change(
                        List.of(),
                        () -> duplicates.undo(reference, details.report().version())));
    }

    @Override
    public void decide(List<ErrorSummary.Problem> problems, @Nullable Component field, Runnable action) {
        if (attempt(problems, field, action)) {
            TensionRoutes.go(triage.neighbour(reference, true)
                    .map(next -> TensionRoutes.done(TensionRoutes.triage(next), reference))
                    .orElse(TensionRoutes.done(TensionRoutes.TRIAGE, reference)));
        }
    }

    @Override
    public void change(List<ErrorSummary.Problem> problems, Runnable action) {
        if (attempt(problems, null, action)) {
            showAgain();
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
}
