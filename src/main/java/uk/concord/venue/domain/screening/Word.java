package uk.concord.venue.domain.screening;

import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * One word of a name, with what comparing it needs.
 *
 * @param sound its Double Metaphone code; empty when it has less than two sounds
 * @param bones its consonants, doubled ones once, without w and y: what an alphabet without vowels writes of it
 */
record Word(String text, String sound, String bones, boolean number, boolean unvowelled) {
    private static final Pattern VOWELS = Pattern.compile("[aeiouwy]+");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
    private static final Pattern A_VOWEL = Pattern.compile("[aeiou]");
    /** Articles and particles of other languages: they come and go with the spelling. */
    private static final Set<String> PARTICLES =
            Set.of("al", "el", "ul", "le", "la", "les", "los", "las", "der", "die", "das", "il", "ut", "of", "and");

    private static final int LONGEST_SOUND = 12;

    static Word of(String text) {
        DoubleMetaphone metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(LONGEST_SOUND);
        String code = metaphone.doubleMetaphone(text);
        return new Word(
                text,
                code == null || code.length() < 2 ? "" : code,
                DOUBLED.matcher(VOWELS.matcher(text).replaceAll("")).replaceAll("$1"),
                text.chars().anyMatch(Character::isDigit),
                !A_VOWEL.matcher(text).find());
    }

    int letters() {
        return text.length();
    }

    boolean isParticle() {
        return PARTICLES.contains(text);
    }

    /** @return whether this is the first letter of the other word */
    boolean isInitialOf(Word other) {
        return text.length() == 1 && other.text.length() > 1 && !number && other.text.startsWith(text);
    }
}
