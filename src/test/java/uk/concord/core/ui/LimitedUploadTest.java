package uk.concord.core.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitedUploadTest {
    private final List<byte[]> taken = new ArrayList<>();

    private UploadEvent send(byte[] body, long told) throws IOException {
        VaadinRequest request = mock(VaadinRequest.class);
        when(request.getInputStream()).thenReturn(new ByteArrayInputStream(body));
        UI ui = mock(UI.class);
        when(ui.access(any())).thenAnswer(call -> {
            call.<Command>getArgument(0).execute();
            return null;
        });
        UploadEvent event =
                new UploadEvent(
                        request,
                        mock(VaadinResponse.class),
                        mock(VaadinSession.class),
                        "agenda.pdf",
                        told,
                        "application/pdf",
                        new Element("vaadin-upload"),
                        null) {
                    @Override
                    public UI getUI() {
                        return ui;
                    }
                };
        new LimitedUpload(4, (metadata, bytes) -> taken.add(bytes)).handleUploadRequest(event);
        return event;
    }

    @Test
    void aFileOfTheLargestSizeIsTaken() throws IOException {
        assertThat(send(new byte[] {1, 2, 3, 4}, 4).isRejected()).isFalse();
        assertThat(taken).containsExactly(new byte[] {1, 2, 3, 4});
    }

    @Test
    void aLargerFileIsRefusedWhateverTheBrowserSays() throws IOException {
        assertThat(send(new byte[5], 5).isRejected()).isTrue();
        assertThat(send(new byte[5], 3).isRejected()).isTrue();
        assertThat(send(new byte[5], -1).isRejected()).isTrue();
        assertThat(taken).isEmpty();
    }
}
