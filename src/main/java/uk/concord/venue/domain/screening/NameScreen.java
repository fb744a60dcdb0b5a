package uk.concord.venue.domain.screening;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Screens a name against a list: for each entry the nearest of its names, in the tiers of {@link Tier}. Meant for names
 * of organisations; there is no list of proscribed people.
 */
public final class NameScreen {
    private static final int SHORTEST_FUZZY = 8;
    private static final Comparator<Hit> NEAREST =
            Comparator.comparing(Hit::tier).thenComparing(Hit::score, Comparator.reverseOrder());

    private final List<ListedName> listed;

    public NameScreen(Collection<ListedName> listed) {
        this.listed = listed.stream().filter(name -> !name.name().isEmpty()).toList();
    }

    /** @return at most one hit per entry, the nearest first; empty for a name without letters */
    public List<Hit> screen(String name) {
        NormalisedName subject = NormalisedName.of(name);
        Map<Long, Hit> best = new HashMap<>();
        for (ListedName candidate : listed) {
            compare(subject, candidate)
                    .ifPresent(hit -> best.merge(hit.entryId(), hit, (a, b) -> NEAREST.compare(a, b) <= 0 ? a : b));
        }
        return best.values().stream()
                .sorted(NEAREST.thenComparing(Hit::listedName))
                .toList();
    }

    static Optional<Hit> compare(NormalisedName subject, ListedName listed) {
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        double score = NameComparison.score(subject, listed.name());
        return tier(subject, listed, score)
                .map(tier -> new Hit(listed.entryId(), listed.name().original(), tier, score));
    }

    private static Optional<Tier> tier(NormalisedName subject, ListedName listed, double score) {
        if (subject.sorted().equals(listed.name().sorted())
                || subject.compact().equals(listed.name().compact())) {
            return Optional.of(Tier.EXACT);
        }
        if (score >= NameComparison.CLOSE) {
            return Optional.of(listed.shortOrCommon() ? Tier.CONTAINS : Tier.CLOSE);
        }
        return contains(subject, listed.name(), listed.shortOrCommon()) ? Optional.of(Tier.CONTAINS) : Optional.empty();
    }

    /** Whether consecutive words of the subject make up the listed name, whatever the spaces. */
    private static boolean contains(NormalisedName subject, NormalisedName listed, boolean shortOrCommon) {
        List<String> words = subject.tokens();
        String sought = listed.compact();
        for (int from = 0; from < words.size(); from++) {
            StringBuilder run = new StringBuilder();
            for (int to = from; to < words.size() && run.length() < sought.length(); to++) {
                run.append(words.get(to));
                if (run.toString().equals(sought)) {
                    return sought.length() > 2 || writtenAsAcronym(subject.original(), sought);
                }
            }
        }
        return !shortOrCommon && sought.length() >= SHORTEST_FUZZY && containsSpelledOtherwise(words, listed.tokens());
    }

    /** Two letters are an acronym only in capitals: "as" and "im" are everyday words. */
    private static boolean writtenAsAcronym(String original, String acronym) {
        return List.of(original.split("[^\\p{L}\\p{N}]+")).contains(acronym.toUpperCase(Locale.ROOT));
    }

    /** A run of as many words as the listed name has, alike enough in its letters. */
    private static boolean containsSpelledOtherwise(List<String> words, List<String> listed) {
        int length = listed.size();
        if (length < 2 || words.size() <= length) {
            return false;
        }
        for (int from = 0; from + length <= words.size(); from++) {
            if (NameComparison.bestPairs(words.subList(from, from + length), listed) >= NameComparison.CLOSE) {
                return true;
            }
        }
        return false;
    }
}
