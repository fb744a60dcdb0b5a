package uk.concord.briefing.domain.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import uk.concord.core.document.Block;

/** What an author types: paragraphs, and lines that begin with a hyphen for a list. */
public final class SectionText {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.,%-]*");

    private SectionText() {}

    /** @return number of words, as the limits of {@link Section} count them */
    public static int words(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    /** @return the text as blocks of a document */
    public static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        List<String> items = new ArrayList<>();
        StringBuilder running = new StringBuilder();
        for (String line : text.strip().split("\\R", -1)) {
            String stripped = line.strip();
            if (stripped.startsWith("- ") || stripped.startsWith("• ")) {
                flush(running, blocks);
                items.add(stripped.substring(2).strip());
            } else {
                flush(items, blocks);
                running.append(line.stripTrailing()).append('\n');
            }
        }
        flush(items, blocks);
        flush(running, blocks);
        return blocks;
    }

    private static void flush(StringBuilder running, List<Block> blocks) {
        if (!running.toString().isBlank()) {
            blocks.add(new Block.Paragraph(running.toString().strip()));
        }
        running.setLength(0);
    }

    private static void flush(List<String> items, List<Block> blocks) {
        if (!items.isEmpty()) {
            blocks.add(new Block.BulletList(List.copyOf(items)));
            items.clear();
        }
    }
}
