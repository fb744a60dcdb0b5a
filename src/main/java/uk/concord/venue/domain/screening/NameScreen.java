package uk.concord.venue.domain.screening;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Screens a name against a list: for each entry the nearest of its names, in the tiers of {@link Tier}. Meant for names
 * of organisations; there is no list of proscribed people. An index leaves out the listed names that cannot hit, so that
 * ten thousand bookings can be compared again in seconds; the hits are those of comparing with every name.
 */
public final class NameScreen {
    private static final int SHORTEST_FUZZY = 8;
    private static final Comparator<Hit> NEAREST = Comparator.comparing(Hit::tier)
            .thenComparing(Hit::score, Comparator.reverseOrder())
            .thenComparing(Hit::listedName);

    private final List<ListedName> listed;
    private final NameIndex index;

    public NameScreen(Collection<ListedName> listed) {
        this.listed = listed.stream().filter(name -> !name.name().isEmpty()).toList();
        this.index = new NameIndex(this.listed.stream().map(ListedName::name).toList());
    }

    /** @return at most one hit per entry, the nearest first; empty for a name without letters */
    public List<Hit> screen(String name) {
        NormalisedName subject = NormalisedName.of(name);
        return nearest(subject, index.candidates(subject));
    }

    /** As {@link #screen}, without the index. */
    List<Hit> screenPlainly(String name) {
        return nearest(NormalisedName.of(name), IntStream.range(0, listed.size()));
    }

    private List<Hit> nearest(NormalisedName subject, IntStream candidates) {
        Map<Long, Hit> best = new HashMap<>();
        candidates.forEach(candidate -> compare(subject, listed.get(candidate))
                .ifPresent(hit -> best.merge(hit.entryId(), hit, (a, b) -> NEAREST.compare(a, b) <= 0 ? a : b)));
        return best.values().stream().sorted(NEAREST).toList();
    }

    static Optional<Hit> compare(NormalisedName subject, ListedName listed) {
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        double score = NameComparison.score(subject, listed.name(), NameKind.ORGANISATION);
        return tier(subject, listed, score)
                .map(tier -> new Hit(listed.entryId(), listed.name().original(), tier, score));
    }

    private static Optional<Tier> tier(NormalisedName subject, ListedName listed, double score) {
        boolean contained = false;
        for (NormalisedName reading : subject.readings()) {
            for (NormalisedName name : listed.name().readings()) {
                if (NameComparison.isSame(reading, name)) {
                    return Optional.of(Tier.EXACT);
                }
                contained |= contains(reading, name, listed.shortOrCommon());
            }
        }
        if (score >= NameComparison.CLOSE) {
            return Optional.of(listed.shortOrCommon() ? Tier.CONTAINS : Tier.CLOSE);
        }
        return contained ? Optional.of(Tier.CONTAINS) : Optional.empty();
    }

    /** Whether consecutive words of the subject make up the listed name, whatever the spaces. */
    private static boolean contains(NormalisedName subject, NormalisedName listed, boolean shortOrCommon) {
        List<Word> words = subject.words();
        String sought = listed.compact();
        for (int from = 0; from < words.size(); from++) {
            int matched = 0;
            for (int to = from;
                    to < words.size() && sought.startsWith(words.get(to).text(), matched);
                    to++) {
                matched += words.get(to).letters();
                if (matched == sought.length()) {
                    return sought.length() > 2 || writtenAsAcronym(subject.original(), sought);
                }
            }
        }
        return !shortOrCommon && sought.length() >= SHORTEST_FUZZY && containsSpelledOtherwise(words, listed.words());
    }

    /** Two letters are an acronym only in capitals: "as" and "im" are everyday words. */
    private static boolean writtenAsAcronym(String original, String acronym) {
        return List.of(original.split("[^\\p{L}\\p{N}]+")).contains(acronym.toUpperCase(Locale.ROOT));
    }

    /** A run of as many words as the listed name has, alike enough in its letters. */
    private static boolean containsSpelledOtherwise(List<Word> words, List<Word> listed) {
        int length = listed.size();
        if (length < 2 || words.size() <= length) {
            return false;
        }
        for (int from = 0; from + length <= words.size(); from++) {
            if (WordPairing.score(words.subList(from, from + length), listed, NameKind.ORGANISATION)
                    >= NameComparison.CLOSE) {
                return true;
            }
        }
        return false;
    }
}
