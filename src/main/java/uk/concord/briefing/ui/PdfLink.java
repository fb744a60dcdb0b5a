package uk.concord.briefing.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.core.NotFoundException;

/** A link to a document. The file is read, and the right to it checked by the service, when the link is followed. */
public class PdfLink extends Anchor {

    /** A link to a PDF. */
    public PdfLink(String text, String fileName, Supplier<byte[]> file) {
        this(text, fileName, "application/pdf", file);
    }

    /**
     * @param fileName as saved
     * @param file reads the file through a service; may refuse
     */
    public PdfLink(String text, String fileName, String mediaType, Supplier<byte[]> file) {
        super(
                DownloadHandler.fromInputStream(event -> {
                    try {
                        byte[] pdf = file.get();
                        return new DownloadResponse(new ByteArrayInputStream(pdf), fileName, mediaType, pdf.length);
                    } catch (NotFoundException | AccessDeniedException refused) {
                        return DownloadResponse.error(HttpStatusCode.NOT_FOUND);
                    }
                }),
                text);
    }
}
