package uk.concord.tension.domain.report;

import java.util.List;

/**
 * Something missing or wrong in an answer.
 *
 * @param field name of the answer, see {@link Fields}
 * @param messageKey key of the sentence that says what to do
 * @param arguments for the placeholders of the sentence
 */
public record Problem(String field, String messageKey, List<Object> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    static Problem of(String field, String messageKey, Object... arguments) {
        return new Problem(field, messageKey, List.of(arguments));
    }
}
