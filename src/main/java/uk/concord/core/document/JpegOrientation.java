package uk.concord.core.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a camera was held, from the Exif orientation tag of a JPEG (CIPA DC-008, tag 0x0112). Mirrored pictures, which no
 * camera makes, count as upright.
 *
 * @param quarterTurns clockwise turns that make the picture upright, 0 to 3
 */
record JpegOrientation(int quarterTurns) {
    private static final JpegOrientation UPRIGHT = new JpegOrientation(0);
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int TAG = 0x0112;

    /** @return upright when the file has no such tag or is no JPEG */
    static JpegOrientation of(byte[] bytes) {
        int at = 2;
        while (at + 4 <= bytes.length && (bytes[at] & 0xFF) == 0xFF) {
            int marker = bytes[at + 1] & 0xFF;
            int length = (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
            if (marker == START_OF_SCAN || length < 2 || at + 2 + length > bytes.length) {
                break;
            }
            byte[] segment = Arrays.copyOfRange(bytes, at + 4, at + 2 + length);
            if (marker == APP1
                    && segment.length > EXIF.length + 8
                    && Arrays.equals(segment, 0, EXIF.length, EXIF, 0, EXIF.length)) {
                return read(segment);
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static JpegOrientation read(byte[] segment) {
        ByteBuffer tiff = ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length)
                .slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory + 2 > tiff.limit()) {
            return UPRIGHT;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            int start = directory + 2 + 12 * entry;
            if (start + 12 > tiff.limit()) {
                return UPRIGHT;
            }
            if ((tiff.getShort(start) & 0xFFFF) == TAG) {
                return switch (tiff.getShort(start + 8)) {
                    case 3 -> new JpegOrientation(2);
                    case 6 -> new JpegOrientation(1);
                    case 8 -> new JpegOrientation(3);
                    default -> UPRIGHT;
                };
            }
        }
        return UPRIGHT;
    }
}
