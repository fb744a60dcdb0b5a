package uk.concord.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import uk.concord.core.document.drawing.BarPicture;
import uk.concord.core.security.Marking;

/** Wherever a page ends, a table's heading, caption and header stand above its first rows, not alone at the foot. */
class TableBreakTest {

    private static final PageWords WORDS = new PageWords("Page", "of", "Community safety partnership");

    @Test
    void aCaptionStandsAboveTheFirstRow() throws IOException {
        int pagesSeen = 0;
        for (int lines = 30; lines < 60; lines++) {
            List<List<String>> rows = new ArrayList<>();
            for (int row = 1; row <= 12; row++) {
                rows.add(List.of("Row number " + row + ".", "Something to say about it that is longer than a figure"));
            }
            DocumentModel model = new DocumentModel(
                    "Where tables break",
                    Marking.OFFICIAL,
                    "",
                    "",
                    List.of(
                            new Block.Paragraph("A line of text.\n".repeat(lines) + "The end."),
                            new Block.Heading(2, "The heading", "heading"),
                            new Block.Table("The caption", List.of("The first", "The second"), rows, "A note.")));
            byte[] file = PdfDocument.render(model, WORDS);
            try (PDDocument pdf = Loader.loadPDF(file)) {
                int row = page(pdf, "Row number 1.");
                assertThat(page(pdf, "The heading")).as(lines + " lines").isEqualTo(row);
                assertThat(page(pdf, "The caption")).as(lines + " lines").isEqualTo(row);
                assertThat(page(pdf, "Row number 2.")).as(lines + " lines").isEqualTo(row);
                pagesSeen |= 1 << row;
            }
            assertThat(PdfJudge.pdfUa1(file)).isEmpty();
        }
        assertThat(pagesSeen).as("tables on the first page and on the second").isEqualTo(0b110);
    }

    @Test
    void aHeadingAndItsSentenceStandWithTheirPicture() throws IOException {
        int pagesSeen = 0;
        for (int lines = 30; lines < 60; lines += 2) {
            DocumentModel model = new DocumentModel(
                    "Where pictures break",
                    Marking.OFFICIAL,
                    "",
                    "",
                    List.of(
                            new Block.Paragraph("A line of text.\n".repeat(lines) + "The end."),
                            new Block.Heading(2, "The heading", "heading"),
                            new Block.Paragraph("What the picture says."),
                            BarPicture.draw(
                                    "Two bars",
                                    List.of(
                                            new BarPicture.Bar("First bar", 7, "7", false),
                                            new BarPicture.Bar("Second bar", 9, "9", false))),
                            new Block.Table("The caption", List.of("One", "Two"), List.of(List.of("A", "7")), "")));
            byte[] file = PdfDocument.render(model, WORDS);
            try (PDDocument pdf = Loader.loadPDF(file)) {
                int picture = pageWithPicture(pdf);
                assertThat(page(pdf, "The heading")).as(lines + " lines").isEqualTo(picture);
                assertThat(page(pdf, "What the picture says."))
                        .as(lines + " lines")
                        .isEqualTo(picture);
                pagesSeen |= 1 << picture;
            }
            assertThat(PdfJudge.pdfUa1(file)).isEmpty();
        }
        assertThat(pagesSeen).as("pictures on the first page and on the second").isEqualTo(0b110);
    }

    private static int pageWithPicture(PDDocument pdf) {
        for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
            if (pdf.getPage(number - 1)
                    .getResources()
                    .getXObjectNames()
                    .iterator()
                    .hasNext()) {
                return number;
            }
        }
        throw new AssertionError("The picture stands nowhere");
    }

    private static int page(PDDocument pdf, String words) throws IOException {
        for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
            PDFTextStripper page = new PDFTextStripper();
            page.setStartPage(number);
            page.setEndPage(number);
            if (page.getText(pdf).contains(words)) {
                return number;
            }
        }
        throw new AssertionError(words + " stands nowhere");
    }
}
