package uk.concord.core.ui.file;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InputStreamDownloadHandler;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import uk.concord.core.document.Attachment;
import uk.concord.core.document.Attachments;

/** Fetches a stored file. It is saved, never opened in the page; whether the person may have it is asked again. */
public class FileLink extends Anchor {
    private static final long MEGABYTE = 1024L * 1024;

    /** @param content asked for when the link is followed */
    public FileLink(Attachment file, Supplier<Attachments.Content> content) {
        super(handler(file, content), AttachmentType.DOWNLOAD, file.fileName());
    }

    /** @return a picture that is shown in the page; the same care is taken of it */
    public static Image picture(Attachment file, String words, Supplier<Attachments.Content> content) {
        return new Image(handler(file, content).inline(), words);
    }

    static InputStreamDownloadHandler handler(Attachment file, Supplier<Attachments.Content> content) {
        InputStreamDownloadHandler handler = DownloadHandler.fromInputStream(event -> answer(event, file, content));
        return handler;
    }

    /** What a browser makes of the file has no rights here, even when it opens it: no scripts, no forms, no origin. */
    private static DownloadResponse answer(
            DownloadEvent event, Attachment file, Supplier<Attachments.Content> content) {
        byte[] bytes = content.get().bytes();
        VaadinResponse response = event.getResponse();
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        return new DownloadResponse(new ByteArrayInputStream(bytes), file.fileName(), file.mediaType(), bytes.length);
    }

    /** @return its size in words */
    public static String size(Attachment file) {
        return file.size() < MEGABYTE
                ? translate("core.file.size", Math.ceilDiv(file.size(), 1024))
                : translate("core.file.size.large", Math.ceilDiv(file.size(), MEGABYTE));
    }

    /** @return key of what the virus scanner said */
    public static String scanKey(Attachment file) {
        return file.scanned() ? "core.file.clean" : "core.file.unscanned";
    }
}
