package uk.concord.briefing.domain.scan;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Schools by their names and by what people call them: the name without "Primary", "Academy" and the like. */
final class SchoolNames {

    private static final Set<String> GENERIC = Set.of(
            "the",
            "school",
            "academy",
            "primary",
            "secondary",
            "infant",
            "infants",
            "junior",
            "juniors",
            "nursery",
            "community",
            "cofe",
            "ce",
            "rc",
            "catholic",
            "church",
            "of",
            "england",
            "independent",
            "college",
            "sixth",
            "form",
            "and",
            "skills",
            "centre",
            "all-through",
            "special",
            "high",
            "grammar",
            "free",
            "federation",
            "voluntary",
            "aided",
            "controlled",
            "preparatory",
            "prep",
            "pre-school",
            "studio",
            "technical",
            "trust");
    private static final int SHORTEST = 4;

    private SchoolNames() {}

    /** @param areas names that stand for an area and so are no school's short name */
    static Phrases phrases(Collection<String> schools, Collection<String> areas) {
        Set<String> areaWords = new HashSet<>();
        areas.forEach(area -> areaWords.add(area.toLowerCase(java.util.Locale.UK)));
        List<String> shortNames = schools.stream()
                .map(SchoolNames::shortName)
                .filter(name -> name.length() >= SHORTEST && !areaWords.contains(name))
                .toList();
        return new Phrases().add(schools).addCapitalised(shortNames);
    }

    /** @return in lower case; empty when nothing but generic words is left */
    static String shortName(String school) {
        List<String> words = new java.util.ArrayList<>(
                Token.of(school).stream().map(Token::word).toList());
        while (!words.isEmpty() && GENERIC.contains(words.getLast())) {
            words.removeLast();
        }
        while (!words.isEmpty() && GENERIC.contains(words.getFirst())) {
            words.removeFirst();
        }
        return String.join(" ", words);
    }
}
