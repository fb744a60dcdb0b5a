package uk.concord.briefing.domain.minute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts points below a heading of a text, and begins the heading where it is not there yet. */
final class MinuteText {

    private MinuteText() {}

    /** @param points without a hyphen */
    static String add(String text, String heading, List<String> points) {
        List<String> lines = new ArrayList<>(
                text.isBlank() ? List.of() : Arrays.asList(text.strip().split("\\R", -1)));
        int at = lines.indexOf(heading);
        if (at < 0) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add(heading);
            at = lines.size() - 1;
        }
        int end = at + 1;
        while (end < lines.size() && lines.get(end).startsWith("- ")) {
            end++;
        }
        lines.addAll(end, points.stream().map(point -> "- " + point).toList());
        return String.join("\n", lines);
    }
}
