package uk.concord.core.document.drawing;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.core.document.Block;

/**
 * Places as they lie. How high a place stands is told by its mark and by the pattern of its ground; the colour repeats
 * it. A place that has no room for its name has a letter, explained below the map together with the patterns.
 */
public final class MapPicture {
    private static final double WIDE = Drawing.WIDTH * (double) Drawing.UNITS;
    private static final double HIGHEST = 118 * (double) Drawing.UNITS;
    private static final double EDGE = 2;
    private static final Font MARK = Drawing.font(15);
    private static final Font NAME = Drawing.font(8);
    private static final Font WORDS = Drawing.font(10);
    private static final double ROW = 18;
    private static final double SWATCH = 30;
    private static final List<Integer> WIDTHS = List.of(120, 80, 60, 45);

    private MapPicture() {}

    /**
     * A place and its outline.
     *
     * @param mark one to three characters, such as the number of a level
     * @param rings borders, each a list of east and south in turn; holes are left out by the even-odd rule
     * @param east of a point well inside it
     * @param south of that point
     * @param step 0 to 5
     * @param hatched whether it is drawn with slanted lines too
     */
    public record Place(String name, String mark, List<int[]> rings, int east, int south, int step, boolean hatched) {}

    /** What a ground means. */
    public record Key(String words, int step, boolean hatched) {}

    /** A place on the sheet, with its name in lines or the letter for it. */
    private record Drawn(Place place, Shape shape, double x, double y, List<String> lines) {}

    /**
     * @param places at least one, in any measure
     * @param keys one per ground that can be met
     */
    public static Block.Figure draw(String alt, List<Place> places, List<Key> keys) {
        double scale = Math.min((WIDE - 2 * EDGE) / most(places, 0), HIGHEST / most(places, 1));
        List<Drawn> drawn = new ArrayList<>();
        List<String> below = new ArrayList<>();
        for (Place place : places) {
            Shape shape = shape(place, scale);
            double x = place.east() * scale + EDGE;
            double y = place.south() * scale + EDGE;
            List<String> lines = fitting(shape, place.name(), x, y);
            if (lines == null) {
                lines = List.of(letter(below.size()));
                below.add(lines.getFirst() + ": " + place.name());
            }
            drawn.add(new Drawn(place, shape, x, y, lines));
        }
        List<List<Key>> keyRows = rows(keys);
        List<String> explained =
                below.isEmpty() ? List.of() : Drawing.wrap(WORDS, String.join("; ", below), WIDE - 2 * EDGE);
        double map = most(places, 1) * scale + 3 * EDGE;
        double high = map + (keyRows.size() + explained.size()) * ROW + ROW / 2;
        return Drawing.figure(alt, Drawing.WIDTH, (int) Math.ceil(high / Drawing.UNITS), graphics -> {
            drawn.forEach(place -> ground(graphics, place));
            drawn.forEach(place -> label(graphics, place));
            double y = map + ROW / 2;
            for (List<Key> row : keyRows) {
                keys(graphics, row, y);
                y += ROW;
            }
            graphics.setFont(WORDS);
            for (String line : explained) {
                graphics.drawString(line, (float) EDGE, (float) (y + ROW / 2));
                y += ROW;
            }
        });
    }

    private static String letter(int at) {
        return at < 26 ? String.valueOf((char) ('a' + at)) : letter(at / 26 - 1) + letter(at % 26);
    }

    private static int most(List<Place> places, int offset) {
        int most = 1;
        for (Place place : places) {
            for (int[] ring : place.rings()) {
                for (int i = offset; i < ring.length; i += 2) {
                    most = Math.max(most, ring[i]);
                }
            }
        }
        return most;
    }

    private static Shape shape(Place place, double scale) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (int[] ring : place.rings()) {
            path.moveTo(ring[0] * scale + EDGE, ring[1] * scale + EDGE);
            for (int i = 2; i + 1 < ring.length; i += 2) {
                path.lineTo(ring[i] * scale + EDGE, ring[i + 1] * scale + EDGE);
            }
            path.closePath();
        }
        return path;
    }

    /** @return the name in lines that lie inside the shape, below the mark; null when there is no room for them */
    private static @Nullable List<String> fitting(Shape shape, String name, double x, double y) {
        for (int width : WIDTHS) {
            List<String> lines = Drawing.wrap(NAME, name, width);
            double line = top(lines.size(), y) + MARK.getSize();
            boolean inside = true;
            for (String text : lines) {
                double wide = Drawing.width(NAME, text) + 4;
                inside &= shape.contains(x - wide / 2, line, wide, NAME.getSize() + 2);
                line += NAME.getSize() + 1;
            }
            if (inside) {
                return lines;
            }
        }
        return null;
    }

    /** @return where the mark begins, so that it and its lines stand around the point */
    private static double top(int lines, double y) {
        return y - (MARK.getSize() + lines * (NAME.getSize() + 1)) / 2.0;
    }

    private static void ground(Graphics2D graphics, Drawn drawn) {
        Ground.fill(graphics, drawn.shape(), drawn.place().step(), drawn.place().hatched());
        graphics.setColor(Drawing.LINE);
        graphics.setStroke(new BasicStroke(1.2f));
        graphics.draw(drawn.shape());
    }

    private static void label(Graphics2D graphics, Drawn drawn) {
        double base = top(drawn.lines().size(), drawn.y()) + MARK.getSize() - 2;
        text(
                graphics,
                MARK,
                drawn.place().mark(),
                drawn.x(),
                base,
                drawn.place().step());
        for (String line : drawn.lines()) {
            base += NAME.getSize() + 1;
            text(graphics, NAME, line, drawn.x(), base, drawn.place().step());
        }
    }

    /** The ground behind letters is plain, so that they are read on any pattern. */
    private static void text(Graphics2D graphics, Font font, String text, double x, double base, int step) {
        double wide = Drawing.width(font, text);
        graphics.setColor(Ground.shade(step));
        graphics.fill(
                new Rectangle2D.Double(x - wide / 2 - 1, base - font.getSize() * 0.8, wide + 2, font.getSize() + 0.5));
        graphics.setColor(Drawing.TEXT);
        graphics.setFont(font);
        graphics.drawString(text, (float) (x - wide / 2), (float) base);
    }

    private static double width(Key key) {
        return SWATCH + 6 + Drawing.width(WORDS, key.words()) + 16;
    }

    private static List<List<Key>> rows(List<Key> keys) {
        List<List<Key>> rows = new ArrayList<>();
        double left = WIDE;
        for (Key key : keys) {
            if (left + width(key) > WIDE) {
                rows.add(new ArrayList<>());
                left = EDGE;
            }
            rows.getLast().add(key);
            left += width(key);
        }
        return rows;
    }

    private static void keys(Graphics2D graphics, List<Key> keys, double y) {
        double x = EDGE;
        for (Key key : keys) {
            Shape swatch = new Rectangle2D.Double(x, y, SWATCH, ROW - 6);
            Ground.fill(graphics, swatch, key.step(), key.hatched());
            graphics.setColor(Drawing.LINE);
            graphics.setStroke(new BasicStroke(1));
            graphics.draw(swatch);
            graphics.setColor(Drawing.TEXT);
            graphics.setFont(WORDS);
            graphics.drawString(key.words(), (float) (x + SWATCH + 6), (float) (y + ROW - 9));
            x += width(key);
        }
    }
}
