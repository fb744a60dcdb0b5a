package uk.concord.briefing.domain.composition;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Paint;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
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
import org.w3c.dom.Element;
import uk.concord.briefing.domain.release.ReleasedCount;
import uk.concord.core.document.Block;

/**
 * Draws a table as bars, once for screen and paper. It is given released counts only and sees no other: the bar of a
 * rounded count ends in the middle of what it stands for, that of a band is pale and covers the whole band, and beside
 * each stands what the table says.
 */
public final class ReleasedChart {

    private static final String FONT_FILE = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed.ttf";
    /** Units of the drawing in a millimetre. */
    private static final int UNITS = 4;

    private static final int WIDTH = 172;
    private static final int ROW = 4;
    private static final int EDGE = 4;
    private static final float LETTERS = 13;
    /** The share of the width that labels have. */
    private static final float LABELS = 0.6f;
    /** Room for the words beside the longest bar, as a share of it. */
    private static final double ROOM = 1.35;
    /** The line colour of print.css, a pale tone of it and its text. */
    private static final Color BAR = new Color(0x1f4d5c);

    private static final Color BAND = new Color(0xdbe4e7);
    private static final Color TEXT = new Color(0x101418);

    private static final Font FONT = font();

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
        return new Block.Figure(alt, svg(chart, WIDTH * UNITS, height * UNITS), WIDTH, height);
    }

    /** How many lines the longest label takes. */
    private static int lines(List<Bar> bars) {
        FontRenderContext context = new FontRenderContext(null, true, true);
        double longest = bars.stream()
                .mapToDouble(bar -> FONT.getStringBounds(bar.label(), context).getWidth())
                .max()
                .orElse(0);
        return longest > WIDTH * UNITS * LABELS * 0.9 ? 2 : 1;
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
        labels.setTickLabelPaint(TEXT);
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
            setDefaultOutlinePaint(BAR);
            setItemMargin(0);
            setDefaultItemLabelsVisible(true);
            setDefaultItemLabelFont(FONT);
            setDefaultItemLabelPaint(TEXT);
            setDefaultItemLabelGenerator(new Shown(bars));
            setDefaultPositiveItemLabelPosition(
                    new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            return bars.get(column).count().suppressed() ? BAND : BAR;
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

    private static Font font() {
        try (InputStream in = ReleasedChart.class.getResourceAsStream(FONT_FILE)) {
            if (in == null) {
                throw new IllegalStateException("Missing font " + FONT_FILE);
            }
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(LETTERS);
        } catch (FontFormatException e) {
            throw new IllegalStateException("Not a font", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String svg(JFreeChart chart, int width, int height) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(GenericDOMImplementation.getDOMImplementation()
                .createDocument("http://www.w3.org/2000/svg", "svg", null));
        context.setPrecision(2);
        context.setComment("");
        SVGGraphics2D graphics = new SVGGraphics2D(context, true);
        chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
        Element root = graphics.getRoot();
        root.setAttributeNS(null, "viewBox", "0 0 " + width + " " + height);
        root.removeAttribute("width");
        root.removeAttribute("height");
        StringWriter out = new StringWriter();
        try {
            graphics.stream(root, out, false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // The declaration would ask for a file from the web.
        return out.toString().replaceFirst("(?s)^.*?<svg", "<svg");
    }
}
