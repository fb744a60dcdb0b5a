package uk.concord.core.mail;

import java.util.regex.Pattern;

/** A link that opens something without signing in is for the person it was sent to, and nobody else reads it. */
final class LinkMask {
    private static final Pattern TOKEN = Pattern.compile("(https?://\\S*/)[A-Za-z0-9_-]{32,}");

    private LinkMask() {}

    /** @return the text with the secret end of each such link replaced by dots */
    static String mask(String text) {
        return TOKEN.matcher(text).replaceAll("$1…");
    }
}
