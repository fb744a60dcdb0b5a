package uk.concord.core.document.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import uk.concord.core.document.Block;

/** A table of numbers as shaded cells: rows down, columns across with their names slanted above. */
public final class GridPicture {
    /** Shades from none to the darkest. */
    public static final int SHADES = 5;

    private static final int ROW = 6;
    private static final int HEAD = 38;
    private static final double NAME = 66 * Drawing.UNITS;
    /** Room on the right for the slanted name of the last column. */
    private static final double ROOM = 26 * Drawing.UNITS;

    private static final double WIDEST = 12 * Drawing.UNITS;
    private static final float LETTERS = 11;
    private static final List<Color> GROUNDS = List.of(
            Color.WHITE,
            new Color(0xeaf1f3),
            new Color(0xcfe0e5),
            new Color(0xaecbd3),
            new Color(0x8ab4c0),
            new Color(0x669dac));

    private GridPicture() {}

    /**
     * @param text what stands in it
     * @param shade 0 to {@link #SHADES}
     */
    public record Cell(String text, int shade) {}

    /** A row and its cells, as many as there are columns. */
    public record Row(String name, List<Cell> cells) {}

    /**
     * @param columns names, at least one
     * @param rows at least one
     */
    public static Block.Figure draw(String alt, List<String> columns, List<Row> rows) {
        return Drawing.figure(
                alt, Drawing.WIDTH, HEAD + rows.size() * ROW + 1, graphics -> draw(graphics, columns, rows));
    }

    private static void draw(Graphics2D graphics, List<String> columns, List<Row> rows) {
        graphics.setFont(Drawing.font(LETTERS));
        double wide = Math.min(WIDEST, (Drawing.WIDTH * Drawing.UNITS - NAME - ROOM) / columns.size());
        double top = HEAD * Drawing.UNITS;
        double high = ROW * Drawing.UNITS;
        AffineTransform upright = graphics.getTransform();
        for (int column = 0; column < columns.size(); column++) {
            graphics.translate(NAME + (column + 0.5) * wide, top - 6);
            graphics.rotate(-Math.PI / 4);
            graphics.drawString(columns.get(column), 0, 0);
            graphics.setTransform(upright);
        }
        for (int row = 0; row < rows.size(); row++) {
            double y = top + row * high;
            String name = Drawing.wrap(graphics, rows.get(row).name(), NAME - 8).getFirst();
            graphics.setColor(Drawing.TEXT);
            graphics.drawString(
                    name, (float) (NAME - 6 - Drawing.width(graphics, name)), (float) (y + high / 2 + LETTERS * 0.35));
            for (int column = 0; column < columns.size(); column++) {
                Cell cell = rows.get(row).cells().get(column);
                Rectangle2D box = new Rectangle2D.Double(NAME + column * wide, y, wide, high);
                graphics.setColor(GROUNDS.get(cell.shade()));
                graphics.fill(box);
                graphics.setColor(Drawing.PALE);
                graphics.setStroke(new BasicStroke(1));
                graphics.draw(box);
                graphics.setColor(Drawing.TEXT);
                graphics.drawString(
                        cell.text(), (float) (box.getCenterX() - Drawing.width(graphics, cell.text()) / 2), (float)
                                (y + high / 2 + LETTERS * 0.35));
            }
        }
    }
}
