package uk.concord.briefing.domain.disclose;

/** A table that cannot be read or released; the message is one sentence for the person who gave it. */
final class BadTableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadTableException(String message) {
        super(message);
    }

    /** @param line of the file, from 1 */
    BadTableException(int line, String message) {
        super("Line " + line + ": " + message);
    }
}
