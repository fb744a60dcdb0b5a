package uk.concord.core.ui;

import com.vaadin.flow.server.streams.InMemoryUploadCallback;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import java.io.IOException;
import java.io.InputStream;

/**
 * Takes a file into memory, and never more of it than is allowed: what the browser says about its size is not
 * believed, and neither Vaadin nor the servlet container limits a request whose body is the file itself.
 */
public final class LimitedUpload implements UploadHandler {
    private final int largest;
    private final InMemoryUploadCallback whenComplete;

    /**
     * @param largest bytes a file may have
     * @param whenComplete called outside the session's lock, as by {@link UploadHandler#inMemory}
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
        whenComplete.complete(new UploadMetadata(event.getFileName(), event.getContentType(), bytes.length), bytes);
    }

    @Override
    public long getFileSizeMax() {
        return largest;
    }
}
