package uk.concord.core.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import uk.concord.core.RuleBrokenException;

/**
 * Draws a picture anew, so that nothing but what can be seen remains: no place, time or camera, no second file behind
 * the first, nothing that only looks like a picture.
 */
final class PictureCleaner {
    /** Largest picture, in pixels; a small file can unfold to gigabytes. */
    static final long MOST_PIXELS = 40_000_000;

    private static final String BROKEN = "core.attachment.broken";
    private static final float QUALITY = 0.9f;

    private PictureCleaner() {}

    /**
     * @param type JPEG or PNG
     * @return the same picture without anything else
     * @throws RuleBrokenException when it cannot be read or is too large
     */
    static byte[] clean(byte[] bytes, FileType type) {
        try {
            return write(read(bytes, type), type);
        } catch (IOException unwritten) {
            throw new RuleBrokenException(BROKEN);
        }
    }

    /** @return the cells of a picture */
    static PictureGrid grid(byte[] bytes, FileType type) {
        BufferedImage picture = read(bytes, type);
        return PictureGrid.of(picture.getWidth(), picture.getHeight());
    }

    /**
     * Paints cells over with one colour; unlike blurring, that leaves nothing to work back from.
     *
     * @param cells numbers of cells of {@link #grid}; at least one
     * @throws RuleBrokenException when a number is none of the picture's
     */
    static byte[] cover(byte[] bytes, FileType type, Set<Integer> cells) {
        BufferedImage picture = read(bytes, type);
        PictureGrid grid = PictureGrid.of(picture.getWidth(), picture.getHeight());
        if (cells.isEmpty() || cells.stream().anyMatch(cell -> cell < 0 || cell >= grid.cells())) {
            throw new RuleBrokenException("core.attachment.cells");
        }
        Graphics2D pen = picture.createGraphics();
        try {
            pen.setColor(Color.DARK_GRAY);
            for (int cell : cells) {
                int left = edge(cell % grid.columns(), grid.columns(), picture.getWidth());
                int right = edge(cell % grid.columns() + 1, grid.columns(), picture.getWidth());
                int top = edge(cell / grid.columns(), grid.rows(), picture.getHeight());
                int bottom = edge(cell / grid.columns() + 1, grid.rows(), picture.getHeight());
                pen.fillRect(left, top, right - left, bottom - top);
            }
        } finally {
            pen.dispose();
        }
        try {
            return write(picture, type);
        } catch (IOException unwritten) {
            throw new RuleBrokenException(BROKEN);
        }
    }

    private static int edge(int index, int number, int pixels) {
        return (int) ((long) index * pixels / number);
    }

    private static BufferedImage read(byte[] bytes, FileType type) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format(type));
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new RuleBrokenException("core.attachment.pixels", MOST_PIXELS / 1_000_000);
                }
                return upright(reader.read(0), type, JpegOrientation.of(bytes));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            throw new RuleBrokenException(BROKEN);
        }
    }

    private static String format(FileType type) {
        return type == FileType.PNG ? "png" : "jpeg";
    }

    /** Draws the pixels onto a new canvas, turned as the camera was held. */
    private static BufferedImage upright(BufferedImage picture, FileType type, JpegOrientation held) {
        boolean sideways = held.quarterTurns() % 2 == 1;
        int width = sideways ? picture.getHeight() : picture.getWidth();
        int height = sideways ? picture.getWidth() : picture.getHeight();
        BufferedImage canvas = new BufferedImage(
                width, height, type == FileType.PNG ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = canvas.createGraphics();
        try {
            pen.translate(width / 2.0, height / 2.0);
            pen.rotate(Math.PI / 2 * held.quarterTurns());
            pen.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
            pen.drawImage(picture, 0, 0, null);
        } finally {
            pen.dispose();
        }
        return canvas;
    }

    private static byte[] write(BufferedImage picture, FileType type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format(type)).next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam settings = writer.getDefaultWriteParam();
            if (type == FileType.JPEG) {
                settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                settings.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
