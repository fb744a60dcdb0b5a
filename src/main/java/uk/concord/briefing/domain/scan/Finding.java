package uk.concord.briefing.domain.scan;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Something the scanner found.
 *
 * @param start index of its first character in the text
 * @param end index after its last
 * @param words the characters found
 */
public record Finding(ScanRule rule, int start, int end, String words) {

    /** Longest piece of text that is shown for a finding, in characters. */
    public static final int SHOWN_LENGTH = 160;

    static Finding of(ScanRule rule, String text, int start, int end) {
        return new Finding(rule, start, end, text.substring(start, end));
    }

    /** The same finding in a text that was changed elsewhere has the same key: rule and words, without case or spacing. */
    public String key() {
        return rule.name() + " " + words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** The words, cut where they are very long. */
    public String shown() {
        String oneLine = words.replaceAll("\\s+", " ");
        return oneLine.length() <= SHOWN_LENGTH ? oneLine : oneLine.substring(0, SHOWN_LENGTH - 1) + "…";
    }

    private boolean overlaps(Finding other) {
        return start < other.end && other.start < end;
    }

    /** @return in the order of the text; of two that share characters the one whose rule comes first */
    static List<Finding> withoutOverlap(List<Finding> all) {
        List<Finding> kept = new java.util.ArrayList<>();
        all.stream()
                .sorted(Comparator.comparing(Finding::rule).thenComparing(Finding::start))
                .filter(finding -> kept.stream().noneMatch(finding::overlaps))
                .forEach(kept::add);
        kept.sort(Comparator.comparingInt(Finding::start));
        return List.copyOf(kept);
    }
}
