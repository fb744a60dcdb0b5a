package uk.concord.venue.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.concord.core.document.Attachment;
import uk.concord.core.document.Attachments;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.file.FileLink;
import uk.concord.core.ui.file.FileUpload;
import uk.concord.venue.domain.check.CheckFile;
import uk.concord.venue.domain.check.CheckService;

/** The documents of a check. */
@Route(value = VenueRoutes.CHECK + "/documents", layout = MainLayout.class)
@RolesAllowed(Permissions.VENUE_READ)
public class DocumentsView extends CheckPage {
    private final transient CheckService checks;

    public DocumentsView(CheckService checks) {
        super("venue.step.documents");
        this.checks = checks;
    }

    @Override
    protected void show(String ref) {
        CheckFile file = checks.file(ref);
        add(backLink(), new Paragraph(translate("venue.documents.text")));
        if (file.editable() && file.documents().size() < Attachments.MOST) {
            add(createUpload(ref));
        }
        DataTable<Attachment> table = new DataTable<Attachment>("venue.documents.caption")
                .addComponentColumn(
                        "venue.documents.name",
                        document -> new FileLink(document, () -> checks.document(ref, document.id())))
                .addColumn("core.file.scan", document -> translate(FileLink.scanKey(document)))
                .addColumn(
                        "venue.documents.added",
                        document -> LondonTime.dateTime(document.storedAt()) + ", " + document.storedBy())
                .setEmpty("venue.documents.empty");
        if (file.editable()) {
            table.addComponentColumn("venue.documents.remove.column", document -> remove(ref, document));
        }
        table.setRows(file.documents());
        add(table);
    }

    private Component createUpload(String ref) {
        return new FileUpload(
                (name, bytes) -> {
                    if (attempt(() -> checks.attach(ref, name, bytes))) {
                        reload();
                    }
                },
                errorSummary()::show);
    }

    private Component remove(String ref, Attachment document) {
        return new Button(translate("venue.documents.remove", document.fileName()), click -> {
            attempt(() -> checks.removeDocument(ref, document.id()));
            reload();
        });
    }
}
