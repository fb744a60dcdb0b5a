package uk.concord.briefing.domain.composition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Adds single lines to what an author typed, and takes them out, without touching anything else. */
public final class SectionLines {

    private SectionLines() {}

    /**
     * Adds a line behind what is there for an edition. A part that is not there yet is begun at the end, and ended.
     *
     * @param edition {@link Edition#WHOLE} for all
     * @param line a point that begins with a hyphen, or a paragraph
     */
    public static String add(String text, Edition edition, String line) {
        List<String> lines = new ArrayList<>(
                text.isBlank() ? List.of() : Arrays.asList(text.strip().split("\\R", -1)));
        int last = lastOf(lines, edition);
        if (last < 0 && edition != Edition.WHOLE) {
            lines.addAll(List.of("[" + edition.slug() + "]", line, "[all]"));
            return String.join("\n", lines);
        }
        if (last >= 0 && !line.startsWith("- ")) {
            lines.add(++last, "");
        }
        lines.add(last + 1, line);
        return String.join("\n", lines);
    }

    /** @return index of the last line with words in a part for that edition, -1 when there is none */
    private static int lastOf(List<String> lines, Edition edition) {
        int last = -1;
        Edition running = Edition.WHOLE;
        for (int i = 0; i < lines.size(); i++) {
            Optional<Edition> next = SectionText.marked(lines.get(i).strip());
            if (next.isPresent()) {
                running = next.get();
            } else if (running == edition && !lines.get(i).isBlank()) {
                last = i;
            }
        }
        return last;
    }

    /** @return the text without the first line that reads so; unchanged when there is none */
    public static String remove(String text, String line) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\\R", -1)));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(line.strip())) {
                lines.remove(i);
                if (i > 0
                        && i < lines.size()
                        && lines.get(i).isBlank()
                        && lines.get(i - 1).isBlank()) {
                    lines.remove(i);
                }
                return String.join("\n", lines).strip();
            }
        }
        return text;
    }
}
