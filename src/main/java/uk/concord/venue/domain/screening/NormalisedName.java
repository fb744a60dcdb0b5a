package uk.concord.venue.domain.screening;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name made comparable: other scripts become Latin letters, marks, case, apostrophes and punctuation go, "&amp;" becomes
 * "and". Only legal forms and articles are taken out; words such as "association" or "group" stay, because leaving
 * them out was measured to cause false hits (venue rules, name screening).
 */
public final class NormalisedName {
    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    /** Cyrillic as English newspapers write it, "Khrushchev" and not "Hrušev"; both readings are compared. */
    private static final Transliterator AS_IN_NEWSPAPERS =
            Transliterator.getInstance("[:Cyrillic:] Russian-Latin/BGN; Any-Latin; Latin-ASCII");

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘‛`´ʼʻʾʿ′＇]");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String original;
    private final List<Word> words;
    private final String compact;
    private final String sorted;
    private final List<NormalisedName> readings;

    private NormalisedName(String original, List<String> tokens, List<NormalisedName> others) {
        this.original = original;
        this.words = tokens.stream().map(Word::of).toList();
        this.compact = String.join("", tokens);
        this.sorted = String.join(" ", tokens.stream().sorted().toList());
        List<NormalisedName> all = new ArrayList<>(List.of(this));
        all.addAll(others);
        this.readings = List.copyOf(all);
    }

    /** @param name as somebody typed it, in any script */
    public static NormalisedName of(String name) {
        List<NormalisedName> others = CYRILLIC.matcher(name).find()
                ? List.of(new NormalisedName(name, tokens(name, AS_IN_NEWSPAPERS), List.of()))
                : List.of();
        return new NormalisedName(name, tokens(name, TO_LATIN), others);
    }

    private static List<String> tokens(String name, Transliterator toLatin) {
        List<String> tokens = new ArrayList<>();
        for (String token : OTHER.split(plain(name, toLatin))) {
            if (!token.isEmpty()) {
                tokens.add(token);
            }
        }
        return LegalForms.leftOut(tokens);
    }

    private static String plain(String name, Transliterator toLatin) {
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll("");
        String noApostrophe = APOSTROPHES.matcher(visible).replaceAll("");
        String unmarked = MARKS.matcher(Normalizer.normalize(latin(noApostrophe, toLatin), Normalizer.Form.NFKD))
                .replaceAll("");
        return APOSTROPHES
                .matcher(unmarked.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace("&", " and ");
    }

    private static String latin(String text, Transliterator toLatin) {
        if (text.chars().allMatch(letter -> letter < 128)) {
            return text;
        }
        synchronized (toLatin) {
            return toLatin.transliterate(text);
        }
    }

    /** @return as typed */
    public String original() {
        return original;
    }

    /**
     * @return words in order, lower case, letters and digits of ASCII where the script allows; empty only when the
     *     original holds no letter or digit
     */
    public List<String> tokens() {
        return words.stream().map(Word::text).toList();
    }

    List<Word> words() {
        return words;
    }

    /** @return this name, and the other ways to write its script in Latin letters */
    List<NormalisedName> readings() {
        return readings;
    }

    /** @return the words with single spaces */
    public String text() {
        return String.join(" ", tokens());
    }

    /** @return the words without spaces */
    public String compact() {
        return compact;
    }

    /** @return the words in alphabetical order with single spaces */
    public String sorted() {
        return sorted;
    }

    /** @return whether nothing is left to compare */
    public boolean isEmpty() {
        return words.isEmpty();
    }
}
