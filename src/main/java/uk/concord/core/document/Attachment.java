package uk.concord.core.document;

import java.time.Instant;

/**
 * A stored file without its content.
 *
 * @param mediaType found from the content, not from the name
 * @param size in bytes
 * @param sha256 64 hexadecimal digits
 * @param scanned whether a virus scanner has looked at it
 */
public record Attachment(
        long id,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        Instant storedAt,
        String storedBy,
        boolean scanned) {

    /** @return whether it is a picture, which can be shown and covered in parts */
    public boolean isPicture() {
        return mediaType.startsWith("image/");
    }
}
