package uk.concord.venue.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.ToLongBiFunction;
import uk.concord.core.document.Attachment;
import uk.concord.core.document.Attachments;
import uk.concord.core.ui.file.FileLink;
import uk.concord.core.ui.file.FileUpload;

/** The file of one source: shown with what the virus scanner said, or to be chosen. */
final class SourceFileBox extends Div {
    /**
     * Where the files of sources are kept.
     *
     * @param stored those the check has now
     * @param store keeps a file; 0 when it was refused and the person was told why
     * @param content of a stored file
     * @param problem told in words when the browser already refuses the file
     */
    record Store(
            List<Attachment> stored,
            ToLongBiFunction<String, byte[]> store,
            LongFunction<Attachments.Content> content,
            Consumer<String> problem) {}

    private final transient Store files;
    private final int number;
    private final LongConsumer changed;

    /**
     * @param number of the source, for its words
     * @param changed told the id of the file chosen, or 0 when it was taken away
     */
    SourceFileBox(Store files, int number, long id, boolean readOnly, LongConsumer changed) {
        this.files = files;
        this.number = number;
        this.changed = changed;
        addClassName("source-file");
        files.stored().stream()
                .filter(file -> file.id() == id)
                .findFirst()
                .ifPresentOrElse(file -> showFile(file, readOnly), () -> {
                    if (!readOnly) {
                        showUpload();
                    }
                });
    }

    private void showFile(Attachment file, boolean readOnly) {
        add(new Div(
                new Span(translate("venue.evidence.file") + ": "),
                new FileLink(file, () -> files.content().apply(file.id())),
                new Span(" (" + FileLink.size(file) + ", " + translate("core.file.scan") + ": "
                        + translate(FileLink.scanKey(file)) + ")")));
        if (!readOnly) {
            add(new Button(translate("venue.evidence.file.remove", number), click -> changed.accept(0)));
        }
    }

    private void showUpload() {
        FileUpload upload = new FileUpload(
                (name, bytes) -> {
                    long id = files.store().applyAsLong(name, bytes);
                    if (id > 0) {
                        changed.accept(id);
                    }
                },
                files.problem());
        ((Button) upload.getUploadButton()).setText(translate("venue.evidence.file.add", number));
        add(upload);
    }
}
