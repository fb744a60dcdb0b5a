package uk.concord.venue.domain.screening;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name made comparable: other scripts become Latin letters, marks, case, apostrophes and punctuation go, "&amp;" becomes
 * "and". Only legal forms and articles are taken out; words such as "association" or "group" stay, because leaving
 * them out was measured to cause false hits (venue rules, name screening).
 *
 * @param original as typed
 * @param tokens words in order, lower case, letters and digits of ASCII where the script allows; never empty unless the
 *     original holds no letter or digit
 */
public record NormalisedName(String original, List<String> tokens) {
    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘‛`´ʼʻʾʿ′＇]");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> LEFT_OUT = Set.of(
            "the",
            "a",
            "an",
            "ltd",
            "limited",
            "plc",
            "llp",
            "cic",
            "cio",
            "inc",
            "incorporated",
            "llc",
            "corp",
            "gmbh");

    public NormalisedName {
        tokens = List.copyOf(tokens);
    }

    /** @param name as somebody typed it, in any script */
    public static NormalisedName of(String name) {
        List<String> words = new ArrayList<>();
        for (String word : OTHER.split(plain(name))) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        List<String> kept =
                words.stream().filter(word -> !LEFT_OUT.contains(word)).toList();
        return new NormalisedName(name, kept.isEmpty() ? words : kept);
    }

    private static String plain(String name) {
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll("");
        String noApostrophe = APOSTROPHES.matcher(visible).replaceAll("");
        String latin;
        synchronized (TO_LATIN) {
            latin = TO_LATIN.transliterate(noApostrophe);
        }
        String unmarked =
                MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFKD)).replaceAll("");
        return APOSTROPHES
                .matcher(unmarked.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace("&", " and ");
    }

    /** @return the words with single spaces */
    public String text() {
        return String.join(" ", tokens);
    }

    /** @return the words without spaces */
    public String compact() {
        return String.join("", tokens);
    }

    /** @return the words in alphabetical order with single spaces */
    public String sorted() {
        return String.join(" ", tokens.stream().sorted().toList());
    }

    /** @return whether nothing is left to compare */
    public boolean isEmpty() {
        return tokens.isEmpty();
    }
}
