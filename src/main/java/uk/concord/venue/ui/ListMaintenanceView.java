package uk.concord.venue.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.Summary;
import uk.concord.core.ui.file.FileUpload;
import uk.concord.venue.domain.list.ListChange;
import uk.concord.venue.domain.list.ListDraft;
import uk.concord.venue.domain.list.ListMaintenanceService;
import uk.concord.venue.domain.run.Run;

/** Keeping the screening list right: what is proposed, what it changes, who confirms it, and the re-screening. */
@Route(value = VenueRoutes.LISTS + "/maintenance", layout = MainLayout.class)
@RolesAllowed({Permissions.VENUE_LISTS_EDIT, Permissions.VENUE_LISTS_PUBLISH})
public class ListMaintenanceView extends PageView implements BeforeEnterObserver {
    private static final int LARGEST_FILE = 2_000_000;

    private final transient ListMaintenanceService maintenance;
    private final CurrentUser user;
    private final Div body = new Div();

    public ListMaintenanceView(ListMaintenanceService maintenance, SignedIn signedIn) {
        super("venue.lists.maintain");
        this.maintenance = maintenance;
        this.user = signedIn.user();
        setMarking(Marking.OFFICIAL);
        add(new Paragraph(Links.to(VenueRoutes.LISTS, translate("venue.lists.back"))), body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        body.removeAll();
        ListDraft proposal = maintenance.proposal().orElse(null);
        if (proposal != null) {
            body.add(createProposal(proposal));
        } else if (user.has(Permissions.VENUE_LISTS_EDIT)) {
            body.add(createChecked(), createImport(), createStatus());
        } else {
            body.add(new Paragraph(translate("venue.lists.no-proposal")));
        }
        body.add(createRun());
    }

    private Component createProposal(ListDraft proposal) {
        DataTable<ListChange> table = new DataTable<ListChange>("venue.lists.changes")
                .addColumn("venue.lists.code", ListChange::code)
                .addColumn("venue.change.what", change -> translate("venue.lists.change." + change.kind()))
                .addColumn("venue.change.before", change -> orDash(change.before()))
                .addColumn("venue.change.after", change -> orDash(change.after()));
        table.setRows(maintenance.changes(proposal));
        Button discard = new Button(
                translate("venue.lists.discard"),
                click -> act(() -> maintenance.discard(proposal.id(), proposal.version())));
        ActionBar actions = new ActionBar();
        if (user.has(Permissions.VENUE_LISTS_PUBLISH) && user.id() != proposal.proposedBy()) {
            Button confirm = new Button(translate("venue.lists.confirm"));
            confirm.addThemeVariants(ButtonVariant.PRIMARY);
            confirm.addClickListener(click -> act(() -> maintenance.confirm(proposal.id(), proposal.version())));
            actions.add(confirm);
        }
        actions.add(discard);
        return new Div(
                new H2(translate("venue.lists.proposal")),
                new Paragraph(translate("venue.lists.proposal.text")),
                new Summary()
                        .addRow(
                                translate("venue.lists.proposed"),
                                proposal.proposedName() + ", " + LondonTime.dateTime(proposal.proposedAt()))
                        .addRow(translate("venue.lists.source"), proposal.source() + "\n" + proposal.note())
                        .addRow(translate("venue.rules.effective"), LondonTime.date(proposal.effectiveFrom()))
                        .addRow(
                                translate("venue.lists.entries"),
                                String.valueOf(proposal.entries().size())),
                table,
                actions);
    }

    private Component createChecked() {
        Button checked =
                new Button(translate("venue.lists.checked.button"), click -> act(maintenance::confirmUnchanged));
        return new Div(
                new H2(translate("venue.lists.checked.title")),
                new Paragraph(translate("venue.lists.checked.text")),
                new ActionBar(checked));
    }

    private Component createImport() {
        TextArea text = new TextArea(translate("venue.lists.text-field"));
        text.setHelperText(translate("venue.lists.text-field.help"));
        text.setMaxRows(14);
        text.setId("list-text");
        TextField source = source("list-source");
        TextField note = note("list-note");
        DatePicker from = new DatePicker(translate("venue.lists.from"));
        from.setLocale(Locale.UK);
        FileUpload upload = FileUpload.ofData(
                LARGEST_FILE,
                "venue.lists.upload",
                (name, bytes) -> text.setValue(new String(bytes, StandardCharsets.UTF_8)),
                errorSummary()::show,
                ".csv",
                ".txt");
        Button propose = new Button(translate("venue.lists.propose"));
        propose.addThemeVariants(ButtonVariant.PRIMARY);
        propose.addClickListener(click ->
                act(() -> maintenance.propose(text.getValue(), source.getValue(), note.getValue(), from.getValue())));
        Div form = new Div(upload, text, source, note, from, new ActionBar(propose));
        form.addClassName("form-page");
        return new Div(new H2(translate("venue.lists.import")), form);
    }

    private Component createStatus() {
        TextField code = new TextField(translate("venue.lists.code"));
        code.setId("status-code");
        RadioButtonGroup<Boolean> contested = new RadioButtonGroup<>(translate("venue.lists.status"));
        contested.setItems(true, false);
        contested.setItemLabelGenerator(yes -> translate(yes ? "venue.lists.CONTESTED" : "venue.lists.LISTED"));
        contested.setValue(true);
        TextField source = source("status-source");
        TextField note = note("status-note");
        Button propose = new Button(translate("venue.lists.propose-status"));
        propose.addClickListener(click -> act(() -> maintenance.proposeStatus(
                code.getValue().strip(), contested.getValue(), source.getValue(), note.getValue())));
        Div form = new Div(code, contested, source, note, new ActionBar(propose));
        form.addClassName("form-page");
        return new Details(translate("venue.lists.status-title"), form);
    }

    private static TextField source(String id) {
        TextField source = new TextField(translate("venue.lists.source"));
        source.setHelperText(translate("venue.lists.source.help"));
        source.setMaxLength(500);
        source.setId(id);
        return source;
    }

    private static TextField note(String id) {
        TextField note = new TextField(translate("venue.lists.why"));
        note.setMaxLength(280);
        note.setId(id);
        return note;
    }

    private Component createRun() {
        Div section = new Div(new H2(translate("venue.lists.rescreen")));
        Run run = maintenance.rescreening().orElse(null);
        if (run == null) {
            section.add(new Paragraph(translate("venue.lists.rescreen.none")));
        } else if (run.isOver()) {
            section.add(new Paragraph(
                    run.state() == Run.State.FAILED
                            ? translate("venue.run.failed")
                            : translate("venue.lists.rescreen.done", run.done(), run.found())));
        } else {
            section.add(new RunProgress(maintenance::rescreening, this::show));
        }
        return section;
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }

    private void act(Runnable action) {
        try {
            action.run();
            errorSummary().clear();
            show();
            focusHeading();
        } catch (RuleBrokenException broken) {
            errorSummary().show(translate(broken.messageKey(), broken.arguments()));
        } catch (EditConflictException conflict) {
            errorSummary().show(translate("core.conflict"));
        }
    }
}
