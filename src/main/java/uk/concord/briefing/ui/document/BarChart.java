package uk.concord.briefing.ui.document;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;

/**
 * Bars to go through with the keyboard or a finger: the one in focus says what its row of the table says. A band is
 * hatched and says its words, so that nothing depends on colour.
 */
class BarChart extends Div {

    private final FigureTable table;
    private final Paragraph detail = new Paragraph(translate("briefing.chart.choose"));
    private final List<NativeButton> bars = new ArrayList<>();

    BarChart(FigureTable table) {
        this.table = table;
        addClassName("bar-chart");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", translate("briefing.chart", table.caption()));
        detail.addClassName("bar-detail");
        detail.getElement().setAttribute("role", "status");
        UnorderedList list = new UnorderedList();
        table.rows().forEach(row -> list.add(new ListItem(createBar(row))));
        add(list, detail);
    }

    private Component createBar(FigureTable.Row row) {
        Span label = new Span(row.label());
        label.addClassName("bar-label");
        Span value = new Span(row.cells().get(table.now()));
        value.addClassName("bar-value");
        NativeButton bar = new NativeButton();
        bar.addClassName("bar");
        bar.add(label, new Html(drawing(row)), value);
        bar.addFocusListener(focus -> show(row, bar));
        bar.addClickListener(click -> show(row, bar));
        bar.getElement().setAttribute("aria-pressed", "false");
        bars.add(bar);
        return bar;
    }

    /** The bar of this release and, thinner, that of the one before. */
    private String drawing(FigureTable.Row row) {
        StringBuilder svg = new StringBuilder("<span><svg class=\"bar-drawing\" viewBox=\"0 0 ")
                .append(table.longest())
                .append(" 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">");
        for (int column = 0; column <= table.now(); column++) {
            boolean before = column < table.now();
            svg.append("<rect class=\"")
                    .append(before ? "bar-before" : row.hidden(column) ? "bar-band" : "bar-number")
                    .append("\" x=\"0\" y=\"")
                    .append(before ? 8 : 0)
                    .append("\" width=\"")
                    .append(row.length(column))
                    .append("\" height=\"")
                    .append(before ? 2 : 7)
                    .append("\"/>");
        }
        return svg.append("</svg></span>").toString();
    }

    private void show(FigureTable.Row row, NativeButton chosen) {
        bars.forEach(bar -> bar.getElement().setAttribute("aria-pressed", String.valueOf(bar == chosen)));
        List<String> words = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            words.add(table.columns().get(column) + ": " + row.cells().get(column));
        }
        detail.setText(row.label() + ". " + String.join(". ", words) + ".");
    }
}
