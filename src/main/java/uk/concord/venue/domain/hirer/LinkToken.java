package uk.concord.venue.domain.hirer;

import java.util.regex.Pattern;
import uk.concord.core.security.Secret;

/** Tokens of links: 192 random bits, 32 letters and digits in an address. Only the hash is kept. */
public final class LinkToken {
    private static final int BYTES = 24;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{32}");

    private LinkToken() {}

    public static String create() {
        return Secret.random(BYTES);
    }

    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    public static String hash(String token) {
        return Secret.hash(token);
    }
}
