package uk.concord.briefing.domain.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.core.document.Block.BulletList;
import uk.concord.core.document.Block.Paragraph;

/** What an author types becomes paragraphs and lists. */
class SectionTextTest {

    @Test
    void linesWithAHyphenBecomeAList() {
        assertThat(SectionText.blocks("Three messages\n- One\n- Two\n\nLast words\nsecond line"))
                .containsExactly(
                        new Paragraph("Three messages"),
                        new BulletList(List.of("One", "Two")),
                        new Paragraph("Last words\nsecond line"));
    }

    @Test
    void nothingGivesNothing() {
        assertThat(SectionText.blocks("  \n \n")).isEmpty();
        assertThat(SectionText.words(" \n- ")).isZero();
    }

    @Test
    void countsWordsAsPeopleDo() {
        assertThat(SectionText.words("One two, it’s 27 % of 8,778 pupils – well-known."))
                .isEqualTo(8);
    }
}
