package uk.concord.briefing.domain.composition;

import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.release.ReleasedCount;
import uk.concord.core.document.Block;
import uk.concord.core.document.drawing.Drawing;

/**
 * Draws a table as bars, once for screen and paper. It is given released counts only and sees no other: the bar of a
 * rounded count ends in the middle of what it stands for, that of a band is pale and covers the whole band, and beside
 * each stands what the table says.
 */
public final class ReleasedChart {

    private static final int WIDTH = Drawing.WIDTH;
    private static final int ROW = 4;
    private static final int EDGE = 4;
    private static final float LETTERS = 13;
    /** The share of the width that labels have. */
    private static final float LABELS = 0.6f;
    /** Room for the words beside the longest bar, as a share of it. */
    private static final double ROOM = 1.35;

    private static final Font FONT = Drawing.font(LETTERS);

    private ReleasedChart() {}

    /** One bar. */
    public record Bar(String label, ReleasedCount count) {}

    /**
     * @param alt what the chart shows, in words
     * @param bars from top to bottom, at least one
     */
    public static Block.Figure draw(String alt, List<Bar> bars) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int i = 0; i < bars.size(); i++) {
            data.addValue(
                    length(bars.get(i).count()), "", new Line(i, bars.get(i).label()));
        }
        int height = EDGE + bars.size() * ROW * lines(bars);
        JFreeChart chart = new JFreeChart(null, null, plot(data, bars), false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(0, 0, 0, 0));
        return Drawing.figure(
                alt,
                WIDTH,
                height,
                graphics -> chart.draw(
                        graphics, new Rectangle2D.Double(0, 0, WIDTH * Drawing.UNITS, height * Drawing.UNITS)));
    }

    /** How many lines the longest label takes. */
    private static int lines(List<Bar> bars) {
        FontRenderContext context = new FontRenderContext(null, true, true);
        double longest = bars.stream()
                .mapToDouble(bar -> FONT.getStringBounds(bar.label(), context).getWidth())
                .max()
                .orElse(0);
        return longest > WIDTH * Drawing.UNITS * LABELS * 0.9 ? 2 : 1;
    }

    /** Two rows may have the same label. */
    private record Line(int number, String label) implements Comparable<Line> {
        @Override
        public int compareTo(Line other) {
            return Integer.compare(number, other.number);
        }

        @Override
        public String toString() {
            return label;
        }
    }

    private static double length(ReleasedCount count) {
        Integer high = count.high();
        if (high == null) {
            return 0;
        }
        return count.suppressed() ? high : (count.low() + high) / 2.0;
    }

    private static CategoryPlot plot(CategoryDataset data, List<Bar> bars) {
        CategoryAxis labels = new CategoryAxis();
        labels.setTickLabelFont(FONT);
        labels.setTickLabelPaint(Drawing.TEXT);
        labels.setMaximumCategoryLabelWidthRatio(LABELS);
        labels.setMaximumCategoryLabelLines(2);
        labels.setLowerMargin(0.01);
        labels.setUpperMargin(0.01);
        labels.setAxisLineVisible(false);
        labels.setTickMarksVisible(false);
        NumberAxis lengths = new NumberAxis();
        double longest =
                bars.stream().mapToDouble(bar -> length(bar.count())).max().orElse(0);
        lengths.setRange(0, Math.max(longest, 1) * ROOM);
        lengths.setVisible(false);
        CategoryPlot plot = new CategoryPlot(data, labels, lengths, new Bars(bars));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinesVisible(false);
        return plot;
    }

    private static final class Bars extends BarRenderer {

        private static final long serialVersionUID = 1;

        private final transient List<Bar> bars;

        Bars(List<Bar> bars) {
            this.bars = bars;
            setBarPainter(new StandardBarPainter());
            setShadowVisible(false);
            setDrawBarOutline(true);
            setDefaultOutlinePaint(Drawing.LINE);
            setItemMargin(0);
            setDefaultItemLabelsVisible(true);
            setDefaultItemLabelFont(FONT);
            setDefaultItemLabelPaint(Drawing.TEXT);
            setDefaultItemLabelGenerator(new Shown(bars));
            setDefaultPositiveItemLabelPosition(
                    new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            return bars.get(column).count().suppressed() ? Drawing.PALE : Drawing.LINE;
        }
    }

    private static final class Shown extends StandardCategoryItemLabelGenerator {

        private static final long serialVersionUID = 1;

        private final transient List<Bar> bars;

        Shown(List<Bar> bars) {
            this.bars = bars;
        }

        @Override
        public String generateLabel(@Nullable CategoryDataset data, int row, int column) {
            return bars.get(column).count().shown();
        }
    }
}
