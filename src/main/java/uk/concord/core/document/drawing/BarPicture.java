package uk.concord.core.document.drawing;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import uk.concord.core.document.Block;

/** Bars from left to right, each with its name before it and its number, or the words for it, behind it. */
public final class BarPicture {
    private static final int ROW = 7;
    /** No figure is lower than that, in millimetres. */
    private static final int LEAST = 10;

    private static final int NAME = 58 * Drawing.UNITS;
    private static final int ROOM = 34 * Drawing.UNITS;
    private static final float LETTERS = 13;

    private BarPicture() {}

    /**
     * @param length how long it is drawn
     * @param shown what stands behind it
     * @param pale whether it stands for anything up to its length
     */
    public record Bar(String name, int length, String shown, boolean pale) {}

    /** @param bars from top to bottom, at least one */
    public static Block.Figure draw(String alt, List<Bar> bars) {
        return Drawing.figure(
                alt, Drawing.WIDTH, Math.max(LEAST, bars.size() * ROW + 2), graphics -> draw(graphics, bars));
    }

    private static void draw(Graphics2D graphics, List<Bar> bars) {
        graphics.setFont(Drawing.font(LETTERS));
        int most = Math.max(1, bars.stream().mapToInt(Bar::length).max().orElse(1));
        double room = Drawing.WIDTH * Drawing.UNITS - NAME - ROOM;
        double height = ROW * Drawing.UNITS;
        for (int index = 0; index < bars.size(); index++) {
            Bar bar = bars.get(index);
            double top = index * height + 4;
            float base = (float) (top + height / 2 + LETTERS * 0.3);
            Rectangle2D box = new Rectangle2D.Double(NAME, top + 4, room * bar.length() / most, height - 10);
            graphics.setColor(Drawing.TEXT);
            String name = Drawing.wrap(graphics, bar.name(), NAME - 10).getFirst();
            graphics.drawString(name, (float) (NAME - 8 - Drawing.width(graphics, name)), base);
            graphics.drawString(bar.shown(), (float) (box.getMaxX() + 6), base);
            graphics.setColor(bar.pale() ? Drawing.PALE : Drawing.LINE);
            graphics.fill(box);
            graphics.setColor(Drawing.LINE);
            graphics.setStroke(new BasicStroke(1));
            graphics.draw(box);
        }
    }
}
