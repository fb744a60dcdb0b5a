package uk.concord.briefing.domain.composition;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How hard a text is to read: the Flesch–Kincaid grade level (Kincaid et al. 1975, Research Branch Report 8-75), as an
 * age. A rough measure of long sentences and long words, not of sense.
 */
public final class ReadingAge {

    /** The age a briefing aims at: most adults read easily what fits a child of this age. */
    public static final int TARGET = 14;

    private static final int GRADE_TO_AGE = 5;
    private static final int YOUNGEST = 5;
    private static final int OLDEST = 25;
    /** Fewer words say nothing. */
    private static final int FEWEST_WORDS = 20;

    private static final Pattern SENTENCE = Pattern.compile("[.!?:;]+(?=\\s|$)|\\R+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'’-]*");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private ReadingAge() {}

    /** @return age in years, 5 to 25; 0 when the text is too short to tell */
    public static int of(String text) {
        long words = WORD.matcher(text).results().count();
        if (words < FEWEST_WORDS) {
            return 0;
        }
        long sentences = SENTENCE.splitAsStream(text)
                .filter(sentence -> WORD.matcher(sentence).find())
                .count();
        long syllables = WORD.matcher(text)
                .results()
                .mapToLong(word -> syllables(word.group()))
                .sum();
        double grade = 0.39 * words / Math.max(1, sentences) + 11.8 * syllables / words - 15.59;
        return (int) Math.clamp(Math.round(grade + GRADE_TO_AGE), YOUNGEST, OLDEST);
    }

    /** Groups of vowels, without a silent e at the end; at least one. */
    static long syllables(String word) {
        String lower = word.toLowerCase(Locale.UK);
        long groups = VOWELS.matcher(lower).results().count();
        boolean silent = lower.endsWith("e") && !lower.endsWith("le") && groups > 1;
        return Math.max(1, silent ? groups - 1 : groups);
    }
}
