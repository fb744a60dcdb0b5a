package uk.concord.core.text;

import org.jspecify.annotations.Nullable;

/** Typed text on its way into a spreadsheet. */
public final class SpreadsheetText {
    private SpreadsheetText() {}

    /**
     * A cell that begins like a formula would be run by a spreadsheet (OWASP, CSV Injection): an apostrophe before it
     * makes it text.
     */
    public static String safe(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String start = text.stripLeading();
        boolean formula = !text.isEmpty()
                && ("\t\r\n".indexOf(text.charAt(0)) >= 0
                        || (!start.isEmpty() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(start.charAt(0)) >= 0));
        return formula ? "'" + text : text;
    }
}
