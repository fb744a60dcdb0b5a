package uk.concord.core.ui.file;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import java.util.function.Consumer;
import uk.concord.core.document.Attachments;
import uk.concord.core.ui.LimitedUpload;

/** Chooses one picture or PDF, on a phone also from its camera. What the file really is, is judged where it is stored. */
public class FileUpload extends Upload {
    /** Takes a file that has arrived. */
    @FunctionalInterface
    public interface Taker {
        /** @param name as the person's machine names it */
        void take(String name, byte[] bytes);
    }

    /** @param problem told in words when the browser already refuses the file */
    public FileUpload(Taker taker, Consumer<String> problem) {
        setUploadHandler(new LimitedUpload(
                Attachments.LARGEST,
                (metadata, bytes) -> getUI().ifPresent(ui -> ui.access(() -> {
                    taker.take(metadata.fileName(), bytes);
                    // A file that was refused must not stand there as if it had been taken, and another may follow.
                    clearFileList();
                }))));
        setAcceptedMimeTypes("application/pdf", "image/jpeg", "image/png");
        setMaxFileSize(Attachments.LARGEST);
        setMaxFiles(1);
        setUploadButton(new Button(translate("core.file.upload")));
        setDropLabel(new Span(translate("core.file.drop")));
        addFileRejectedListener(event -> problem.accept(event.getErrorMessage()));
    }
}
