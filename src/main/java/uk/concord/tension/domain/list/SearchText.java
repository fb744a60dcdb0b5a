package uk.concord.tension.domain.list;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed into a search box, taken apart. Nothing of it reaches the database's search language: what is
 * left are words of letters and digits.
 *
 * @param words words the full-text index holds; all must occur
 * @param unindexed words too short, too long or too common for the index; looked for in what the other words find
 * @param phrases words in quotation marks, which must follow each other, joined by single spaces
 */
public record SearchText(List<String> words, List<String> unindexed, List<String> phrases) {
    /** More words than this are not read. */
    public static final int MOST_WORDS = 10;
    /** Characters of the search box that are read. */
    public static final int MOST_CHARACTERS = 200;

    /** {@code innodb_ft_min_token_size} and {@code innodb_ft_max_token_size} of MariaDB. */
    private static final int SHORTEST = 3;

    private static final int LONGEST = 84;

    /** The table {@code INNODB_FT_DEFAULT_STOPWORD} of MariaDB 11.4. */
    private static final Set<String> STOPWORDS = Set.of(
            "a", "about", "an", "are", "as", "at", "be", "by", "com", "de", "en", "for", "from", "how", "i", "in", "is",
            "it", "la", "of", "on", "or", "that", "the", "this", "to", "was", "what", "when", "where", "who", "will",
            "with", "und", "www");

    private static final Pattern QUOTED = Pattern.compile("[\"\u201c\u201d]([^\"\u201c\u201d]*)[\"\u201c\u201d]");
    private static final Pattern REFERENCE = Pattern.compile("CT-\\d{4}-\\d{1,9}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    public SearchText {
        words = List.copyOf(words);
        unindexed = List.copyOf(unindexed);
        phrases = List.copyOf(phrases);
    }

    /** Reads a search box. */
    public static SearchText parse(String typed) {
        String text = typed.substring(0, Math.min(MOST_CHARACTERS, typed.length()));
        List<String> phrases = new ArrayList<>();
        Set<String> all = new LinkedHashSet<>();
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            List<String> inside = split(quoted.group(1));
            if (inside.size() > 1) {
                phrases.add(String.join(" ", inside.subList(0, Math.min(MOST_WORDS, inside.size()))));
            }
            all.addAll(inside);
        }
        all.addAll(split(QUOTED.matcher(text).replaceAll(" ")));
        List<String> words = new ArrayList<>();
        List<String> unindexed = new ArrayList<>();
        all.stream().limit(MOST_WORDS).forEach(word -> (indexed(word) ? words : unindexed).add(word));
        return new SearchText(words, unindexed, phrases);
    }

    /** @return whether there is a word the index can find */
    public boolean searchable() {
        return !words.isEmpty();
    }

    /** @return whether nothing was typed that could be a word */
    public boolean isEmpty() {
        return words.isEmpty() && unindexed.isEmpty();
    }

    /** @return all words in the index's language: each must occur */
    public String booleanQuery() {
        return "+" + String.join(" +", words);
    }

    /** @return pieces that must stand in the normalised text, each with a space on both sides */
    public List<String> pieces() {
        List<String> pieces = new ArrayList<>();
        words.forEach(word -> pieces.add(" " + word + " "));
        unindexed.forEach(word -> pieces.add(" " + word + " "));
        phrases.forEach(phrase -> pieces.add(" " + phrase + " "));
        return pieces;
    }

    /** @return the reference somebody typed, in capital letters, or empty when it is not one */
    public static java.util.Optional<String> reference(String typed) {
        String upper = typed.strip().toUpperCase(Locale.ROOT);
        return REFERENCE.matcher(upper).matches() ? java.util.Optional.of(upper) : java.util.Optional.empty();
    }

    /**
     * @return lower-case words without accents, parted by single spaces, with a space before the first and after the
     *     last; one space for no words
     */
    public static String normalise(String text) {
        List<String> words = split(text);
        return words.isEmpty() ? " " : " " + String.join(" ", words) + " ";
    }

    private static List<String> split(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean indexed(String word) {
        return word.length() >= SHORTEST && word.length() <= LONGEST && !STOPWORDS.contains(word);
    }
}
