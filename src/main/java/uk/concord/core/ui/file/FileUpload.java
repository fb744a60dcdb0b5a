package uk.concord.core.ui.file;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import java.util.function.Consumer;
import uk.concord.core.document.Attachments;
import uk.concord.core.ui.LimitedUpload;

/** Chooses one file, on a phone also from its camera. What the file really is, is judged where it is taken. */
public class FileUpload extends Upload {
    /** Takes a file that has arrived. */
    @FunctionalInterface
    public interface Taker {
        /** @param name as the person's machine names it */
        void take(String name, byte[] bytes);
    }

    /**
     * A picture or PDF.
     *
     * @param problem told in words when the browser already refuses the file
     */
    public FileUpload(Taker taker, Consumer<String> problem) {
        this(Attachments.LARGEST, "core.file.upload", taker, problem);
        setAcceptedMimeTypes("application/pdf", "image/jpeg", "image/png");
    }

    /**
     * A file of data.
     *
     * @param largest bytes it may have
     * @param buttonKey key of the words on the button
     * @param problem told in words when the browser already refuses the file
     * @param extensions of its name, such as {@code .csv}
     */
    public static FileUpload ofData(
            int largest, String buttonKey, Taker taker, Consumer<String> problem, String... extensions) {
        FileUpload upload = new FileUpload(largest, buttonKey, taker, problem);
        upload.setAcceptedFileTypes(extensions);
        return upload;
    }

    private FileUpload(int largest, String buttonKey, Taker taker, Consumer<String> problem) {
        setUploadHandler(new LimitedUpload(
                largest,
                (metadata, bytes) -> getUI().ifPresent(ui -> ui.access(() -> {
                    taker.take(metadata.fileName(), bytes);
                    // A file that was refused must not stand there as if it had been taken, and another may follow.
                    clearFileList();
                }))));
        setMaxFileSize(largest);
        setMaxFiles(1);
        setUploadButton(new Button(translate(buttonKey)));
        setDropLabel(new Span(translate("core.file.drop")));
        addFileRejectedListener(event -> problem.accept(event.getErrorMessage()));
    }
}
