package uk.concord.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import uk.concord.core.security.Marking;

/** HTML and PDF of one block model: valid, complete, in order, and nothing slips through unescaped. */
class DocumentTest {

    private static final PageWords WORDS = new PageWords("Page", "of", "Community safety partnership");

    private static DocumentModel representative() {
        List<List<String>> longTable = new ArrayList<>();
        for (int i = 1; i <= 70; i++) {
            longTable.add(List.of("Row " + i, "7 or fewer", "Something to say about row " + i));
        }
        return new DocumentModel(
                "Risk briefing for schools: spring 2027",
                Marking.OFFICIAL,
                "For the safeguarding team and the headteacher. Not for websites or parents.",
                "Version 1 · issued 13 January 2027",
                List.of(
                        new Block.Heading(2, "This term in one minute", "minute"),
                        new Block.Paragraph(
                                "Alpha paragraph with Łódź, Zażółć gęślą jaźń and “quotes” & <b>signs</b>."),
                        new Block.BulletList(List.of("First bullet", "Second bullet", " ")),
                        new Block.Heading(2, "Local picture", "local"),
                        new Block.Callout(
                                "How figures are protected", "Small counts are shown as a band.\nA second line."),
                        new Block.Heading(3, "By theme", "theme"),
                        new Block.Table(
                                "Reports by theme",
                                List.of("Theme", "Autumn 2026"),
                                List.of(List.of("Hate crime", "15"), List.of("Protest", "7 or fewer")),
                                "Totals are sums of the values shown."),
                        new Block.Heading(3, "By place", "place"),
                        new Block.Table("A long table", List.of("Row", "Value", "Comment"), longTable, ""),
                        new Block.Heading(2, "What to do", "do"),
                        new Block.Contacts(List.of(
                                new Contact("Emergency", "Someone is in danger now", "tel:999"),
                                new Contact("Report online", "", "gov.uk/report", "https://www.gov.uk/report?a=1&b=2"),
                                new Contact("Front desk", "Monday to Friday", "Ask at reception", ""))),
                        new Block.Paragraph(
                                "A name in Arabic: مسجد السلام. A face \uD83D\uDE00 and a null \u0000 byte.\n\nLast words.")));
    }

    @Test
    void isPdfUaAndPdfA() throws IOException {
        byte[] pdf = PdfDocument.render(representative(), WORDS);
        keep("document-test.pdf", pdf);
        assertThat(PdfJudge.pdfUa1(pdf)).isEmpty();
        assertThat(PdfJudge.pdfA2a(pdf)).isEmpty();
    }

    @Test
    void theJudgeFindsASkippedHeadingAndAPictureWithoutWords() {
        String html = HtmlDocument.render(representative(), WORDS);
        byte[] skipped = PdfDocument.fromHtml(html.replace("<h2 id=\"local\"", "<h4 id=\"local\"")
                .replace("Local picture</h2>", "Local picture</h4>"));
        assertThat(PdfJudge.pdfUa1(skipped)).contains("7.4.2-1");

        String picture =
                "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
        byte[] silent = PdfDocument.fromHtml(
                html.replace("</article>", "<img src=\"" + picture + "\" style=\"width: 20mm\"/></article>"));
        assertThat(PdfJudge.pdfUa1(silent)).contains("7.3-1");
    }

    @Test
    void saysItsLanguageAndTitleAndShowsTheTitle() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfDocument.render(representative(), WORDS))) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Risk briefing for schools: spring 2027");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("Risk briefing for schools: spring 2027");
        }
    }

    @Test
    void everyHeaderCellHasAScope() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfDocument.render(representative(), WORDS))) {
            List<PDStructureElement> headers = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), "TH", headers);
            assertThat(headers).hasSize(2 + 2 + 3 + 70);
            for (PDStructureElement header : headers) {
                assertThat(scope(header)).as("scope of a header cell").isIn("Column", "Row");
            }
            assertThat(headers.stream().filter(h -> "Column".equals(scope(h)))).hasSize(5);
        }
    }

    @Test
    void textComesOutInReadingOrder() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfDocument.render(representative(), WORDS))) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .containsSubsequence(
                            "Risk briefing for schools: spring 2027",
                            "For the safeguarding team",
                            "This term in one minute",
                            "Zażółć gęślą jaźń and “quotes” & <b>signs</b>.",
                            "First bullet",
                            "Second bullet",
                            "Local picture",
                            "How figures are protected",
                            "A second line.",
                            "By theme",
                            "Reports by theme",
                            "Hate crime",
                            "7 or fewer",
                            "Totals are sums",
                            "A long table",
                            "Row 1 ",
                            "Row 70",
                            "What to do",
                            "Emergency",
                            "999",
                            "gov.uk/report",
                            "Last words.");
        }
    }

    @Test
    void everyPageCarriesTheMarkingTwiceAndItsNumberOnce() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfDocument.render(representative(), WORDS))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(pdf);
                assertThat(text.lines().filter(line -> line.strip().equals("OFFICIAL")))
                        .as("page " + page)
                        .hasSize(2);
                assertThat(text).contains("Version 1 · issued 13 January 2027 · Page %d of %d".formatted(page, pages));
            }
        }
    }

    @Test
    void noPageIsEmptyHoweverTheTextFalls() throws IOException {
        for (int lines = 20; lines < 44; lines++) {
            String text = "A line of text.\n".repeat(lines) + "End.";
            try (PDDocument pdf = Loader.loadPDF(PdfDocument.render(document(new Block.Paragraph(text)), WORDS))) {
                PDFTextStripper last = new PDFTextStripper();
                last.setStartPage(pdf.getNumberOfPages());
                assertThat(last.getText(pdf)).as(lines + " lines").contains("End.");
            }
        }
    }

    @Test
    void everyLinkSaysWhereItLeads() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfDocument.render(representative(), WORDS))) {
            List<String> contents = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                page.getAnnotations().forEach(a -> contents.add(a.getContents()));
            }
            assertThat(contents).containsExactly("Emergency: 999", "Report online: gov.uk/report");
        }
    }

    @Test
    void markupInTextStaysText() {
        String attack = "<script>alert(1)</script>\"'&amp;</article><style>";
        DocumentModel model = new DocumentModel(
                attack,
                Marking.OFFICIAL_SENSITIVE,
                attack,
                attack,
                List.of(
                        new Block.Heading(2, attack, "a"),
                        new Block.Paragraph(attack),
                        new Block.BulletList(List.of(attack)),
                        new Block.Callout(attack, attack),
                        new Block.Table(attack, List.of(attack, "x"), List.of(List.of(attack, attack)), attack),
                        new Block.Contacts(
                                List.of(new Contact(attack, attack, attack, "https://x.example/?a=1&b=%22")))));
        String html = HtmlDocument.render(model, WORDS);
        assertThat(html).doesNotContain("<script>").doesNotContain("</article><style>");
        assertThat(html.split("<article", -1)).hasSize(2);
        byte[] pdf = PdfDocument.render(model, WORDS);
        assertThat(PdfJudge.pdfUa1(pdf)).isEmpty();
    }

    @Test
    void nothingOutsideTheFileIsLoaded() throws IOException {
        Path secret = Files.createTempFile("secret", ".css");
        Files.writeString(secret, "body { display: none }");
        String html = HtmlDocument.render(representative(), WORDS)
                .replace("</head>", "<link rel=\"stylesheet\" href=\"" + secret.toUri() + "\"/></head>");
        try (PDDocument pdf = Loader.loadPDF(PdfDocument.fromHtml(html))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Last words.");
        } finally {
            Files.delete(secret);
        }
    }

    @Test
    void theScreenShowsTheArticleOfTheFile() {
        String html = HtmlDocument.render(representative(), WORDS);
        String article = HtmlDocument.article(html);
        assertThat(html).contains(article);
        assertThat(article)
                .startsWith("<article")
                .endsWith("</article>\n")
                .contains("Last words.")
                .doesNotContain("<h1");
        assertThatThrownBy(() -> HtmlDocument.article("<p>x</p>")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesADocumentThatWouldBeInaccessible() {
        assertThatThrownBy(() -> document(new Block.Heading(3, "Too deep", "x")))
                .hasMessageContaining("skips a level");
        assertThatThrownBy(() -> document(new Block.Heading(2, "One", "x"), new Block.Heading(2, "Two", "x")))
                .hasMessageContaining("used twice");
        assertThatThrownBy(() -> new Block.Table("Caption", List.of("A", ""), List.of(), ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Block.Table("Caption", List.of("A", "B"), List.of(List.of("1")), ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Contact("Name", "", "javascript:alert(1)"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Contact("Name", "", "https://x.example/\"><script>"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DocumentModel(" ", Marking.OFFICIAL, "", "", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static DocumentModel document(Block... blocks) {
        return new DocumentModel("Title", Marking.OFFICIAL, "", "", List.of(blocks));
    }

    private static void collect(PDStructureNode node, String type, List<PDStructureElement> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (type.equals(element.getStructureType())) {
                    found.add(element);
                }
                collect(element, type, found);
            }
        }
    }

    private static String scope(PDStructureElement header) {
        for (int i = 0; i < header.getAttributes().size(); i++) {
            if (header.getAttributes().getObject(i) instanceof PDTableAttributeObject attributes) {
                return String.valueOf(attributes.getScope());
            }
        }
        return String.valueOf(header.getCOSObject().getDictionaryObject(COSName.A));
    }

    private static void keep(String name, byte[] bytes) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "documents"));
        Files.write(folder.resolve(name), bytes);
    }
}
