package uk.concord.tension.ui.areas;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import uk.concord.core.ui.Links;
import uk.concord.place.domain.Ward;
import uk.concord.tension.domain.Category;
import uk.concord.tension.domain.figures.FiguresFilter;

/**
 * Subjects across, wards down, each number a link that narrows the page to both. It scrolls within its frame, which can
 * be reached with the keyboard.
 */
class HeatTable extends Div {
    HeatTable(
            FiguresFilter filter, List<Ward> wards, List<Category> categories, Map<String, Map<Long, Integer>> counts) {
        addClassName("heat-table");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", translate("tension.borough.heat"));
        List<Category> shown = categories.stream()
                .filter(category -> counts.containsKey(category.code()))
                .toList();
        int most = counts.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        NativeTable table = new NativeTable();
        table.setCaptionText(translate("tension.borough.heat.caption"));
        NativeTableRow head = new NativeTableRow(header(translate("tension.list.ward"), "col"));
        shown.forEach(category -> head.add(header(category.name(), "col")));
        table.getHead().add(head);
        for (Ward ward : wards) {
            NativeTableRow row = new NativeTableRow(header(ward.name(), "row"));
            for (Category category : shown) {
                int count = counts.getOrDefault(category.code(), Map.of()).getOrDefault(ward.id(), 0);
                NativeTableCell cell = new NativeTableCell(
                        count == 0
                                ? new Span("0")
                                : Links.to(
                                        FiguresRoutes.borough(
                                                filter.withWard(ward.id()).withCategory(category.code())),
                                        String.valueOf(count)));
                cell.addClassName("heat-" + WardMap.shade(count, most));
                row.add(cell);
            }
            table.getBody().add(row);
        }
        add(table);
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(new Span(text));
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
