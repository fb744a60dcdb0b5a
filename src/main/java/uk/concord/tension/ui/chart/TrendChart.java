package uk.concord.tension.ui.chart;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Counts as bars, each with the limit above which it is unusual. Drawn as SVG whose text keeps its size on a narrow
 * screen: places are given in per cent of the width. An alarm has a mark and a pattern of its own, not only a colour.
 */
public class TrendChart extends Div {
    private static final int HEIGHT = 240;
    private static final int TOP = 26;
    private static final int BOTTOM = 28;
    private static final int LABELS = 4;

    /**
     * One bar.
     *
     * @param label what stands below it, such as "5 Oct"
     * @param limit the largest unremarkable value, or null when there is none
     */
    public record Bar(String label, double value, @Nullable Double limit, boolean alarm) {}

    /** @param summary what the picture says, read out in its place */
    public TrendChart(List<Bar> bars, String summary) {
        addClassName("trend-chart");
        if (!bars.isEmpty()) {
            add(new Html("<div>" + svg(bars, summary) + "</div>"));
        }
    }

    private static String svg(List<Bar> bars, String summary) {
        double most = bars.stream()
                .mapToDouble(bar -> Math.max(bar.value(), bar.limit() == null ? 0 : bar.limit()))
                .max()
                .orElse(1);
        double top = Math.max(4, Math.ceil(most));
        StringBuilder svg = new StringBuilder("<svg role=\"img\" width=\"100%\" height=\"" + HEIGHT + "\" aria-label=\""
                + escape(summary) + "\">"
                + "<defs><pattern id=\"chart-alarm\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
                + "<rect class=\"chart-alarm-ground\" width=\"6\" height=\"6\"></rect>"
                + "<path class=\"chart-alarm-line\" d=\"M0 6L6 0\"></path></pattern></defs>");
        for (int line = 0; line <= 2; line++) {
            double value = top * line / 2;
            svg.append("<line class=\"chart-grid\" x1=\"0\" x2=\"100%%\" y1=\"%s\" y2=\"%s\"></line>"
                    .formatted(px(y(value, top)), px(y(value, top))));
            if (line > 0) {
                svg.append("<text class=\"chart-text\" x=\"0\" y=\"%s\">%s</text>"
                        .formatted(px(y(value, top) - 4), number(value)));
            }
        }
        double step = 100.0 / bars.size();
        for (int index = 0; index < bars.size(); index++) {
            append(svg, bars.get(index), index * step, step, top);
        }
        appendLabels(svg, bars, step);
        return svg.append("</svg>").toString();
    }

    private static void append(StringBuilder svg, Bar bar, double left, double width, double top) {
        double y = y(bar.value(), top);
        svg.append("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"></rect>"
                .formatted(
                        bar.alarm() ? "chart-bar chart-bar-alarm" : "chart-bar",
                        percent(left + width * 0.15),
                        px(y),
                        percent(width * 0.7),
                        px(HEIGHT - BOTTOM - y)));
        if (bar.alarm()) {
            svg.append("<text class=\"chart-mark\" x=\"%s\" y=\"%s\" text-anchor=\"middle\">\u25bc</text>"
                    .formatted(percent(left + width / 2), px(y - 4)));
        }
        Double limit = bar.limit();
        if (limit != null) {
            svg.append("<line class=\"chart-limit\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"></line>"
                    .formatted(percent(left), percent(left + width), px(y(limit, top)), px(y(limit, top))));
        }
    }

    private static void appendLabels(StringBuilder svg, List<Bar> bars, double step) {
        int labels = Math.min(LABELS, bars.size());
        for (int label = 0; label < labels; label++) {
            int index = labels == 1 ? 0 : Math.round((float) label * (bars.size() - 1) / (labels - 1));
            String anchor = label == 0 ? "start" : label == labels - 1 ? "end" : "middle";
            double x = label == 0 ? 0 : label == labels - 1 ? 100 : (index + 0.5) * step;
            svg.append("<text class=\"chart-text\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>"
                    .formatted(
                            percent(x),
                            HEIGHT - 8,
                            anchor,
                            escape(bars.get(index).label())));
        }
    }

    private static double y(double value, double top) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / top);
    }

    private static String px(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.3f%%", value);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.UK, "%.1f", value);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
