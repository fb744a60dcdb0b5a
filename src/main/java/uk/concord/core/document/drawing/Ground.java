package uk.concord.core.document.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** How high a place stands, as the ground of its shape: a shade, and a pattern that tells it apart without its colour. */
final class Ground {
    /** Steps from none to the highest. */
    static final int STEPS = 5;

    private static final List<Color> SHADES = List.of(
            Color.WHITE,
            new Color(0xdff0e1),
            new Color(0xfdf3c4),
            new Color(0xfddcae),
            new Color(0xf6bdb4),
            new Color(0xe58e86));
    private static final Color INK = new Color(0x8a8f94);
    private static final double LINE = 0.8;
    private static final int LEVEL_LINES = 3;
    private static final int DOTS_APART = 10;
    private static final List<Integer> LINES_APART = List.of(0, 0, 0, 10, 8, 5);

    private Ground() {}

    static Color shade(int step) {
        return SHADES.get(step);
    }

    /** Fills a shape: dots at step 2, level lines at 3, crossed lines at 4, close crossed lines at 5. */
    static void fill(Graphics2D graphics, Shape shape, int step, boolean hatched) {
        graphics.setColor(shade(step));
        graphics.fill(shape);
        graphics.setColor(INK);
        Rectangle2D box = shape.getBounds2D();
        if (step == 2) {
            dots(graphics, shape, box);
        }
        int apart = LINES_APART.get(step);
        if (apart > 0) {
            lines(graphics, shape, box, apart, step > LEVEL_LINES);
        }
        if (hatched) {
            Drawing.hatch(graphics, shape, INK);
        }
    }

    private static void lines(Graphics2D graphics, Shape shape, Rectangle2D box, int apart, boolean crossed) {
        Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (double y = first(box.getY(), apart); y < box.getMaxY(); y += apart) {
            all.append(new Rectangle2D.Double(box.getX(), y, box.getWidth(), LINE), false);
        }
        if (crossed) {
            for (double x = first(box.getX(), apart); x < box.getMaxX(); x += apart) {
                all.append(new Rectangle2D.Double(x, box.getY(), LINE, box.getHeight()), false);
            }
        }
        Area within = new Area(all);
        within.intersect(new Area(shape));
        graphics.fill(within);
    }

    private static void dots(Graphics2D graphics, Shape shape, Rectangle2D box) {
        for (double y = first(box.getY(), DOTS_APART); y < box.getMaxY(); y += DOTS_APART) {
            for (double x = first(box.getX(), DOTS_APART); x < box.getMaxX(); x += DOTS_APART) {
                if (shape.contains(x, y, 2, 2)) {
                    graphics.fill(new Ellipse2D.Double(x, y, 2, 2));
                }
            }
        }
    }

    /** Patterns of neighbours continue one another. */
    private static double first(double from, int apart) {
        return Math.ceil(from / apart) * apart;
    }
}
