package uk.concord.briefing.domain.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.concord.core.document.Contact;
import uk.concord.core.document.DocumentModel;
import uk.concord.core.document.DocumentWords;
import uk.concord.core.document.HtmlDocument;
import uk.concord.core.document.PageWords;
import uk.concord.core.document.PdfChecks;
import uk.concord.core.document.PdfDocument;
import uk.concord.core.document.PdfJudge;
import uk.concord.core.document.WordDocument;
import uk.concord.core.text.BundleTexts;

/** Each edition of a briefing as long as one may become: four pages, of which the first stands alone. */
class EditionPagesTest {

    private static final int MOST_PAGES = 4;

    private final BriefingComposer composer = new BriefingComposer(BundleTexts.texts());
    private final BriefingContent content = FullBriefing.content();

    @ParameterizedTest
    @EnumSource(Edition.class)
    void hasFourPagesOfWhichTheFirstStandsAlone(Edition edition) throws IOException {
        DocumentModel model = composer.compose(content, edition);
        PageWords words = composer.pageWords(content.originator());
        String html = HtmlDocument.render(model, words);
        byte[] pdf = PdfDocument.fromHtml(html);
        byte[] word = WordDocument.render(model, words);
        Path folder = Files.createDirectories(Path.of("target", "documents"));
        Files.write(folder.resolve("full-" + edition.slug() + ".pdf"), pdf);
        Files.write(folder.resolve("full-" + edition.slug() + ".docx"), word);
        Files.writeString(folder.resolve("full-" + edition.slug() + ".html"), html);
        try (PDDocument file = Loader.loadPDF(pdf)) {
            int pages = file.getNumberOfPages();
            assertThat(pages).isBetween(2, MOST_PAGES);
            for (int page = 1; page <= pages; page++) {
                assertThat(page(file, page))
                        .startsWith("OFFICIAL")
                        .contains("Page " + page + " of " + pages)
                        .matches("(?s).+\\ROFFICIAL\\R.*Page.*");
            }
            String first = page(file, 1);
            assertThat(first).contains("This term in one minute", "What to do", "Call 999", "Notice, check, share");
            content.texts()
                    .getOrDefault(Section.MINUTE, "")
                    .lines()
                    .forEach(line -> assertThat(first).contains(line.substring(2, 12)));
            for (Contact contact : content.contacts()) {
                assertThat(first)
                        .contains(
                                contact.name().substring(0, 12), contact.value().substring(0, 3));
            }
        }
        assertThat(PdfJudge.pdfUa1(pdf)).isEmpty();
        assertThat(PdfJudge.pdfA2a(pdf)).isEmpty();
        assertThat(PdfChecks.problems(pdf)).isEmpty();
        List<String> text = DocumentWords.ofHtml(html);
        assertThat(DocumentWords.ofWord(word)).isEqualTo(text);
        // A table that breaks over two pages repeats its header, so the PDF may have more words, never fewer.
        assertThat(DocumentWords.ofPdf(pdf)).containsSubsequence(text);
    }

    private static String page(PDDocument file, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        stripper.setSortByPosition(true);
        return stripper.getText(file);
    }
}
