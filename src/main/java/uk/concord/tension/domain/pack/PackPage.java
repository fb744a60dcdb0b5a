package uk.concord.tension.domain.pack;

import java.util.ArrayList;
import java.util.List;
import uk.concord.core.document.Block;
import uk.concord.core.text.Texts;

/** A pack's page while it is put together. */
final class PackPage {
    private final List<Block> blocks = new ArrayList<>();
    private final Texts texts;

    PackPage(Texts texts) {
        this.texts = texts;
    }

    List<Block> blocks() {
        return blocks;
    }

    void add(Block block) {
        blocks.add(block);
    }

    /** Begins a section; its words stand under "tension.pack.section." */
    void heading(String name) {
        add(new Block.Heading(2, texts.get("tension.pack.section." + name), name));
    }

    void say(String key, Object... arguments) {
        add(new Block.Paragraph(texts.get(key, arguments)));
    }

    /** What somebody typed, or that there is nothing. */
    void typed(String text) {
        add(new Block.Paragraph(text.isBlank() ? texts.get("tension.pack.none") : text));
    }

    /**
     * A table whose words stand under "tension.pack.table." and "tension.pack.column."; a sentence when it is empty.
     */
    void table(String name, List<String> columns, List<List<String>> rows) {
        String caption = texts.get("tension.pack.table." + name);
        if (rows.isEmpty()) {
            add(new Block.Paragraph(caption + ": " + texts.get("tension.pack.none")));
            return;
        }
        add(new Block.Table(
                caption,
                columns.stream()
                        .map(column -> texts.get("tension.pack.column." + column))
                        .toList(),
                rows,
                ""));
    }

    /** @return the words of a picture: what it says, and that the table below says the same */
    String alt(String sentence) {
        return texts.get("tension.pack.picture", sentence);
    }
}
