package uk.concord.tension.domain.report;

import java.util.regex.Pattern;

/**
 * Finds words that mark a text above OFFICIAL. Such a text is not entered here (tension monitoring domain rules §3.4). Only
 * capitals count, where a marking stands: people write of secrets too.
 */
public final class HigherMarking {
    private static final Pattern MARKED = Pattern.compile("\\b(?:TOP SECRET|(?:UK|NATO|EU|FVEY|STRAP) SECRET)\\b"
            + "|\\bSECRET ?(?:/|-|\u2013|:|\\()"
            + "|(?m:^\\W*SECRET\\W*$)"
            + "|(?i:\\b(?:marked|classified|classification|marking)(?: as)?:? ?[\"'\u201c\u2018]?)SECRET\\b");

    private HigherMarking() {}

    /** @return whether the text bears the marking SECRET or a higher one */
    public static boolean isIn(String text) {
        return MARKED.matcher(text).find();
    }
}
