package uk.concord.core.document.drawing;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import uk.concord.core.document.Block;

/**
 * A course of numbers as columns, each with the limit above which it is unusual. An unusual one has a mark above it and
 * slanted lines across, not only a colour of its own.
 */
public final class ColumnPicture {
    private static final int HEIGHT = 62;
    private static final double LEFT = 28;
    private static final double TOP = 40;
    private static final double BOTTOM = HEIGHT * Drawing.UNITS - 24.0;
    private static final double RIGHT = Drawing.WIDTH * Drawing.UNITS - 4.0;
    private static final float LETTERS = 12;
    private static final int LABELS = 5;

    private ColumnPicture() {}

    /**
     * @param label what may stand below it, such as "5 Oct"
     * @param limit the largest unremarkable number
     * @param pale whether it stands for anything from 1 up to its height
     * @param unusual whether it has a mark
     */
    public record Column(String label, int height, int limit, boolean pale, boolean unusual) {}

    /**
     * @param columns from left to right, at least one
     * @param limit words for the line of the limits
     * @param unusual words for the mark
     */
    public static Block.Figure draw(String alt, List<Column> columns, String limit, String unusual) {
        return Drawing.figure(alt, Drawing.WIDTH, HEIGHT, graphics -> {
            graphics.setFont(Drawing.font(LETTERS));
            key(graphics, limit, unusual);
            columns(graphics, columns);
        });
    }

    private static void key(Graphics2D graphics, String limit, String unusual) {
        limit(graphics, LEFT, LEFT + 18, 10);
        graphics.setColor(Drawing.TEXT);
        graphics.drawString(limit, (float) (LEFT + 24), 14);
        double next = LEFT + 44 + Drawing.width(graphics, limit);
        mark(graphics, next, 5);
        graphics.setColor(Drawing.TEXT);
        graphics.drawString(unusual, (float) (next + 10), 14);
    }

    private static void columns(Graphics2D graphics, List<Column> columns) {
        int most = Math.max(
                4,
                columns.stream()
                        .mapToInt(column -> Math.max(column.height(), column.limit()))
                        .max()
                        .orElse(0));
        int top = most + most % 2;
        for (int line = 0; line <= 2; line++) {
            double y = y(top * line / 2, top);
            graphics.setColor(Drawing.PALE);
            graphics.setStroke(new BasicStroke(1));
            graphics.draw(new Line2D.Double(LEFT, y, RIGHT, y));
            String number = String.valueOf(top * line / 2);
            graphics.setColor(Drawing.TEXT);
            graphics.drawString(
                    number, (float) (LEFT - 6 - Drawing.width(graphics, number)), (float) (y + LETTERS * 0.35));
        }
        double step = (RIGHT - LEFT) / columns.size();
        for (int index = 0; index < columns.size(); index++) {
            column(graphics, columns.get(index), LEFT + index * step, step, top);
        }
        int labels = Math.min(LABELS, columns.size());
        for (int label = 0; label < labels; label++) {
            int index = labels == 1 ? 0 : Math.round((float) label * (columns.size() - 1) / (labels - 1));
            String text = columns.get(index).label();
            double width = Drawing.width(graphics, text);
            double x = Math.clamp(LEFT + (index + 0.5) * step - width / 2, LEFT, RIGHT - width);
            graphics.setColor(Drawing.TEXT);
            graphics.drawString(text, (float) x, (float) (BOTTOM + LETTERS + 6));
        }
    }

    private static void column(Graphics2D graphics, Column column, double left, double width, int top) {
        double y = y(column.height(), top);
        Rectangle2D box = new Rectangle2D.Double(left + width * 0.15, y, width * 0.7, BOTTOM - y);
        if (column.height() > 0) {
            graphics.setColor(column.pale() || column.unusual() ? Drawing.PALE : Drawing.LINE);
            graphics.fill(box);
            if (column.unusual()) {
                Drawing.hatch(graphics, box, Drawing.ALARM);
            }
            graphics.setColor(column.unusual() ? Drawing.ALARM : Drawing.LINE);
            graphics.setStroke(new BasicStroke(1));
            graphics.draw(box);
        }
        if (column.unusual()) {
            mark(graphics, left + width / 2, y - 12);
        }
        limit(graphics, left, left + width, y(column.limit(), top));
    }

    private static void limit(Graphics2D graphics, double from, double to, double y) {
        graphics.setColor(Drawing.TEXT);
        graphics.setStroke(new BasicStroke(1.6f));
        graphics.draw(new Line2D.Double(from, y, to, y));
    }

    private static void mark(Graphics2D graphics, double middle, double top) {
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(middle - 5, top);
        triangle.lineTo(middle + 5, top);
        triangle.lineTo(middle, top + 9);
        triangle.closePath();
        graphics.setColor(Drawing.ALARM);
        graphics.fill(triangle);
    }

    private static double y(double value, int top) {
        return TOP + (BOTTOM - TOP) * (1 - value / top);
    }
}
