package uk.concord.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import uk.concord.core.security.Marking;

/** Word files: the text of the other two, and what Word and a screen reader need to find their way. */
class WordDocumentTest {

    private static final PageWords WORDS = new PageWords("Page", "of", "Community safety partnership");

    private static final DocumentModel MODEL = new DocumentModel(
            "Risk briefing for schools: spring 2027",
            Marking.OFFICIAL,
            "For the safeguarding team. Not for websites or parents.",
            "Version 1 · issued 13 January 2027",
            List.of(
                    new Block.Heading(2, "This term in one minute", "minute"),
                    new Block.Paragraph(
                            "First paragraph with Łódź & <b>signs</b>.\nA second line.\n\nA second paragraph."),
                    new Block.BulletList(List.of("First bullet", "Second bullet", " ")),
                    new Block.Heading(3, "By theme", "theme"),
                    new Block.Table(
                            "Reports by theme",
                            List.of("Theme", "Autumn 2026", "Change"),
                            List.of(List.of("Hate crime", "15", "up"), List.of("Protest", "7 or fewer", "similar")),
                            "Totals are sums of the values shown."),
                    new Block.Table(
                            "Dates", List.of("When", "What"), List.of(List.of("9 February", "Safer Internet")), ""),
                    new Block.Callout("In danger?", "Call 999.\n\nThen tell us."),
                    new Block.Contacts(List.of(
                            new Contact("Emergency", "Someone is in danger now", "tel:999"),
                            new Contact("Report online", "", "gov.uk/report", "https://www.gov.uk/report?a=1&b=2"),
                            new Contact("Front desk", "Monday to Friday", "Ask at reception", "")))));

    @Test
    void htmlPdfAndWordCarryTheSameText() throws IOException {
        byte[] word = WordDocument.render(MODEL, WORDS);
        Files.write(Files.createDirectories(Path.of("target", "documents")).resolve("document-test.docx"), word);
        List<String> html = DocumentWords.ofHtml(HtmlDocument.render(MODEL, WORDS));
        assertThat(html).hasSizeGreaterThan(80).containsSequence("In", "danger?", "Call", "999.");
        assertThat(DocumentWords.ofPdf(PdfDocument.render(MODEL, WORDS))).isEqualTo(html);
        assertThat(DocumentWords.ofWord(word)).isEqualTo(html);
    }

    @Test
    void headingsHaveTheirLevelAndTheLanguageIsSaid() throws IOException {
        try (XWPFDocument word = open(MODEL)) {
            List<String> outline = new ArrayList<>();
            for (XWPFParagraph paragraph : word.getParagraphs()) {
                String style = paragraph.getStyleID();
                if (style.startsWith("Heading")) {
                    outline.add(word.getStyles()
                                    .getStyle(style)
                                    .getCTStyle()
                                    .getPPr()
                                    .getOutlineLvl()
                                    .getVal() + " " + paragraph.getText());
                }
                assertThat(word.getStyles().getStyle(style)).as(style).isNotNull();
            }
            assertThat(outline)
                    .containsExactly(
                            "0 Risk briefing for schools: spring 2027", "1 This term in one minute", "2 By theme");
            assertThat(word.getProperties().getCoreProperties().getTitle())
                    .isEqualTo("Risk briefing for schools: spring 2027");
            assertThat(word.getProperties().getCoreProperties().getCreator()).isEqualTo("Community safety partnership");
        }
        assertThat(part("word/styles.xml")).contains("<w:lang w:val=\"en-GB\"");
        assertThat(part("docProps/core.xml")).contains("en-GB");
    }

    @Test
    void tablesMarkAndRepeatTheirHeaderAndSayWhatTheyShow() throws IOException {
        try (XWPFDocument word = open(MODEL)) {
            assertThat(word.getTables()).hasSize(2);
            for (XWPFTable table : word.getTables()) {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                assertThat(table.getRows().stream().skip(1).map(XWPFTableRow::isRepeatHeader))
                        .containsOnly(false);
            }
        }
        assertThat(part("word/document.xml"))
                .contains("w:tblCaption w:val=\"Reports by theme\"")
                .contains("w:tblDescription w:val=\"Theme, Autumn 2026, Change\"")
                .contains("w:firstRow=\"1\"")
                .contains("w:firstColumn=\"1\"");
    }

    @Test
    void bulletsAreAListAndLinksSayWhereTheyLead() throws IOException {
        try (XWPFDocument word = open(MODEL)) {
            assertThat(word.getParagraphs().stream().filter(p -> "ListBullet".equals(p.getStyleID())))
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("First bullet", "Second bullet");
        }
        assertThat(part("word/numbering.xml")).contains("<w:numFmt w:val=\"bullet\"/>");
        assertThat(part("word/document.xml")).contains("w:tooltip=\"Report online: gov.uk/report\"");
        assertThat(part("word/_rels/document.xml.rels")).contains("https://www.gov.uk/report?a=1&amp;b=2");
    }

    @Test
    void everyPageCarriesTheMarkingTwiceAndItsNumber() throws IOException {
        assertThat(part("word/header1.xml")).contains(">OFFICIAL<");
        assertThat(part("word/footer1.xml"))
                .contains(">OFFICIAL<")
                .contains("Version 1 · issued 13 January 2027 · Page ")
                .contains("w:instr=\"PAGE\"")
                .contains("w:instr=\"NUMPAGES\"");
    }

    @Test
    void whatXmlDoesNotAllowIsLeftOut() throws IOException {
        DocumentModel model = new DocumentModel(
                "T\u0000itle", Marking.OFFICIAL_SENSITIVE, "", "", List.of(new Block.Paragraph("a \u0001b]]> <w:p>")));
        try (XWPFDocument word = open(model)) {
            assertThat(word.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("Title", "a b]]> <w:p>");
        }
    }

    private static XWPFDocument open(DocumentModel model) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(WordDocument.render(model, WORDS)));
    }

    private static String part(String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(WordDocument.render(MODEL, WORDS)))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
                entry = zip.getNextEntry();
            }
        }
        throw new AssertionError("No part " + name);
    }
}
