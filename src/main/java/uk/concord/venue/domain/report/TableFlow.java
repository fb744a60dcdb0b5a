package uk.concord.venue.domain.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What somebody who knows the shown counts can say about a hidden one. Rows and columns are the nodes of a network,
 * counts the flows between them; a count can be larger by some number exactly when that number can flow back the other
 * way round through hidden counts, none of which falls below 0 (R. K. Ahuja and others, Network Flows, 1993, ch. 3).
 */
final class TableFlow {
    private final int[][] first;
    private final int[][] second;
    private final int width;
    private final int nodes;
    private final List<Cell> hidden = new ArrayList<>();

    /**
     * A hidden count.
     *
     * @param table 0 or 1
     * @param from as {@code to}: the nodes it flows between
     */
    record Cell(int table, int row, int column, int count, int from, int to) {}

    TableFlow(int[][] first, boolean[][] firstShown, int[][] second, boolean[][] secondShown) {
        this.first = first;
        this.second = second;
        this.width = first[0].length;
        this.nodes = first.length + second.length + 2 * width;
        collect(0, first, firstShown);
        collect(1, second, secondShown);
    }

    private void collect(int table, int[][] counts, boolean[][] shown) {
        int last = counts.length - 1;
        for (int r = 0; r < last; r++) {
            for (int c = 0; c < width; c++) {
                if (!shown[r][c]) {
                    hidden.add(cell(table, r, c, counts[r][c]));
                }
            }
        }
        for (int c = 0; table == 0 && c < width; c++) {
            if (!shown[last][c]) {
                hidden.add(total(c, counts[last][c]));
            }
        }
    }

    /** From its row to its column; a total the other way round, and everything of the second table turned about. */
    private Cell cell(int table, int row, int column, int count) {
        int rowNode = table == 0 ? row : first.length + row;
        int columnNode = first.length + second.length + table * width + column;
        boolean forward = column < width - 1 == (table == 0);
        return forward
                ? new Cell(table, row, column, count, rowNode, columnNode)
                : new Cell(table, row, column, count, columnNode, rowNode);
    }

    /** The total of a column joins the two tables; when there is one table only, it belongs to the row of totals. */
    private Cell total(int column, int count) {
        int here = first.length + second.length + column;
        int there = second.length > 1 ? here + width : first.length - 1;
        return column < width - 1
                ? new Cell(0, first.length - 1, column, count, here, there)
                : new Cell(0, first.length - 1, column, count, there, here);
    }

    List<Cell> hidden() {
        return hidden;
    }

    /** @return whether a count below the smallest could be that or more, and any other could be a different one */
    boolean isSafe(Cell cell, int smallest) {
        return cell.count() < smallest
                ? canGrow(cell, smallest - cell.count())
                : canGrow(cell, 1) || canShrink(cell, 1);
    }

    /** @return whether the count could be larger by that much, for all that is shown */
    boolean canGrow(Cell cell, int by) {
        return flows(cell, cell.to(), cell.from(), by);
    }

    /** @return whether the count could be smaller by that much, for all that is shown */
    boolean canShrink(Cell cell, int by) {
        return cell.count() >= by && flows(cell, cell.from(), cell.to(), by);
    }

    private boolean flows(Cell without, int source, int sink, int amount) {
        int[][] capacity = new int[nodes][nodes];
        for (Cell cell : hidden) {
            if (!cell.equals(without)) {
                capacity[cell.from()][cell.to()] += amount;
                capacity[cell.to()][cell.from()] += cell.count();
            }
        }
        int flowed = 0;
        while (flowed < amount) {
            int[] before = path(capacity, source, sink);
            if (before[sink] < 0) {
                return false;
            }
            int most = amount - flowed;
            for (int node = sink; node != source; node = before[node]) {
                most = Math.min(most, capacity[before[node]][node]);
            }
            for (int node = sink; node != source; node = before[node]) {
                capacity[before[node]][node] -= most;
                capacity[node][before[node]] += most;
            }
            flowed += most;
        }
        return true;
    }

    /** @return for each node the one before it on a path from the source; -1 where there is none */
    private int[] path(int[][] capacity, int source, int sink) {
        int[] before = new int[nodes];
        Arrays.fill(before, -1);
        before[source] = source;
        ArrayDeque<Integer> open = new ArrayDeque<>(List.of(source));
        while (!open.isEmpty() && before[sink] < 0) {
            int node = open.remove();
            for (int next = 0; next < nodes; next++) {
                if (before[next] < 0 && capacity[node][next] > 0) {
                    before[next] = node;
                    open.add(next);
                }
            }
        }
        return before;
    }
}
