package uk.concord.venue.ui.calendar;

import com.vaadin.flow.component.Component;

/**
 * Moves between the links of a table by arrow keys: up and down within a cell and then to the next cell with a link, left
 * and right along the row. It stays a table; Tab goes on as everywhere.
 */
final class ArrowKeys {
    private static final String MOVE = """
            this.addEventListener('keydown', event => {
              const step = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]}[event.key];
              const link = event.target.closest('a');
              const cell = event.target.closest('td, th');
              if (!step || !link || !cell || event.altKey || event.ctrlKey || event.metaKey) { return; }
              const links = [...cell.querySelectorAll('a')];
              let next = step[0] === 0 ? undefined : links[links.indexOf(link) + step[0]];
              const rows = [...cell.closest('table').rows];
              let row = rows.indexOf(cell.parentElement) + step[0];
              let column = cell.cellIndex + step[1];
              while (!next && rows[row] && rows[row].cells[column]) {
                const there = rows[row].cells[column].querySelectorAll('a');
                next = there[step[0] < 0 ? there.length - 1 : 0];
                row += step[0];
                column += step[1];
              }
              if (next) { event.preventDefault(); next.focus(); }
            });
            """;

    private ArrowKeys() {}

    static void on(Component table) {
        table.getElement().executeJs(MOVE);
    }
}
