package uk.concord.tension.ui.areas;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import uk.concord.core.ui.Links;
import uk.concord.place.domain.Ward;
import uk.concord.place.domain.WardTiles;
import uk.concord.tension.domain.figures.FiguresFilter;

/**
 * The wards as tiles that stand roughly where they lie. Each is a link that narrows the page to its ward and says its
 * number in words; the shade only helps. On a narrow screen the tiles become a list.
 */
class WardMap extends UnorderedList {
    /** Shades from none to most. */
    static final int SHADES = 5;

    /**
     * @param counts reports by ward id
     * @param levels words for the level somebody judged, by ward id
     * @param alerts ids of wards with an alert in the period
     */
    WardMap(
            FiguresFilter filter,
            List<Ward> wards,
            Map<Long, Integer> counts,
            Map<Long, String> levels,
            Set<Long> alerts) {
        addClassName("ward-map");
        getElement().setAttribute("aria-label", translate("tension.borough.map"));
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (WardTiles.Tile tile : WardTiles.of(wards)) {
            Ward ward = tile.ward();
            int count = counts.getOrDefault(ward.id(), 0);
            boolean chosen = Objects.equals(filter.wardId(), ward.id());
            Anchor link = Links.to(FiguresRoutes.borough(filter.withWard(chosen ? null : Long.valueOf(ward.id()))), "");
            Span name = new Span(ward.name());
            name.addClassName("ward-tile-name");
            Span number = new Span(words(count));
            number.addClassName("ward-tile-count");
            link.add(name, number);
            if (levels.containsKey(ward.id())) {
                link.add(new Span(levels.get(ward.id())));
            }
            if (alerts.contains(ward.id())) {
                Span mark = new Span("\u25bc " + translate("tension.borough.alert"));
                mark.addClassName("ward-tile-alert");
                link.add(mark);
            }
            if (chosen) {
                link.getElement().setAttribute("aria-current", "true");
            }
            ListItem item = new ListItem(link);
            item.addClassNames(
                    "ward-tile",
                    "ward-column-" + tile.column(),
                    "ward-row-" + tile.row(),
                    "heat-" + shade(count, most));
            add(item);
        }
    }

    static String words(int count) {
        return count == 1 ? translate("tension.alert.report.one") : translate("tension.alert.report.many", count);
    }

    /** @return 0 for none, else 1 to {@link #SHADES} by share of the largest */
    static int shade(int count, int most) {
        return count == 0 ? 0 : Math.clamp((int) Math.ceil((double) SHADES * count / Math.max(1, most)), 1, SHADES);
    }
}
