package uk.concord.tension.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.concord.core.NotFoundException;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.StatusTag;
import uk.concord.tension.domain.Note;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.ReportDetails;
import uk.concord.tension.domain.ReportService;
import uk.concord.tension.domain.access.AccessRequestService;
import uk.concord.tension.domain.access.ReportAccess;
import uk.concord.tension.domain.event.EventService;
import uk.concord.tension.domain.files.ReportFiles;
import uk.concord.tension.domain.importing.Origin;
import uk.concord.tension.domain.importing.OriginService;
import uk.concord.tension.domain.triage.ReportState;
import uk.concord.tension.domain.triage.ReportState.Transition;
import uk.concord.tension.ui.access.AskToRead;
import uk.concord.tension.ui.access.ReadersView;
import uk.concord.tension.ui.event.EventRoutes;
import uk.concord.tension.ui.files.FilesPanel;
import uk.concord.tension.ui.form.PersonalDataWarning;
import uk.concord.tension.ui.importing.ImportRoutes;

/** One report: for its author what became of it, for readers also what triage found. */
@Route(value = "tensions/:reference", layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_FILE)
public class ReportView extends TensionPage implements BeforeEnterObserver {
    private final transient ReportService reports;
    private final transient ReportFiles files;
    private final transient AccessRequestService requests;
    private final transient OriginService origins;
    private final transient SignedIn signedIn;
    private final Div content = new Div();

    public ReportView(
            ReportService reports,
            ReportFiles files,
            AccessRequestService requests,
            OriginService origins,
            SignedIn signedIn) {
        super("tension.report");
        this.reports = reports;
        this.files = files;
        this.requests = requests;
        this.origins = origins;
        this.signedIn = signedIn;
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String reference =
                event.getRouteParameters().get("reference").orElseThrow(() -> new NotFoundException("report"));
        try {
            show(reference);
        } catch (NotFoundException none) {
            showNothing(reference);
        }
    }

    /** The same whether there is no such report or it may not be read. */
    private void showNothing(String reference) {
        setPageTitle(translate("tension.access.none.title"));
        content.removeAll();
        content.add(new AskToRead((field, reason) -> attempt(field, () -> requests.ask(reference, reason))));
    }

    private void show(String reference) {
        CurrentUser user = signedIn.user();
        ReportDetails details = reports.read(reference);
        Report report = details.report();
        boolean author = report.authorId() == user.id();
        boolean reader = user.has(Permissions.TENSION_READ);
        boolean erased = report.triage().erasedAt() != null;
        String title = report.answers().happening().title();
        setMarking(report.triage().marking());
        setPageTitle(erased ? translate("tension.erased") : title);
        content.removeAll();
        content.add(createHead(details));
        if (author) {
            content.add(createOutcome(details));
        }
        if (user.has(Permissions.TENSION_IMPORT)) {
            origins.of(report.id())
                    .map(origin -> createOrigin(origin, report.receivedAt()))
                    .ifPresent(content::add);
        }
        content.add(createNotes(details));
        if (author && report.state() == ReportState.RETURNED) {
            content.add(createAnswer(report));
        }
        content.add(createActions(report, user, author));
        if (reader) {
            content.add(new TriageFindings(details));
        }
        content.add(
                reader
                        ? Links.to(TensionRoutes.LIST, translate("tension.toList"))
                        : Links.to(TensionRoutes.MINE, translate("tension.toMine")));
        if (!erased) {
            if (reader) {
                EventService.reference(report.answers().further().nature().trigger())
                        .ifPresent(event -> content.add(
                                Links.to(EventRoutes.event(event), translate("tension.answer.trigger.event", event))));
            }
            content.add(new AnswersSummary(
                    report.answers(),
                    details.ward(),
                    details.categories(),
                    author || user.has(Permissions.TENSION_TRIAGE),
                    step -> null));
            content.add(FilesPanel.ofReport(files, report.key(), errorSummary()));
        }
    }

    private static Div createHead(ReportDetails details) {
        Report report = details.report();
        Instant received = report.receivedAt();
        Span reference = new Span(report.reference());
        reference.addClassName("report-reference");
        Div head = new Div(reference, States.tag(report.state()));
        if (report.audience().restricted()) {
            head.add(new StatusTag(translate("tension.access.tag"), StatusTag.Tone.BAD));
        }
        if (received != null) {
            head.add(new Span(translate(
                    "tension.report.received",
                    LondonTime.dateTime(received),
                    details.author(),
                    details.organisation())));
        }
        head.addClassName("report-head");
        return head;
    }

    private static Paragraph createOrigin(Origin origin, @Nullable Instant received) {
        Instant at = origin.at() == null ? received : origin.at();
        String date = at == null ? "–" : LondonTime.date(at);
        String file = origin.importReference();
        if (file == null) {
            return new Paragraph(
                    translate("tension.report.throughApi", origin.organisation(), date, origin.externalReference()));
        }
        return new Paragraph(
                new Span(
                        origin.line() == null
                                ? translate(
                                        "tension.report.imported.unknown",
                                        origin.organisation(),
                                        date,
                                        origin.externalReference())
                                : translate(
                                        "tension.report.imported",
                                        origin.organisation(),
                                        date,
                                        origin.externalReference(),
                                        String.valueOf(origin.line()))),
                new Text(" "),
                Links.to(ImportRoutes.one(file), translate("tension.report.imported.import", file)));
    }

    private static Div createOutcome(ReportDetails details) {
        Report report = details.report();
        Div outcome = new Div(
                new H2(translate("tension.report.became")),
                new Paragraph(translate("tension.became." + report.state().name())));
        if (report.triage().dueOn() != null && report.state() == ReportState.SUBMITTED) {
            outcome.add(new Paragraph(translate(
                    "tension.became.due", LondonTime.date(report.triage().dueOn()))));
        }
        outcome.addClassName("report-outcome");
        return outcome;
    }

    private static Div createNotes(ReportDetails details) {
        Div notes = new Div();
        if (details.notes().isEmpty()) {
            return notes;
        }
        notes.add(new H2(translate("tension.notes")));
        for (Note note : details.notes()) {
            Paragraph head = new Paragraph(translate(
                    "tension.note.head",
                    translate(note.kind().key()),
                    translate(note.byReporter() ? "tension.note.reporter" : "tension.note.team"),
                    LondonTime.dateTime(note.at())));
            head.addClassName("note-head");
            Paragraph text = new Paragraph(note.text());
            text.addClassName("preserve-lines");
            Div block = new Div(head, text);
            block.addClassName("note");
            notes.add(block);
        }
        return notes;
    }

    private Component createAnswer(Report report) {
        TextArea answer = new TextArea(translate("tension.reply"));
        answer.setId("tension-answer");
        answer.setMinRows(4);
        answer.setMaxLength(ReportService.ANSWER_MAX);
        answer.setHelperText(translate("tension.reply.help"));
        Button send = new Button(translate("tension.reply.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            change(answer, () -> reports.answer(reference(report), report.version(), answer.getValue()), report);
            send.setEnabled(true);
        });
        Div form = new Div(answer, new PersonalDataWarning(answer), new ActionBar(send));
        form.addClassName("form-page");
        return form;
    }

    private ActionBar createActions(Report report, CurrentUser user, boolean author) {
        ActionBar actions = new ActionBar();
        boolean canTriage = report.state().after(Transition.START_TRIAGE).isPresent()
                || report.state() == ReportState.ACCEPTED
                || report.state() == ReportState.DUPLICATE
                || (report.state() == ReportState.DIVERTED && report.triage().erasedAt() == null);
        if (canTriage && !author && user.has(Permissions.TENSION_TRIAGE)) {
            boolean open = report.state().after(Transition.START_TRIAGE).isPresent();
            actions.add(Links.action(
                    TensionRoutes.triage(reference(report)),
                    translate(open ? "tension.triage.start" : "tension.triage.more")));
        }
        if (user.has(Permissions.TENSION_TRIAGE) && report.triage().erasedAt() == null) {
            actions.add(Links.to(TensionRoutes.arrange(reference(report)), translate("tension.arrange.link")));
        }
        if (author && report.state().after(Transition.WITHDRAW).isPresent()) {
            actions.add(new Button(translate("tension.withdraw"), click -> confirmWithdraw(report)));
        }
        if (ReportAccess.mayShare(user, report)) {
            actions.add(Links.to(ReadersView.address(reference(report)), translate("tension.access.link")));
        }
        return actions;
    }

    private void confirmWithdraw(Report report) {
        ConfirmDialog dialog = new ConfirmDialog(
                translate("tension.withdraw"),
                translate("tension.withdraw.text"),
                translate("tension.withdraw.confirm"),
                confirmed -> change(null, () -> reports.withdraw(reference(report), report.version()), report));
        dialog.setCancelable(true);
        dialog.setCancelText(translate("core.cancel"));
        dialog.open();
    }

    private void change(@Nullable Component field, Runnable action, Report report) {
        if (attempt(field, action)) {
            show(reference(report));
            focusHeading();
        }
    }

    private static String reference(Report report) {
        String reference = report.reference();
        if (reference == null) {
            throw new NotFoundException("report");
        }
        return reference;
    }
}
