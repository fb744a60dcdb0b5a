package uk.concord.core.ui;

import com.vaadin.flow.server.streams.InMemoryUploadCallback;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Takes a file into memory, and never more of it than is allowed: what the browser says about its size is not
 * believed, and neither Vaadin nor the servlet container limits a request whose body is the file itself.
 */
public final class LimitedUpload implements UploadHandler {
    private final int largest;
    private final InMemoryUploadCallback whenComplete;

    /**
     * @param largest bytes a file may have
     * @param whenComplete called with the session's lock, as by {@link UploadHandler#inMemory}
     */
    public LimitedUpload(int largest, InMemoryUploadCallback whenComplete) {
        this.largest = largest;
        this.whenComplete = whenComplete;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        if (event.getFileSize() > largest) {
            event.reject();
            return;
        }
        byte[] bytes;
        try (InputStream body = event.getInputStream()) {
            bytes = body.readNBytes(largest + 1);
        }
        if (bytes.length > largest) {
            event.reject();
            return;
        }
        UploadMetadata metadata = new UploadMetadata(event.getFileName(), event.getContentType(), bytes.length);
        event.getUI().access(() -> {
            try {
                whenComplete.complete(metadata, bytes);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    @Override
    public long getFileSizeMax() {
        return largest;
    }
}
