package uk.concord.core.document;

import java.io.ByteArrayOutputStream;

/** The segments of a JPEG (ITU T.81, annex B): what the pixels need, and what only tells about them. */
final class JpegSegments {
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    /** Colour profile. */
    private static final int APP2 = 0xE2;
    /** How colours are coded (Adobe). */
    private static final int APP14 = 0xEE;

    private JpegSegments() {}

    /** @return the same pixels, bit by bit, without Exif, XMP, comments and the like; as given when it is no JPEG */
    static byte[] withoutMetadata(byte[] bytes) {
        if (bytes.length < 4 || (bytes[0] & 0xFF) != 0xFF || (bytes[1] & 0xFF) != 0xD8) {
            return bytes;
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
        kept.write(bytes, 0, 2);
        int at = 2;
        while (at + 4 <= bytes.length && (bytes[at] & 0xFF) == 0xFF) {
            int marker = bytes[at + 1] & 0xFF;
            int length = (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
            if (marker == START_OF_SCAN || length < 2 || at + 2 + length > bytes.length) {
                break;
            }
            if (!onlyTells(marker)) {
                kept.write(bytes, at, 2 + length);
            }
            at += 2 + length;
        }
        kept.write(bytes, at, bytes.length - at);
        return kept.toByteArray();
    }

    private static boolean onlyTells(int marker) {
        return marker == COMMENT || (marker >= APP1 && marker <= APP15 && marker != APP2 && marker != APP14);
    }
}
