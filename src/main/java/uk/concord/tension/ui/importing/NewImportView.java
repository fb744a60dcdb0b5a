package uk.concord.tension.ui.importing;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.file.FileUpload;
import uk.concord.tension.domain.importing.ReportImportService;
import uk.concord.tension.ui.FormFields;
import uk.concord.tension.ui.TensionPage;
import uk.concord.tension.ui.TensionRoutes;

/** Begins an import: whose reports they are, what they were taken from, and the file. */
@Route(value = ImportRoutes.NEW, layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_IMPORT)
public class NewImportView extends TensionPage {
    private final transient ReportImportService imports;
    private final FormFields fields = new FormFields("tension.import");
    private final Select<Long> organisation = fields.add("organisation", new Select<>());
    private final ComboBox<String> source = fields.add("source", new ComboBox<>(fields.label("source")));
    private final Span chosen = new Span();
    private String fileName = "";
    private byte @Nullable [] content;

    public NewImportView(ReportImportService imports, SignedIn signedIn) {
        super("tension.import.new");
        this.imports = imports;
        setMarking(Marking.OFFICIAL_SENSITIVE);
        addClassName("form-page");
        Map<Long, String> names = imports.organisations();
        organisation.setLabel(fields.label("organisation"));
        organisation.setHelperText(fields.help("organisation"));
        organisation.setItems(names.keySet());
        organisation.setItemLabelGenerator(id -> id == null ? "" : names.getOrDefault(id, ""));
        organisation.addValueChangeListener(change -> showSources());
        source.setHelperText(fields.help("source"));
        source.setAllowCustomValue(true);
        source.addCustomValueSetListener(typed -> source.setValue(typed.getDetail()));
        organisation.setValue(signedIn.user().organisationId());
        chosen.getElement().setAttribute("role", "status");
        add(
                new Paragraph(translate("tension.import.new.text")),
                organisation,
                source,
                createUpload(),
                chosen,
                new ActionBar(
                        FormFields.decide("tension.import.continue", this::save),
                        Links.to(ImportRoutes.LIST, translate("core.cancel"))));
    }

    private void showSources() {
        Long id = organisation.getValue();
        String typed = source.getValue();
        source.setItems(id == null ? List.of() : imports.sources(id));
        source.setValue(typed);
    }

    private FileUpload createUpload() {
        FileUpload upload = FileUpload.ofData(
                ReportImportService.MAX_BYTES,
                "tension.import.file",
                (name, bytes) -> {
                    fileName = name;
                    content = bytes;
                    chosen.setText(translate("tension.import.chosen", fileName));
                },
                errorSummary()::show,
                ".csv",
                ".xlsx");
        upload.setId("tension-import-file");
        return upload;
    }

    private void save() {
        byte[] file = content;
        if (file == null) {
            errorSummary().show(translate("tension.import.problem.file"));
            return;
        }
        attempt(() -> TensionRoutes.go(ImportRoutes.one(imports.upload(
                organisation.getValue(), source.getValue() == null ? "" : source.getValue(), fileName, file))));
    }
}
