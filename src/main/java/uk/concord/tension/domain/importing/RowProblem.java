package uk.concord.tension.domain.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row.
 *
 * @param line number of the row as a spreadsheet shows it
 * @param header name of the column, or empty when the file has none for this answer
 * @param message says what to do
 */
public record RowProblem(int line, String header, String message) {
    /** Something wrong before it is known which column it is and how it is said. */
    record Found(@Nullable ImportField field, String messageKey, List<Object> arguments) {
        Found {
            arguments = List.copyOf(arguments);
        }
    }
}
