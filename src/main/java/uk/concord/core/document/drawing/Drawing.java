package uk.concord.core.document.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Element;
import uk.concord.core.document.Block;

/** The sheet that every picture is drawn on: its measures, its font, its colours (those of print.css) and its file. */
public final class Drawing {
    /** Units of the drawing in a millimetre. */
    public static final int UNITS = 4;
    /** Millimetres between the margins of a page. */
    public static final int WIDTH = 172;
    /** The line colour of print.css, a pale tone of it and its text. */
    public static final Color LINE = new Color(0x1f4d5c);

    public static final Color PALE = new Color(0xdbe4e7);
    public static final Color TEXT = new Color(0x101418);
    public static final Color ALARM = new Color(0x9b1c1c);

    private static final String FONT_FILE = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed.ttf";
    private static final Font FONT = read();
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    private Drawing() {}

    /** @param size in units of the drawing */
    public static Font font(float size) {
        return FONT.deriveFont(size);
    }

    /**
     * @param alt what it shows, in words
     * @param width in millimetres
     * @param height in millimetres
     * @param drawing draws with {@link #UNITS} to a millimetre on a white sheet
     */
    public static Block.Figure figure(String alt, int width, int height, Consumer<Graphics2D> drawing) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(GenericDOMImplementation.getDOMImplementation()
                .createDocument("http://www.w3.org/2000/svg", "svg", null));
        context.setPrecision(2);
        context.setComment("");
        SVGGraphics2D graphics = new SVGGraphics2D(context, true);
        graphics.setColor(Color.WHITE);
        graphics.fill(new Rectangle2D.Double(0, 0, width * UNITS, height * UNITS));
        graphics.setColor(TEXT);
        drawing.accept(graphics);
        Element root = graphics.getRoot();
        root.setAttributeNS(null, "viewBox", "0 0 " + width * UNITS + " " + height * UNITS);
        root.removeAttribute("width");
        root.removeAttribute("height");
        StringWriter out = new StringWriter();
        try {
            graphics.stream(root, out, false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // The declaration would ask for a file from the web.
        return new Block.Figure(alt, out.toString().replaceFirst("(?s)^.*?<svg", "<svg"), width, height);
    }

    /** @return the text in lines no wider than that, as far as its words allow */
    static List<String> wrap(Graphics2D graphics, String text, double width) {
        return wrap(graphics.getFont(), text, width);
    }

    /** As {@link #wrap(Graphics2D, String, double)}, before there is a sheet. */
    static List<String> wrap(Font font, String text, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && width(font, line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    static double width(Graphics2D graphics, String text) {
        return width(graphics.getFont(), text);
    }

    static double width(Font font, String text) {
        return font.getStringBounds(text, MEASURE).getWidth();
    }

    /** Slanted lines across a shape, so that it is told apart without its colour. */
    static void hatch(Graphics2D graphics, Shape shape, Color colour) {
        Rectangle2D box = shape.getBounds2D();
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(1.2f));
        for (double x = box.getX() - box.getHeight(); x < box.getMaxX(); x += 6) {
            Area line = new Area(new BasicStroke(1.2f)
                    .createStrokedShape(new Line2D.Double(x, box.getMaxY(), x + box.getHeight(), box.getY())));
            line.intersect(new Area(shape));
            graphics.fill(line);
        }
    }

    private static Font read() {
        try (InputStream in = Drawing.class.getResourceAsStream(FONT_FILE)) {
            if (in == null) {
                throw new IllegalStateException("Missing font " + FONT_FILE);
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException e) {
            throw new IllegalStateException("Not a font", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
