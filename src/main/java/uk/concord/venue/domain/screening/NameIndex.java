package uk.concord.venue.domain.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the listed names that a name can possibly hit. A hit needs the same letters, a word in common (in spelling, in
 * sound, or written together with its neighbours), or most letters in common; every other name is left out unread.
 */
final class NameIndex {
    private static final int LETTERS = 37;
    /** A whole-name score of 0.80 needs m/a + m/b of 1.5, with m the letters in common of names with a and b letters. */
    private static final double LETTERS_IN_COMMON = 1.5;

    private static final int MOST_EDITS = 2;
    private static final double ROUNDING = 1e-9;

    /** A word, or up to three neighbours written together, of listed names. */
    private static final class Term {
        private final String text;
        private final int letters;
        private final BitSet names = new BitSet();

        Term(String text) {
            this.text = text;
            this.letters = letterSet(text);
        }
    }

    /** Terms by their text and by their length. */
    private static final class Terms {
        private final Map<String, Term> byText = new HashMap<>();
        private final Map<Integer, List<Term>> byLength = new HashMap<>();

        void add(String text, int name) {
            byText.computeIfAbsent(text, key -> {
                        Term term = new Term(key);
                        byLength.computeIfAbsent(key.length(), length -> new ArrayList<>())
                                .add(term);
                        return term;
                    })
                    .names
                    .set(name);
        }

        /** Two edits change at most four letters of the set, and two places of the length. */
        void spelledAlike(String text, BitSet found) {
            Term equal = byText.get(text);
            or(found, equal == null ? null : equal.names);
            int letters = letterSet(text);
            for (int length = text.length() - MOST_EDITS; length <= text.length() + MOST_EDITS; length++) {
                for (Term term : byLength.getOrDefault(length, List.of())) {
                    if (Integer.bitCount(letters ^ term.letters) <= 2 * MOST_EDITS
                            && NameComparison.spelledAlike(text, term.text) > 0) {
                        found.or(term.names);
                    }
                }
            }
        }
    }

    private record Letters(int name, int length, int[] counts) {}

    private final Terms words = new Terms();
    private final Terms runs = new Terms();
    private final Map<String, BitSet> bySound = new HashMap<>();
    private final Map<String, BitSet> byBones = new HashMap<>();
    private final Map<String, BitSet> same = new HashMap<>();
    private final List<Letters> letters = new ArrayList<>();

    NameIndex(List<NormalisedName> names) {
        for (int i = 0; i < names.size(); i++) {
            for (NormalisedName reading : names.get(i).readings()) {
                add(i, reading);
            }
        }
    }

    private void add(int name, NormalisedName reading) {
        put(same, reading.compact(), name);
        put(same, reading.sorted(), name);
        letters.add(new Letters(name, reading.sorted().length(), counts(reading.sorted())));
        for (Word word : reading.words()) {
            words.add(word.text(), name);
            if (!word.sound().isEmpty()) {
                put(bySound, word.sound(), name);
            }
            put(byBones, word.bones(), name);
        }
        for (String run : runs(reading.words())) {
            runs.add(run, name);
        }
    }

    /** @return positions of the listed names, in order; a few of them may not hit */
    IntStream candidates(NormalisedName subject) {
        BitSet found = new BitSet();
        for (NormalisedName reading : subject.readings()) {
            or(found, same.get(reading.compact()));
            or(found, same.get(reading.sorted()));
            for (Word word : reading.words()) {
                alike(word, found);
            }
            for (String run : runs(reading.words())) {
                or(found, same.get(run));
                words.spelledAlike(run, found);
            }
            mostLettersInCommon(reading, found);
        }
        return found.stream();
    }

    private void alike(Word word, BitSet found) {
        or(found, same.get(word.text()));
        words.spelledAlike(word.text(), found);
        runs.spelledAlike(word.text(), found);
        if (word.letters() <= NameComparison.SHORT_WORD || word.number()) {
            return;
        }
        or(found, bySound.get(word.sound()));
        or(found, byBones.get(word.bones()));
    }

    private void mostLettersInCommon(NormalisedName subject, BitSet found) {
        int length = subject.sorted().length();
        int[] counts = counts(subject.sorted());
        for (Letters other : letters) {
            int common = 0;
            for (int i = 0; i < LETTERS; i++) {
                common += Math.min(counts[i], other.counts()[i]);
            }
            if ((double) common / length + (double) common / other.length() >= LETTERS_IN_COMMON - ROUNDING) {
                found.set(other.name());
            }
        }
    }

    /** Letters and digits of ASCII one by one, everything else together: that can only find more. */
    private static int[] counts(String text) {
        int[] counts = new int[LETTERS];
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 'a' && letter <= 'z') {
                counts[letter - 'a']++;
            } else if (letter >= '0' && letter <= '9') {
                counts[26 + letter - '0']++;
            } else {
                counts[LETTERS - 1]++;
            }
        }
        return counts;
    }

    private static List<String> runs(List<Word> words) {
        List<String> runs = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            StringBuilder run = new StringBuilder(words.get(from).text());
            for (int to = from + 1; to < words.size(); to++) {
                run.append(words.get(to).text());
                runs.add(run.toString());
            }
        }
        return runs;
    }

    /** @return one bit for each letter; letters that share a bit only make two texts seem more alike */
    private static int letterSet(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1 << (text.charAt(i) & 31);
        }
        return letters;
    }

    private static void put(Map<String, BitSet> index, String key, int name) {
        index.computeIfAbsent(key, text -> new BitSet()).set(name);
    }

    private static void or(BitSet found, @Nullable BitSet more) {
        if (more != null) {
            found.or(more);
        }
    }
}
