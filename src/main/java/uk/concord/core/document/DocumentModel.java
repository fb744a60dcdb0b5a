package uk.concord.core.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.concord.core.security.Marking;

/**
 * A whole document, before it becomes HTML or PDF.
 *
 * @param title the only heading of level 1, never empty
 * @param marking printed top and bottom of every page
 * @param handlingLine who may read it and what they may do with it; may be empty
 * @param footer what the foot of every page says beside the page number: version, issue; may be empty
 * @param blocks in reading order
 */
public record DocumentModel(String title, Marking marking, String handlingLine, String footer, List<Block> blocks) {

    /**
     * @throws IllegalArgumentException when the title is empty, a heading skips a level or an anchor is used twice
     */
    public DocumentModel {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A document needs a title");
        }
        blocks = List.copyOf(blocks);
        int level = 1;
        Set<String> anchors = new HashSet<>();
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                if (heading.level() > level + 1) {
                    throw new IllegalArgumentException("The heading \"" + heading.text() + "\" skips a level");
                }
                if (!anchors.add(heading.id())) {
                    throw new IllegalArgumentException("The anchor " + heading.id() + " is used twice");
                }
                level = heading.level();
            }
        }
    }

    /** The headings of level 2 and below, in order: the bookmarks. */
    public List<Block.Heading> headings() {
        return blocks.stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .toList();
    }
}
