package uk.concord.tension.ui.areas;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.web.util.HtmlUtils;
import uk.concord.place.domain.Ward;
import uk.concord.place.domain.boundary.WardOutline;
import uk.concord.tension.domain.figures.FiguresFilter;

/**
 * The wards as they lie, drawn from imported outlines. Each is a link that narrows the page to its ward and says its
 * number in words; a thick broken border and a mark stand for an alert.
 */
class WardShapes extends Div {
    /** Letters are this share of the map's width. */
    private static final double LETTERS = 0.032;

    /** As for {@link WardMap}, with the outlines in force. */
    WardShapes(
            FiguresFilter filter,
            List<Ward> wards,
            List<WardOutline> outlines,
            Map<Long, Integer> counts,
            Map<Long, String> levels,
            Set<Long> alerts) {
        addClassName("ward-shapes");
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int width = outlines.stream().mapToInt(WardOutline::east).max().orElse(1);
        int height = outlines.stream().mapToInt(WardOutline::south).max().orElse(1);
        StringBuilder svg = new StringBuilder("<div><svg role=\"group\" aria-label=\"%s\" viewBox=\"0 0 %d %d\">"
                .formatted(HtmlUtils.htmlEscape(translate("tension.borough.map")), width, height));
        for (Ward ward : wards) {
            outlines.stream()
                    .filter(outline -> outline.wardId() == ward.id())
                    .findFirst()
                    .ifPresent(outline -> {
                        int count = counts.getOrDefault(ward.id(), 0);
                        boolean alert = alerts.contains(ward.id());
                        boolean chosen = Objects.equals(filter.wardId(), ward.id());
                        String words = ward.name() + ": " + WardMap.words(count)
                                + (levels.containsKey(ward.id()) ? ", " + levels.get(ward.id()) : "")
                                + (alert ? ", " + translate("tension.borough.alert") : "");
                        svg.append("<a href=\"%s\" aria-label=\"%s\"%s><title>%s</title>"
                                .formatted(
                                        HtmlUtils.htmlEscape(FiguresRoutes.borough(
                                                filter.withWard(chosen ? null : Long.valueOf(ward.id())))),
                                        HtmlUtils.htmlEscape(words),
                                        chosen ? " aria-current=\"true\"" : "",
                                        HtmlUtils.htmlEscape(words)));
                        svg.append("<path class=\"ward-shape shape-%d%s\" d=\"%s\"></path>"
                                .formatted(WardMap.shade(count, most), alert ? " shape-alert" : "", outline.path()));
                        svg.append(number(outline, (alert ? "\u25bc " : "") + count, width * LETTERS))
                                .append("</a>");
                    });
        }
        add(new Html(svg.append("</svg></div>").toString()));
    }

    private static String number(WardOutline outline, String text, double letters) {
        WardOutline.Spot middle = outline.inside();
        return String.format(
                Locale.ROOT,
                "<text class=\"ward-shape-number\" x=\"%d\" y=\"%.0f\" font-size=\"%.0f\" text-anchor=\"middle\">%s</text>",
                middle.east(),
                middle.south() + letters * 0.35,
                letters,
                text);
    }
}
