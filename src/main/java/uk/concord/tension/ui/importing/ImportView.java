package uk.concord.tension.ui.importing;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.Summary;
import uk.concord.core.ui.WorkProgress;
import uk.concord.tension.domain.importing.ImportField;
import uk.concord.tension.domain.importing.ImportPreview;
import uk.concord.tension.domain.importing.ReportImport;
import uk.concord.tension.domain.importing.ReportImport.State;
import uk.concord.tension.domain.importing.ReportImportService;
import uk.concord.tension.domain.importing.ReportImportService.Columns;
import uk.concord.tension.domain.report.PersonalData;
import uk.concord.tension.ui.FormFields;
import uk.concord.tension.ui.TensionPage;
import uk.concord.tension.ui.TensionRoutes;

/** One import: its columns and what it would do, then how far it is, then what came of it. */
@Route(value = ImportRoutes.LIST + "/:reference", layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_IMPORT)
public class ImportView extends TensionPage implements BeforeEnterObserver {
    private static final int LINES_SHOWN = 20;

    private final transient ReportImportService imports;
    private final long account;
    private final Div content = new Div();
    private final Div outcome = new Div();
    private String reference = "";

    public ImportView(ReportImportService imports, SignedIn signedIn) {
        super("tension.import.list");
        this.imports = imports;
        this.account = signedIn.user().id();
        setMarking(Marking.OFFICIAL_SENSITIVE);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reference = event.getRouteParameters().get("reference").orElse("");
        show();
    }

    private void show() {
        ReportImport found = imports.get(reference);
        setPageTitle(translate("tension.import.one", reference));
        content.removeAll();
        outcome.removeAll();
        content.add(new Summary()
                .addRow(translate("tension.import.state"), ImportsView.tag(found), null)
                .addRow(translate("tension.import.organisation"), found.organisation())
                .addRow(translate("tension.import.source"), found.source())
                .addRow(
                        translate("tension.import.fileName"),
                        translate("tension.import.fileName.rows", found.fileName(), found.rows()))
                .addRow(
                        translate("tension.import.uploaded"),
                        translate("tension.import.uploaded.by", LondonTime.dateTime(found.uploadedAt()), found.by())));
        switch (found.state()) {
            case UPLOADED -> showUploaded(found);
            case RUNNING -> content.add(new WorkProgress(() -> Optional.of(at(imports.get(reference))), this::show));
            case STOPPED -> showStopped(found);
            case DONE -> showDone(found);
        }
        content.add(new ActionBar(Links.to(ImportRoutes.LIST, translate("tension.import.back"))));
    }

    private void showUploaded(ReportImport found) {
        if (found.accountId() != account) {
            content.add(new Paragraph(translate("tension.import.notYours", found.by())));
            return;
        }
        Columns columns = imports.columns(reference);
        ColumnsForm form = new ColumnsForm(columns);
        form.onChange(outcome::removeAll);
        outcome.getElement().setAttribute("role", "status");
        if (columns.windows1252()) {
            content.add(warning(new Paragraph(translate("tension.import.windows1252"))));
        }
        content.add(
                form,
                new ActionBar(
                        FormFields.decide("tension.import.check", () -> check(found, form)),
                        FormFields.other("tension.import.discard", this::discard)),
                outcome);
    }

    private void check(ReportImport found, ColumnsForm form) {
        outcome.removeAll();
        Map<ImportField, String> mapping = form.mapping();
        attempt(() -> showPreview(found, imports.preview(reference, mapping), mapping));
    }

    private void showPreview(ReportImport found, ImportPreview preview, Map<ImportField, String> mapping) {
        outcome.add(
                new H2(translate("tension.import.preview")),
                new Summary()
                        .addRow(translate("tension.import.creates"), String.valueOf(preview.creates()))
                        .addRow(translate("tension.import.unchanged"), String.valueOf(preview.unchanged()))
                        .addRow(translate("tension.import.different"), String.valueOf(preview.different()))
                        .addRow(translate("tension.import.wrong"), String.valueOf(preview.wrong())));
        if (!preview.personalData().isEmpty()) {
            outcome.add(personalData(preview));
        }
        outcome.add(new ProblemList(imports, reference, preview.problems()));
        if (preview.creates() == 0) {
            outcome.add(new Paragraph(translate("tension.import.problem.nothing")));
            return;
        }
        outcome.add(
                new Paragraph(translate("tension.import.confirm.text")),
                new ActionBar(
                        FormFields.decide("tension.import.confirm", () -> confirm(found, mapping), preview.creates())));
    }

    private static Div personalData(ImportPreview preview) {
        String lines = preview.personalData().entrySet().stream()
                .limit(LINES_SHOWN)
                .map(entry -> translate(
                        "tension.import.personal.row",
                        String.valueOf(entry.getKey()),
                        entry.getValue().stream()
                                .sorted()
                                .map(PersonalData.Kind::key)
                                .map(key -> translate(key))
                                .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("; "));
        Paragraph text = new Paragraph(
                translate("tension.import.personal.text", preview.personalData().size()));
        Paragraph title = new Paragraph(translate("tension.import.personal"));
        title.addClassName("personal-data-title");
        return warning(title, text, new Paragraph(lines));
    }

    private static Div warning(Paragraph... lines) {
        Div warning = new Div(lines);
        warning.addClassNames("personal-data", "personal-data-found");
        return warning;
    }

    private void confirm(ReportImport found, Map<ImportField, String> mapping) {
        if (attempt(() -> imports.confirm(reference, found.version(), mapping))) {
            show();
            focusHeading();
        }
    }

    private void discard() {
        if (attempt(() -> imports.discard(reference))) {
            TensionRoutes.go(ImportRoutes.LIST);
        }
    }

    private static WorkProgress.At at(ReportImport found) {
        return new WorkProgress.At(
                translate("tension.import.running", found.done(), found.rows()),
                found.done(),
                found.rows(),
                found.state() != State.RUNNING);
    }

    private void showStopped(ReportImport found) {
        content.add(new Paragraph(translate("tension.import.stopped", found.done(), found.rows())));
        if (found.accountId() == account) {
            content.add(new ActionBar(FormFields.decide("tension.import.goOn", () -> {
                if (attempt(() -> imports.goOn(reference))) {
                    show();
                }
            })));
        }
    }

    private void showDone(ReportImport found) {
        content.add(
                new H2(translate("tension.import.result")),
                new Summary()
                        .addRow(translate("tension.import.created"), String.valueOf(found.created()))
                        .addRow(translate("tension.import.unchanged"), String.valueOf(found.unchanged()))
                        .addRow(translate("tension.import.different"), String.valueOf(found.different()))
                        .addRow(translate("tension.import.wrong"), String.valueOf(found.wrong())),
                new Paragraph(translate("tension.import.result.text")),
                new ProblemList(imports, reference, imports.problems(reference)));
    }
}
