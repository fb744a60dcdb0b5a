package uk.concord.tension.domain.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several reports, and what becomes of it.
 *
 * @param version of the report when it was looked at
 * @param title empty when the report cannot be read
 * @param text what happened; empty when the report cannot be read
 * @param refusedKey key of the sentence that says why nothing becomes of it; null when it is done, or would be
 * @param arguments of that sentence
 */
public record BulkLine(
        String reference,
        int version,
        String title,
        String text,
        @Nullable String refusedKey,
        List<Object> arguments) {
    public BulkLine {
        arguments = List.copyOf(arguments);
    }

    public boolean isDone() {
        return refusedKey == null;
    }
}
