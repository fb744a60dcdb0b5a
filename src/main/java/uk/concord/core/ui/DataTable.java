package uk.concord.core.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A list as a real HTML table: read by screen readers as one, printed as one, and on a narrow screen laid out as cards
 * by the style sheet. Rows are not kept on the server.
 */
public class DataTable<T> extends Div {
    private final List<Column<T>> columns = new ArrayList<>();
    private final NativeTable table = new NativeTable();
    private final NativeTableBody body = table.getBody();
    private final Paragraph empty = new Paragraph();

    private record Column<T>(String header, Function<T, Component> cell) {}

    /** @param captionKey key of the table's name, read out before it */
    public DataTable(String captionKey) {
        addClassName("data-table");
        table.setCaptionText(translate(captionKey));
        role(table.getElement(), "table");
        empty.addClassName("empty");
        empty.setVisible(false);
        add(table, empty);
    }

    public DataTable<T> addColumn(String headerKey, Function<T, String> text) {
        return addComponentColumn(headerKey, row -> text(text.apply(row)));
    }

    /** A column whose name is not a fixed text, such as a period. */
    public DataTable<T> addColumnNamed(String name, Function<T, String> text) {
        columns.add(new Column<>(name, row -> text(text.apply(row))));
        return this;
    }

    /** A column of components whose name is not a fixed text, such as a day. */
    public DataTable<T> addComponentColumnNamed(String name, Function<T, Component> cell) {
        columns.add(new Column<>(name, cell));
        return this;
    }

    /** A column of links; the first column of a list should be one. */
    public DataTable<T> addLinkColumn(String headerKey, Function<T, String> text, Function<T, String> href) {
        return addComponentColumn(headerKey, row -> Links.to(href.apply(row), text.apply(row)));
    }

    public DataTable<T> addComponentColumn(String headerKey, Function<T, Component> cell) {
        columns.add(new Column<>(translate(headerKey), cell));
        return this;
    }

    /** What to say, and what to do, when there are no rows. */
    public DataTable<T> setEmpty(String textKey, Object... arguments) {
        empty.setText(translate(textKey, arguments));
        return this;
    }

    /** Replaces the rows. */
    public void setRows(List<T> rows) {
        table.removeHead();
        NativeTableHeader head = table.getHead();
        role(head.getElement(), "rowgroup");
        NativeTableRow headings = new NativeTableRow();
        role(headings.getElement(), "row");
        for (Column<T> column : columns) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column.header());
            cell.getElement().setAttribute("scope", "col");
            role(cell.getElement(), "columnheader");
            headings.add(cell);
        }
        head.add(headings);

        body.removeAll();
        role(body.getElement(), "rowgroup");
        rows.forEach(row -> body.add(row(row)));
        table.setVisible(!rows.isEmpty());
        empty.setVisible(rows.isEmpty());
    }

    private NativeTableRow row(T row) {
        NativeTableRow line = new NativeTableRow();
        role(line.getElement(), "row");
        boolean first = true;
        for (Column<T> column : columns) {
            Component content = column.cell().apply(row);
            Component cell;
            if (first) {
                NativeTableHeaderCell header = new NativeTableHeaderCell(content);
                header.getElement().setAttribute("scope", "row");
                role(header.getElement(), "rowheader");
                cell = header;
            } else {
                NativeTableCell plain = new NativeTableCell(content);
                role(plain.getElement(), "cell");
                cell = plain;
            }
            cell.getElement().setAttribute("data-label", column.header());
            line.add(cell);
            first = false;
        }
        return line;
    }

    /** An empty cell says so; beside a heading alone, as on a card, nothing would look like a fault. */
    private static Span text(String text) {
        return new Span(text.isBlank() ? "–" : text);
    }

    /** Said outright, because laying rows out as cards would otherwise take the meaning away. */
    private static void role(Element element, String role) {
        element.setAttribute("role", role);
    }
}
