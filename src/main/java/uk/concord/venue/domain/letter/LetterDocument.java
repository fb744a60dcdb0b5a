package uk.concord.venue.domain.letter;

import java.util.ArrayList;
import java.util.List;
import uk.concord.core.document.Block;
import uk.concord.core.document.DocumentModel;
import uk.concord.core.security.Marking;

/** A letter as a document: paragraphs as typed, lines that begin with a bullet as a list. */
final class LetterDocument {
    private static final String BULLET = "•";

    private LetterDocument() {}

    /** @param opening date and reference, above the letter */
    static DocumentModel of(Letter letter, String opening, String footer) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(opening));
        for (String paragraph : letter.body().split("\n\\s*\n")) {
            List<String> lines = paragraph.lines().map(String::strip).toList();
            if (!lines.isEmpty() && lines.stream().allMatch(line -> line.startsWith(BULLET))) {
                blocks.add(new Block.BulletList(
                        lines.stream().map(line -> line.substring(1).strip()).toList()));
            } else {
                blocks.add(new Block.Paragraph(paragraph.strip()));
            }
        }
        return new DocumentModel(letter.subject(), Marking.OFFICIAL, "", footer, blocks);
    }
}
