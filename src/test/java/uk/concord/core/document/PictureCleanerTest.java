package uk.concord.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import uk.concord.core.RuleBrokenException;

class PictureCleanerTest {
    private static final String SECRET = "GPS 51.4766 0.3252 taken by A Person";

    private static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(60, 20, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 20; x++) {
            for (int y = 0; y < 20; y++) {
                image.setRGB(x, y, Color.RED.getRGB());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** A JPEG as a camera writes it: Exif with the orientation, and something else that nobody should read. */
    private static byte[] fromCamera(int orientation) throws IOException {
        byte[] plain = picture("jpeg");
        byte[] secret = SECRET.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + secret.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0).put(secret);
        ByteBuffer all = ByteBuffer.allocate(plain.length + 4 + exif.capacity());
        all.put(plain, 0, 2).put((byte) 0xFF).put((byte) 0xE1).putShort((short) (exif.capacity() + 2));
        all.put(exif.array()).put(plain, 2, plain.length - 2);
        return all.array();
    }

    /** A JPEG with a real GPS directory: 51° 28' 36" N, 0° 19' 30" E, as a telephone writes it. */
    private static byte[] withGps() throws IOException {
        int first = 8;
        int gps = first + 2 + 12 + 4;
        int latitude = gps + 2 + 4 * 12 + 4;
        int longitude = latitude + 24;
        ByteBuffer exif = ByteBuffer.allocate(6 + longitude + 24);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(first);
        exif.putShort((short) 1);
        field(exif, 0x8825, 4, 1, gps);
        exif.putInt(0);
        exif.putShort((short) 4);
        field(exif, 1, 2, 2, 'N' << 24);
        field(exif, 2, 5, 3, latitude);
        field(exif, 3, 2, 2, 'E' << 24);
        field(exif, 4, 5, 3, longitude);
        exif.putInt(0);
        exif.putInt(51).putInt(1).putInt(28).putInt(1).putInt(36).putInt(1);
        exif.putInt(0).putInt(1).putInt(19).putInt(1).putInt(30).putInt(1);
        byte[] plain = picture("jpeg");
        ByteBuffer all = ByteBuffer.allocate(plain.length + 4 + exif.capacity());
        all.put(plain, 0, 2).put((byte) 0xFF).put((byte) 0xE1).putShort((short) (exif.capacity() + 2));
        all.put(exif.array()).put(plain, 2, plain.length - 2);
        return all.array();
    }

    private static void field(ByteBuffer exif, int tag, int type, int count, int value) {
        exif.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** @return degrees north, minutes and seconds, read as any viewer of pictures reads them; empty when there are none */
    private static Optional<List<Integer>> latitude(byte[] jpeg) {
        ByteBuffer bytes = ByteBuffer.wrap(jpeg);
        for (int at = 2; at + 4 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF; ) {
            int marker = jpeg[at + 1] & 0xFF;
            if (marker == 0xDA) {
                return Optional.empty();
            }
            if (marker == 0xE1) {
                return gps(bytes, at + 10);
            }
            at += 2 + (bytes.getShort(at + 2) & 0xFFFF);
        }
        return Optional.empty();
    }

    private static Optional<List<Integer>> gps(ByteBuffer bytes, int tiff) {
        int directory = tiff + bytes.getInt(tiff + 4);
        for (int entry = 0; entry < bytes.getShort(directory); entry++) {
            int field = directory + 2 + entry * 12;
            if ((bytes.getShort(field) & 0xFFFF) == 0x8825) {
                int second = tiff + bytes.getInt(field + 8) + 2 + 12;
                int value = tiff + bytes.getInt(second + 8);
                return Optional.of(List.of(bytes.getInt(value), bytes.getInt(value + 8), bytes.getInt(value + 16)));
            }
        }
        return Optional.empty();
    }

    @Test
    void thePlaceATelephoneWritesIntoItsPicturesIsGone() throws IOException {
        byte[] telephone = withGps();
        assertThat(latitude(telephone)).contains(List.of(51, 28, 36));
        byte[] clean = PictureCleaner.clean(telephone, FileType.JPEG);
        assertThat(latitude(clean)).isEmpty();
        assertThat(words(clean)).doesNotContain("Exif");
        assertThat(ImageIO.read(new ByteArrayInputStream(clean)).getWidth()).isEqualTo(60);
    }

    private static String words(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void placeTimeAndCameraAreGone() throws IOException {
        byte[] camera = fromCamera(1);
        assertThat(words(camera)).contains(SECRET);
        byte[] clean = PictureCleaner.clean(camera, FileType.JPEG);
        assertThat(FileType.of(clean)).contains(FileType.JPEG);
        assertThat(words(clean)).doesNotContain("Exif").doesNotContain("GPS");
    }

    @Test
    void whatFollowsThePictureIsGone() throws IOException {
        ByteArrayOutputStream polyglot = new ByteArrayOutputStream();
        polyglot.write(picture("png"));
        polyglot.write(("<script>" + SECRET).getBytes(StandardCharsets.US_ASCII));
        byte[] clean = PictureCleaner.clean(polyglot.toByteArray(), FileType.PNG);
        assertThat(words(clean)).doesNotContain("script");
        assertThat(ImageIO.read(new ByteArrayInputStream(clean)).getWidth()).isEqualTo(60);
    }

    @Test
    void aPictureTakenSidewaysStandsUpright() throws IOException {
        BufferedImage upright =
                ImageIO.read(new ByteArrayInputStream(PictureCleaner.clean(fromCamera(6), FileType.JPEG)));
        assertThat(upright.getWidth()).isEqualTo(20);
        assertThat(upright.getHeight()).isEqualTo(60);
        assertThat(new Color(upright.getRGB(10, 5)).getRed()).isGreaterThan(200);
        assertThat(new Color(upright.getRGB(10, 55)).getRed()).isLessThan(60);
    }

    @Test
    void somethingThatOnlyBeginsLikeAPictureIsRefused() {
        byte[] fake = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3, 4, 5};
        assertThatThrownBy(() -> PictureCleaner.clean(fake, FileType.JPEG))
                .isInstanceOf(RuleBrokenException.class)
                .hasMessage("core.attachment.broken");
    }

    @Test
    void anEnormousPictureIsRefusedBeforeItIsUnfolded() throws IOException {
        byte[] png = picture("png");
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        assertThatThrownBy(() -> PictureCleaner.clean(png, FileType.PNG)).isInstanceOf(RuleBrokenException.class);
    }
}
