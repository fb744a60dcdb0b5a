package uk.concord.venue.domain.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A source that was looked at: one proportionate look, logged (venue rules, I4 and evidence grades).
 *
 * @param seenOn the day it was seen, as {@code 2027-01-12}; may be empty
 * @param source where it stands
 * @param summary what it says, fairly
 * @param file id of the stored file that shows it; 0 for none
 */
public record Evidence(Grade grade, String seenOn, String source, String summary, long file) {
    private static final String BETWEEN = "\t";

    /** How much a source weighs, the heaviest first. */
    public enum Grade {
        /** Their own words, a recording, a court or a register, with a date. */
        PRIMARY,
        /** A reputable publication; two independent ones weigh like a primary source. */
        SECONDARY,
        /** A single or anonymous claim. */
        ANONYMOUS
    }

    public Evidence {
        seenOn = oneLine(seenOn);
        source = oneLine(source);
        summary = oneLine(summary);
    }

    /** A source without a file. */
    public Evidence(Grade grade, String seenOn, String source, String summary) {
        this(grade, seenOn, source, summary, 0);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** @return the sources of an answer to {@link Question#I4}; a line without a grade is a single claim */
    public static List<Evidence> of(String answer) {
        return answer.lines()
                .filter(line -> !line.isBlank())
                .map(Evidence::parse)
                .toList();
    }

    private static Evidence parse(String line) {
        String[] parts = line.split(BETWEEN, -1);
        return Arrays.stream(Grade.values())
                .filter(grade -> grade.name().toLowerCase(Locale.ROOT).equals(parts[0].strip()))
                .findFirst()
                .map(grade -> new Evidence(grade, part(parts, 1), part(parts, 2), part(parts, 3), file(part(parts, 4))))
                .orElseGet(() -> new Evidence(Grade.ANONYMOUS, "", line, ""));
    }

    private static String part(String[] parts, int index) {
        return parts.length > index ? parts[index] : "";
    }

    private static long file(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    /** @return the line it is stored as */
    public String line() {
        String line = String.join(BETWEEN, grade.name().toLowerCase(Locale.ROOT), seenOn, source, summary);
        return (file == 0 ? line : line + BETWEEN + file).strip();
    }

    /** @return whether the sources may raise a concern above severity 2: a primary one, or two that are secondary */
    public static boolean isStrong(List<Evidence> sources) {
        return sources.stream().anyMatch(source -> source.grade == Grade.PRIMARY)
                || sources.stream()
                                .filter(source -> source.grade == Grade.SECONDARY)
                                .map(Evidence::source)
                                .distinct()
                                .count()
                        >= 2;
    }
}
