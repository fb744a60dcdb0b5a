package uk.concord.core.document;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;

/** One drawing in the forms that the renderers need, all made from its SVG. */
final class Pictures {

    /** A browser's pixels per millimetre. */
    private static final double PIXELS = 96 / 25.4;
    /** Dots per browser's pixel, so that a printed Word file is not coarse. */
    private static final float FINE = 2;
    /** The editions of a release show the same few drawings. */
    private static final int KEPT = 16;

    private static final Map<Block.Figure, byte[]> PNG =
            Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Block.Figure, byte[]> eldest) {
                    return size() > KEPT;
                }
            });

    private Pictures() {}

    static int pixels(int millimetres) {
        return (int) Math.round(millimetres * PIXELS);
    }

    /** @return an address that holds the drawing itself, so that a file refers to nothing outside it */
    static String address(Block.Figure figure) {
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(figure.svg().getBytes(StandardCharsets.UTF_8));
    }

    /** @return the drawing as a PNG, which nobody may change */
    static byte[] png(Block.Figure figure) {
        return PNG.computeIfAbsent(figure, Pictures::draw);
    }

    private static byte[] draw(Block.Figure figure) {
        PNGTranscoder transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(PNGTranscoder.KEY_WIDTH, pixels(figure.width()) * FINE);
        transcoder.addTranscodingHint(PNGTranscoder.KEY_HEIGHT, pixels(figure.height()) * FINE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            transcoder.transcode(new TranscoderInput(new StringReader(figure.svg())), new TranscoderOutput(out));
        } catch (TranscoderException e) {
            throw new IllegalArgumentException("Not a drawing", e);
        }
        return out.toByteArray();
    }
}
