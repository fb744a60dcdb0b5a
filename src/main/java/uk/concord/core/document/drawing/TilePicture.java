package uk.concord.core.document.drawing;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import uk.concord.core.document.Block;

/**
 * Places as tiles that stand roughly where they lie. How high a place stands is told by words and by as many dots; the
 * colour repeats it.
 */
public final class TilePicture {
    /** Steps from none to the highest. */
    public static final int STEPS = Ground.STEPS;

    private static final int WIDE = 24;
    private static final int HIGH = 22;
    private static final float LETTERS = 10;
    private static final double EDGE = 2;

    private TilePicture() {}

    /**
     * @param column from 1, left to right
     * @param row from 1, top to bottom
     * @param words what stands below the name
     * @param step 0 to {@link #STEPS}
     * @param hatched whether it is drawn with slanted lines
     */
    public record Tile(int column, int row, String name, String words, int step, boolean hatched) {}

    /** @param tiles at least one */
    public static Block.Figure draw(String alt, List<Tile> tiles) {
        int rows = tiles.stream().mapToInt(Tile::row).max().orElse(1);
        return Drawing.figure(
                alt, Drawing.WIDTH, rows * (HIGH + 1) + 1, graphics -> tiles.forEach(tile -> draw(graphics, tile)));
    }

    private static void draw(Graphics2D graphics, Tile tile) {
        double wide = WIDE * Drawing.UNITS;
        double left = (tile.column() - 1) * (wide + EDGE) + EDGE;
        double top = (tile.row() - 1) * (HIGH + 1) * Drawing.UNITS + EDGE;
        Rectangle2D box = new Rectangle2D.Double(left, top, wide, HIGH * Drawing.UNITS);
        graphics.setColor(Ground.shade(tile.step()));
        graphics.fill(box);
        if (tile.hatched()) {
            Drawing.hatch(graphics, box, Drawing.PALE);
        }
        graphics.setColor(Drawing.LINE);
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(box);
        graphics.setColor(Drawing.TEXT);
        graphics.setFont(Drawing.font(LETTERS));
        float base = (float) top + LETTERS + 4;
        for (String line : Drawing.wrap(graphics, tile.name(), wide - 8)) {
            graphics.drawString(line, (float) left + 5, base);
            base += LETTERS + 2;
        }
        base += 3;
        for (String line : Drawing.wrap(graphics, tile.words(), wide - 8)) {
            graphics.drawString(line, (float) left + 5, base);
            base += LETTERS + 2;
        }
        for (int dot = 0; dot < tile.step(); dot++) {
            graphics.fill(new Ellipse2D.Double(left + 5 + dot * 9, box.getMaxY() - 10, 6, 6));
        }
    }
}
