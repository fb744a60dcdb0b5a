package uk.concord.core.document;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The words of a rendered document in reading order, without the frame of its pages. */
public final class DocumentWords {

    /** The margins of print.css, in points. */
    private static final float MARGIN_TOP = 15 * 72 / 25.4f;

    private static final float MARGIN_BOTTOM = 18 * 72 / 25.4f;

    private DocumentWords() {}

    public static List<String> ofHtml(String html) {
        Document page = Jsoup.parse(html);
        page.select(".page-head, .page-foot, bookmarks").remove();
        return words(page.body().text());
    }

    /** A table that breaks over two pages repeats its header, as no other file does. */
    public static List<String> ofPdf(byte[] file) throws IOException {
        List<String> words = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            for (PDPage page : pdf.getPages()) {
                PDFTextStripperByArea stripper = new PDFTextStripperByArea();
                float height = page.getMediaBox().getHeight() - MARGIN_TOP - MARGIN_BOTTOM;
                stripper.addRegion(
                        "text",
                        new Rectangle2D.Float(0, MARGIN_TOP, page.getMediaBox().getWidth(), height));
                stripper.extractRegions(page);
                words.addAll(words(stripper.getTextForRegion("text")));
            }
        }
        return words;
    }

    public static List<String> ofWord(byte[] file) throws IOException {
        List<String> words = new ArrayList<>();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            for (IBodyElement element : word.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    words.addAll(words(paragraph.getText()));
                } else if (element instanceof XWPFTable table) {
                    table.getRows()
                            .forEach(row -> row.getTableCells().forEach(cell -> words.addAll(words(cell.getText()))));
                }
            }
        }
        return words;
    }

    private static List<String> words(String text) {
        // A PDF breaks a line after a hyphen.
        return Stream.of(text.split("[\\s\\u00a0-]+"))
                .filter(word -> !word.isEmpty() && !word.equals("•"))
                .toList();
    }
}
