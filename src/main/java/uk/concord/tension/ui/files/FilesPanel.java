package uk.concord.tension.ui.files;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.BooleanSupplier;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.document.Attachment;
import uk.concord.core.document.Attachments;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.ErrorSummary;
import uk.concord.core.ui.file.FileLink;
import uk.concord.core.ui.file.FileUpload;
import uk.concord.tension.domain.files.ReportFiles;
import uk.concord.tension.ui.FormFields;

/** The files of a report; the author adds and removes them while it is a draft. */
public final class FilesPanel extends Div {
    private final transient ReportFiles files;
    private final String key;
    private final transient BooleanSupplier saved;
    private final ErrorSummary problems;
    private final boolean editable;
    private final Div covering = new Div();

    private FilesPanel(ReportFiles files, String key, boolean editable, BooleanSupplier saved, ErrorSummary problems) {
        this.files = files;
        this.key = key;
        this.editable = editable;
        this.saved = saved;
        this.problems = problems;
        show();
    }

    /** @return the files of a report as readers see them; empty when there are none for this person */
    public static FilesPanel ofReport(ReportFiles files, String key, ErrorSummary problems) {
        return new FilesPanel(files, key, false, () -> false, problems);
    }

    /**
     * @param saved asked before a file is added: whether the draft is stored by now
     * @return the files of a draft, to add and to remove
     */
    public static FilesPanel ofDraft(ReportFiles files, String key, BooleanSupplier saved, ErrorSummary problems) {
        return new FilesPanel(files, key, true, saved, problems);
    }

    private void show() {
        removeAll();
        covering.removeAll();
        List<Attachment> attached = files.of(key);
        if (attached.isEmpty() && !editable) {
            return;
        }
        add(new H2(translate("tension.files")));
        if (editable) {
            add(new Paragraph(translate("tension.files.text", Attachments.MOST, Attachments.LARGEST / (1024 * 1024))));
            if (!files.areScanned()) {
                add(new Paragraph(translate("tension.files.notScanned")));
            }
        }
        if (!attached.isEmpty()) {
            add(createTable(attached), covering);
        }
        if (editable && attached.size() < Attachments.MOST) {
            add(new FileUpload(this::attach, problems::show));
        }
    }

    private DataTable<Attachment> createTable(List<Attachment> attached) {
        DataTable<Attachment> table = new DataTable<Attachment>("tension.files.caption")
                .addComponentColumn("tension.files.name", file -> new FileLink(file, () -> files.read(key, file.id())))
                .addColumn("tension.files.size", FileLink::size)
                .addColumn("core.file.scan", file -> translate(FileLink.scanKey(file)));
        if (editable) {
            table.addComponentColumn(
                    "tension.files.remove.column",
                    file -> new Button(
                            translate("tension.files.remove", file.fileName()),
                            click -> attempt(() -> files.remove(key, file.id()))));
        }
        if (attached.stream().anyMatch(Attachment::isPicture) && files.mayCover(key)) {
            table.addComponentColumn("tension.files.cover.column", this::coverButton);
        }
        table.setRows(attached);
        return table;
    }

    private Component coverButton(Attachment file) {
        return file.isPicture()
                ? FormFields.other("tension.files.cover", () -> cover(file), file.fileName())
                : new Span("–");
    }

    private void cover(Attachment file) {
        covering.removeAll();
        CoverPanel panel = new CoverPanel(
                file,
                files.grid(key, file.id()),
                () -> files.read(key, file.id()),
                cells -> attempt(() -> files.cover(key, file, cells)),
                covering::removeAll);
        covering.add(panel);
        panel.focus();
    }

    private void attach(String name, byte[] bytes) {
        if (saved.getAsBoolean()) {
            attempt(() -> files.attach(key, name, bytes));
        }
    }

    private void attempt(Runnable action) {
        try {
            action.run();
            problems.clear();
        } catch (RuleBrokenException rule) {
            problems.show(translate(rule.messageKey(), rule.arguments()));
        } catch (EditConflictException conflict) {
            problems.show(translate("core.conflict"));
        }
        show();
    }
}
