package uk.concord.venue.domain.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Pairs the words of two names greedily, the most alike first; each pair counts with the letters it covers on both
 * sides. A word may also pair with two or three neighbours written together.
 */
final class WordPairing {
    private static final int SHORTEST_JOINED = 5;
    private static final int MOST_JOINED = 3;
    private static final double INITIAL = 0.80;
    /** What a word left out of a person's name costs, against a word that contradicts another. */
    private static final double LEFT_OUT = 0.30;

    /** Words {@code from} to {@code from + words} of one name with those of the other. */
    private record Pair(int from, int words, int otherFrom, int otherWords, double alike, int letters, boolean full) {}

    private static final Comparator<Pair> MOST_ALIKE = Comparator.comparingDouble(Pair::alike)
            .thenComparingInt(Pair::letters)
            .reversed();

    private final List<Word> one;
    private final List<Word> other;
    private final NameKind kind;
    private final List<Pair> pairs = new ArrayList<>();

    private WordPairing(List<Word> one, List<Word> other, NameKind kind) {
        this.one = one;
        this.other = other;
        this.kind = kind;
    }

    /** @return 0 to 1 */
    static double score(List<Word> one, List<Word> other, NameKind kind) {
        return new WordPairing(one, other, kind).score();
    }

    private double score() {
        collect();
        if (pairs.isEmpty()) {
            return 0;
        }
        pairs.sort(MOST_ALIKE);
        boolean[] usedOne = new boolean[one.size()];
        boolean[] usedOther = new boolean[other.size()];
        double covered = 0;
        int matched = 0;
        int count = 0;
        boolean full = false;
        for (Pair pair : pairs) {
            if (isFree(usedOne, pair.from(), pair.words()) && isFree(usedOther, pair.otherFrom(), pair.otherWords())) {
                use(usedOne, pair.from(), pair.words());
                use(usedOther, pair.otherFrom(), pair.otherWords());
                covered += pair.alike() * pair.letters();
                matched += pair.letters();
                count++;
                full |= pair.full();
            }
        }
        if (!full) {
            return 0;
        }
        int missing = unused(one, usedOne);
        int missingOther = unused(other, usedOther);
        boolean leavesOut = kind == NameKind.PERSON && count > 1;
        double leftOut = (leavesOut ? LEFT_OUT : 1) * Math.abs(missing - missingOther);
        return covered / (matched + 2 * Math.min(missing, missingOther) + leftOut);
    }

    private void collect() {
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                Word first = one.get(i);
                Word second = other.get(j);
                int letters = first.letters() + second.letters();
                double alike = NameComparison.wordScore(first, second);
                if (alike > 0) {
                    pairs.add(new Pair(i, 1, j, 1, alike, letters, first.letters() > 1));
                } else if (kind == NameKind.PERSON && (first.isInitialOf(second) || second.isInitialOf(first))) {
                    pairs.add(new Pair(i, 1, j, 1, INITIAL, letters, false));
                }
            }
        }
        for (int i = 0; i < one.size(); i++) {
            joined(i, one.get(i), other, false);
        }
        for (int j = 0; j < other.size(); j++) {
            joined(j, other.get(j), one, true);
        }
    }

    private void joined(int position, Word word, List<Word> neighbours, boolean swapped) {
        if (word.letters() < SHORTEST_JOINED || word.number()) {
            return;
        }
        for (int from = 0; from < neighbours.size(); from++) {
            StringBuilder run = new StringBuilder(neighbours.get(from).text());
            for (int words = 2; words <= MOST_JOINED && from + words <= neighbours.size(); words++) {
                run.append(neighbours.get(from + words - 1).text());
                if (run.length() > word.letters() + 2) {
                    break;
                }
                double alike = run.toString().equals(word.text())
                        ? 1
                        : NameComparison.spelledAlike(word.text(), run.toString());
                if (alike > 0) {
                    int letters = word.letters() + run.length();
                    pairs.add(
                            swapped
                                    ? new Pair(from, words, position, 1, alike, letters, true)
                                    : new Pair(position, 1, from, words, alike, letters, true));
                }
            }
        }
    }

    private static boolean isFree(boolean[] used, int from, int words) {
        for (int i = from; i < from + words; i++) {
            if (used[i]) {
                return false;
            }
        }
        return true;
    }

    private static void use(boolean[] used, int from, int words) {
        for (int i = from; i < from + words; i++) {
            used[i] = true;
        }
    }

    /** Letters of words that found no partner; particles come and go. */
    private static int unused(List<Word> words, boolean[] used) {
        int letters = 0;
        for (int i = 0; i < words.size(); i++) {
            if (!used[i] && !words.get(i).isParticle()) {
                letters += words.get(i).letters();
            }
        }
        return letters;
    }
}
