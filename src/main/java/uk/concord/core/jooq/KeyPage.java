package uk.concord.core.jooq;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list read by key.
 *
 * @param rows in order
 * @param next what to put into the address for the page after this one, or null on the last page
 */
public record KeyPage<T>(List<T> rows, @Nullable String next) {
    public KeyPage {
        rows = List.copyOf(rows);
    }

    /**
     * Cuts a result that was read with one row more than the page holds.
     *
     * @param rows at most {@code size + 1}
     * @param key of a row, for the address of the next page
     */
    public static <T> KeyPage<T> of(List<T> rows, int size, Function<T, String> key) {
        return rows.size() <= size
                ? new KeyPage<>(rows, null)
                : new KeyPage<>(rows.subList(0, size), key.apply(rows.get(size - 1)));
    }
}
