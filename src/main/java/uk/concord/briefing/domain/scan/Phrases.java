package uk.concord.briefing.domain.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A list of names to be found in a text, whatever the case and spacing they were typed in. */
final class Phrases {

    private record Phrase(List<String> words, boolean capitalised) {}

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    /** Names that are found in any case. */
    Phrases add(Collection<String> names) {
        names.forEach(name -> add(name, false));
        return this;
    }

    /** Names that are also common words: found only where they are written with a capital letter. */
    Phrases addCapitalised(Collection<String> names) {
        names.forEach(name -> add(name, true));
        return this;
    }

    private void add(String name, boolean capitalised) {
        List<String> words = Token.of(name).stream().map(Token::word).toList();
        if (!words.isEmpty()) {
            byFirstWord
                    .computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
                    .add(new Phrase(words, capitalised));
        }
    }

    List<Finding> find(ScanRule rule, String text, List<Token> tokens) {
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int length = longestAt(tokens, i);
            if (length > 0) {
                found.add(Finding.of(
                        rule,
                        text,
                        tokens.get(i).start(),
                        tokens.get(i + length - 1).end()));
                i += length - 1;
            }
        }
        return found;
    }

    /** @return number of words of the longest name that begins there, 0 when none does */
    private int longestAt(List<Token> tokens, int at) {
        int longest = 0;
        for (Phrase phrase : byFirstWord.getOrDefault(tokens.get(at).word(), List.of())) {
            int length = phrase.words().size();
            if (length > longest && at + length <= tokens.size() && matches(phrase, tokens.subList(at, at + length))) {
                longest = length;
            }
        }
        return longest;
    }

    private static boolean matches(Phrase phrase, List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).word().equals(phrase.words().get(i))) {
                return false;
            }
        }
        return !phrase.capitalised()
                || (tokens.getFirst().capitalised() && tokens.getLast().capitalised());
    }
}
