package uk.concord.briefing.domain.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds words taken over from a report: eight or more in a row. Reports are offered one after the other and not kept,
 * so that any number of them can be looked through.
 */
public final class SourceOverlap {

    /** From so many words on it is a quotation (schools briefing domain rules §2.3 rule 11). */
    public static final int WORDS = 8;

    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}]+");

    private final String text;
    private final List<Token> tokens;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final boolean[] taken;

    /** @param text what the author wrote */
    public SourceOverlap(String text) {
        this.text = text;
        this.tokens = Token.of(text).stream().flatMap(SourceOverlap::parts).toList();
        this.taken = new boolean[tokens.size()];
        for (int i = 0; i < tokens.size(); i++) {
            places.computeIfAbsent(tokens.get(i).word(), word -> new ArrayList<>())
                    .add(i);
        }
    }

    /** Letters and digits only: punctuation that was changed does not hide a quotation. */
    private static Stream<Token> parts(Token token) {
        return PART.matcher(Token.plain(token.typed()))
                .results()
                .map(part -> new Token(token.start(), token.end(), token.sentence(), part.group(), part.group()));
    }

    /** @param report text of one report; may be long */
    public void offer(String report) {
        if (tokens.size() < WORDS) {
            return;
        }
        List<String> words = new ArrayList<>();
        for (Token token : Token.of(report)) {
            parts(token).map(Token::word).forEach(words::add);
        }
        int run = 0;
        for (int i = 0; i < words.size(); i++) {
            run = places.containsKey(words.get(i)) ? run + 1 : 0;
            if (run >= WORDS) {
                mark(words.subList(i - WORDS + 1, i + 1));
            }
        }
    }

    private void mark(List<String> window) {
        for (int at : places.getOrDefault(window.getFirst(), List.of())) {
            boolean same = at + WORDS <= tokens.size();
            for (int i = 0; same && i < WORDS; i++) {
                same = tokens.get(at + i).word().equals(window.get(i));
            }
            for (int i = 0; same && i < WORDS; i++) {
                taken[at + i] = true;
            }
        }
    }

    /** @return each passage that stands in one of the reports offered, as long as it is */
    public List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        int first = -1;
        for (int i = 0; i <= taken.length; i++) {
            boolean here = i < taken.length && taken[i];
            if (here && first < 0) {
                first = i;
            } else if (!here && first >= 0) {
                found.add(Finding.of(
                        ScanRule.OVERLAP,
                        text,
                        tokens.get(first).start(),
                        tokens.get(i - 1).end()));
                first = -1;
            }
        }
        return found;
    }
}
