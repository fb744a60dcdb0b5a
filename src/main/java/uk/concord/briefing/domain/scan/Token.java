package uk.concord.briefing.domain.scan;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word or number of a text.
 *
 * @param sentence counts the sentences and lines of the text; words of one sentence share it
 * @param word lower case, without accents, with plain apostrophes, without a possessive ending
 */
record Token(int start, int end, int sentence, String typed, String word) {

    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}\\p{Cf}]*(?:[’'.,-][\\p{L}\\p{N}\\p{M}\\p{Cf}]+)*%?");
    private static final Pattern END = Pattern.compile("[.!?;:](?=\\s|$)|\\R");
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");
    private static final Pattern POSSESSIVE = Pattern.compile("'s?$");

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = FORM.matcher(text);
        int sentence = 0;
        int before = 0;
        while (matcher.find()) {
            if (END.matcher(text.substring(before, matcher.start())).find()) {
                sentence++;
            }
            before = matcher.end();
            tokens.add(
                    new Token(matcher.start(), matcher.end(), sentence, matcher.group(), normalised(matcher.group())));
        }
        return tokens;
    }

    static String normalised(String typed) {
        return POSSESSIVE.matcher(plain(typed).replace('’', '\'')).replaceAll("");
    }

    /** Lower case, without accents and invisible characters. */
    static String plain(String typed) {
        return MARKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.UK);
    }

    boolean capitalised() {
        return Character.isUpperCase(typed.charAt(0));
    }

    /** Whether only spaces stand between this word and the next, so that they could be one name. */
    boolean joins(Token next, String text) {
        return sentence == next.sentence && text.substring(end, next.start).matches("[ \\u00a0]+");
    }
}
