package uk.concord.tension.domain.duplicate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/**
 * How likely two reports tell of the same, from their words, their place and their time, with the reasons. It suggests;
 * a person decides. Pure.
 *
 * @param score 0 to 1
 */
public record Likeness(double score, List<Reason> reasons) {
    /** From this score on two reports are shown side by side. */
    public static final double SUGGESTED = 0.5;
    /** Days within which two reports can tell of the same. */
    public static final int DAYS = 14;

    private static final double WORDS_WEIGHT = 0.5;
    private static final double PLACE_WEIGHT = 0.3;
    private static final double TIME_WEIGHT = 0.2;
    private static final double NEAR_METRES = 500;
    private static final double SAME_PLACE_NAME = 0.85;
    /** Share of common words at which two texts count as wholly alike: two people never use the same words. */
    private static final double ALIKE = 0.35;

    private static final int SHOWN_WORDS = 6;
    private static final double EARTH_RADIUS_METRES = 6_371_000;
    private static final Set<String> COMMON = Set.of(
            "the",
            "and",
            "was",
            "were",
            "with",
            "that",
            "this",
            "there",
            "they",
            "have",
            "has",
            "had",
            "for",
            "from",
            "about",
            "again",
            "some",
            "somebody",
            "people",
            "been",
            "are",
            "his",
            "her",
            "their",
            "into",
            "who",
            "which",
            "said",
            "says",
            "told",
            "near",
            "outside",
            "over",
            "after",
            "before",
            "when",
            "not",
            "but",
            "our",
            "one",
            "two",
            "three",
            "will",
            "would",
            "could",
            "very",
            "more",
            "than",
            "then",
            "them",
            "its");

    public Likeness {
        reasons = List.copyOf(reasons);
    }

    /**
     * What is compared.
     *
     * @param words title and text
     * @param latitude degrees, or null
     * @param longitude degrees, or null
     */
    public record Subject(
            String words,
            String location,
            @Nullable Long wardId,
            @Nullable LocalDate start,
            @Nullable String category,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    /**
     * Why two reports look alike.
     *
     * @param key of the sentence in the translations
     * @param arguments for its placeholders
     */
    public record Reason(String key, List<Object> arguments) {
        public Reason {
            arguments = List.copyOf(arguments);
        }

        private static Reason of(String key, Object... arguments) {
            return new Reason("tension.likeness." + key, List.of(arguments));
        }
    }

    /** @return how alike the two are; the same whichever comes first */
    public static Likeness between(Subject one, Subject other) {
        List<Reason> reasons = new ArrayList<>();
        double score = WORDS_WEIGHT * words(one, other, reasons)
                + PLACE_WEIGHT * place(one, other, reasons)
                + TIME_WEIGHT * time(one, other, reasons);
        if (one.category() != null && one.category().equals(other.category())) {
            reasons.add(Reason.of("category"));
        }
        return new Likeness(score, reasons);
    }

    private static double words(Subject one, Subject other, List<Reason> reasons) {
        Set<String> first = wordsOf(one.words());
        Set<String> second = wordsOf(other.words());
        Set<String> common = new LinkedHashSet<>(first);
        common.retainAll(second);
        if (common.isEmpty()) {
            return 0;
        }
        double shorter = Math.min(first.size(), second.size());
        reasons.add(
                Reason.of("words", common.stream().sorted().limit(SHOWN_WORDS).collect(Collectors.joining(", "))));
        return Math.min(1, common.size() / shorter / ALIKE);
    }

    /** @return the words that carry meaning, without the ending of a plural */
    static Set<String> wordsOf(String text) {
        return Arrays.stream(text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> word.length() > 2 && !COMMON.contains(word))
                .map(word -> word.length() > 4 && word.endsWith("s") && !word.endsWith("ss")
                        ? word.substring(0, word.length() - 1)
                        : word)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static double place(Subject one, Subject other, List<Reason> reasons) {
        Optional<Double> metres = metres(one, other);
        if (metres.isPresent() && metres.get() <= NEAR_METRES) {
            reasons.add(Reason.of("metres", Math.round(metres.get() / 10) * 10));
            return 1;
        }
        boolean sameWard = one.wardId() != null && Objects.equals(one.wardId(), other.wardId());
        boolean sameName = !one.location().isBlank()
                && !other.location().isBlank()
                && new JaroWinklerSimilarity()
                                .apply(
                                        one.location().toLowerCase(java.util.Locale.ROOT),
                                        other.location().toLowerCase(java.util.Locale.ROOT))
                        >= SAME_PLACE_NAME;
        if (sameName) {
            reasons.add(Reason.of("place", other.location()));
        }
        if (sameWard) {
            reasons.add(Reason.of("ward"));
        }
        return sameName && sameWard ? 1 : sameWard ? 0.7 : sameName ? 0.5 : 0;
    }

    private static double time(Subject one, Subject other, List<Reason> reasons) {
        if (one.start() == null || other.start() == null) {
            return 0;
        }
        long days = Math.abs(ChronoUnit.DAYS.between(one.start(), other.start()));
        if (days > DAYS) {
            return 0;
        }
        reasons.add(days == 0 ? Reason.of("sameDay") : Reason.of("days", days));
        return 1 - days / (double) (DAYS + 1);
    }

    /** @return the distance over ground of two points that are both known */
    static Optional<Double> metres(Subject one, Subject other) {
        if (one.latitude() == null
                || one.longitude() == null
                || other.latitude() == null
                || other.longitude() == null) {
            return Optional.empty();
        }
        double north = Math.toRadians(other.latitude() - one.latitude());
        double east = Math.toRadians(other.longitude() - one.longitude())
                * Math.cos(Math.toRadians((one.latitude() + other.latitude()) / 2));
        return Optional.of(Math.hypot(north, east) * EARTH_RADIUS_METRES);
    }
}
