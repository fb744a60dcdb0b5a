package uk.concord.briefing.domain.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /**
     * A part of a text.
     *
     * @param edition the only one that carries it; {@link Edition#WHOLE} when all do
     */
    public record Passage(Edition edition, String text) {}

    /**
     * Takes a text apart: a line {@code [primary]}, {@code [secondary]}, {@code [send-ap]} or {@code [fe]} begins a
     * passage for that edition alone, {@code [all]} ends it.
     *
     * @return the passages that are not empty, in order
     */
    public static List<Passage> passages(String text) {
        List<Passage> passages = new ArrayList<>();
        Edition edition = Edition.WHOLE;
        StringBuilder running = new StringBuilder();
        for (String line : text.split("\\R", -1)) {
            Optional<Edition> next = marked(line.strip());
            if (next.isPresent()) {
                add(passages, edition, running);
                edition = next.get();
            } else {
                running.append(line).append('\n');
            }
        }
        add(passages, edition, running);
        return passages;
    }

    static Optional<Edition> marked(String line) {
        if (!line.startsWith("[") || !line.endsWith("]")) {
            return Optional.empty();
        }
        String name = line.substring(1, line.length() - 1).strip().toLowerCase(Locale.UK);
        return name.equals("all")
                ? Optional.of(Edition.WHOLE)
                : Edition.bySlug(name).filter(Edition::hasPassages);
    }

    private static void add(List<Passage> passages, Edition edition, StringBuilder running) {
        if (!running.toString().isBlank()) {
            passages.add(new Passage(edition, running.toString().strip()));
        }
        running.setLength(0);
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
