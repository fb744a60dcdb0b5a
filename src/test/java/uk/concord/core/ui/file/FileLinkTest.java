package uk.concord.core.ui.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import uk.concord.core.NotFoundException;
import uk.concord.core.document.Attachment;
import uk.concord.core.document.Attachments;

/** A file of somebody else is saved and not opened, guessed at, kept or run. */
class FileLinkTest {
    private static final byte[] BYTES = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
    private static final Attachment FILE =
            new Attachment(7, "leaflet.pdf", "application/pdf", BYTES.length, "00", Instant.EPOCH, "officer", true);

    private final Map<String, String> headers = new TreeMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private void follow(Supplier<Attachments.Content> content) throws IOException {
        VaadinResponse response = mock(VaadinResponse.class);
        doAnswer(call -> headers.put(call.getArgument(0), call.getArgument(1)))
                .when(response)
                .setHeader(anyString(), anyString());
        doAnswer(call -> headers.put("Content-Type", call.getArgument(0)))
                .when(response)
                .setContentType(anyString());
        when(response.getOutputStream()).thenReturn(out);
        FileLink.handler(FILE, content)
                .handleDownloadRequest(new DownloadEvent(
                        mock(VaadinRequest.class), response, mock(VaadinSession.class), new Element("a")));
    }

    @Test
    void itIsSavedAndHasNoRights() throws IOException {
        follow(() -> new Attachments.Content(FILE, BYTES));
        assertThat(out.toByteArray()).isEqualTo(BYTES);
        assertThat(headers.get("Content-Disposition")).startsWith("attachment").contains("leaflet.pdf");
        assertThat(headers)
                .containsEntry("Content-Type", "application/pdf")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Cache-Control", "no-store")
                .containsEntry("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    @Test
    void whoMayNoLongerReadItGetsNothing() {
        assertThatThrownBy(() -> follow(() -> {
                    throw new NotFoundException("file");
                }))
                .isInstanceOf(NotFoundException.class);
        assertThat(out.size()).isZero();
    }
}
