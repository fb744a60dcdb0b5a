package uk.concord.venue.domain.letter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts values into the text of a template. */
public final class LetterText {
    /** What a template may name, in braces. */
    public enum Value {
        NAME,
        EVENT,
        DATE,
        TIMES,
        ROOM,
        REFERENCE,
        CONDITIONS,
        REASONS,
        GROUND,
        QUESTIONS,
        ALTERNATIVE,
        REPLY_BY,
        ACCEPT_BY,
        REVIEW_BY,
        REVIEW_ANSWER_DAYS,
        OFFICER,
        TEAM;

        String mark() {
            return "{" + name().toLowerCase(Locale.ROOT) + "}";
        }
    }

    private static final Pattern MARK = Pattern.compile("\\{[^{}]*}");
    private static final Set<String> KNOWN =
            Arrays.stream(Value.values()).map(Value::mark).collect(Collectors.toUnmodifiableSet());

    private LetterText() {}

    /**
     * Fills a text in. A paragraph that says nothing but a value which is empty is left out; elsewhere an empty value
     * stays to be filled in by hand.
     */
    public static String fill(String template, Map<Value, String> values) {
        return Arrays.stream(template.split("\n\\s*\n"))
                .filter(paragraph -> !isEmptyValue(paragraph, values))
                .map(paragraph -> fillParagraph(paragraph.strip(), values))
                .collect(Collectors.joining("\n\n"));
    }

    private static boolean isEmptyValue(String paragraph, Map<Value, String> values) {
        return Arrays.stream(Value.values())
                .anyMatch(value -> paragraph.strip().equals(value.mark())
                        && values.getOrDefault(value, "").isBlank());
    }

    private static String fillParagraph(String paragraph, Map<Value, String> values) {
        Matcher marks = MARK.matcher(paragraph);
        return marks.replaceAll(found -> {
            String mark = found.group();
            String text = Arrays.stream(Value.values())
                    .filter(value -> value.mark().equals(mark))
                    .map(value -> values.getOrDefault(value, ""))
                    .findFirst()
                    .orElse("");
            return Matcher.quoteReplacement(text.isBlank() ? mark : text);
        });
    }

    /** @return marks in braces that are no values; empty for a good template */
    public static Set<String> unknown(String template) {
        Set<String> marks = open(template);
        marks.removeAll(KNOWN);
        return marks;
    }

    /** @return marks in braces that are still in a text; empty for a letter that can leave */
    public static Set<String> open(String text) {
        return MARK.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }
}
