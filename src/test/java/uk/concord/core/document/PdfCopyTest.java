package uk.concord.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import uk.concord.core.security.Marking;

/** A copy says for whom it is, on every page, and is the approved file in everything else. */
class PdfCopyTest {

    private static final byte[] APPROVED = PdfDocument.render(
            new DocumentModel(
                    "A document of several pages",
                    Marking.OFFICIAL,
                    "For the safeguarding team.",
                    "Version 1",
                    List.of(
                            new Block.Heading(2, "Local picture", "local"),
                            new Block.Paragraph("A sentence that is repeated. ".repeat(700)))),
            new PageWords("Page", "of", "Community safety partnership"));

    @Test
    void everyPageSaysForWhomItIs() throws IOException {
        byte[] copy = PdfDocument.copyFor(APPROVED, "Copy for Łódź Academy · 12 January 2027, 10:12");
        try (PDDocument pdf = Loader.loadPDF(copy)) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf)).contains("Copy for Łódź Academy · 12 January 2027, 10:12");
            }
        }
    }

    @Test
    void nothingElseChanges() throws IOException {
        byte[] copy = PdfDocument.copyFor(APPROVED, "Copy for a school");
        assertThat(DocumentWords.ofPdf(copy)).isEqualTo(DocumentWords.ofPdf(APPROVED));
        assertThat(PdfJudge.pdfUa1(copy)).isEmpty();
        assertThat(PdfJudge.pdfA2a(copy)).isEmpty();
        assertThat(PdfChecks.problems(copy)).isEmpty();
    }

    @Test
    void whatTheFontLacksIsAQuestionMarkAndALongNameFits() throws IOException {
        byte[] copy = PdfDocument.copyFor(APPROVED, "Copy for 学校 and " + "A school with a long name, ".repeat(20));
        assertThat(PdfJudge.pdfA2a(copy)).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(copy)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Copy for ?? and A school");
        }
    }
}
