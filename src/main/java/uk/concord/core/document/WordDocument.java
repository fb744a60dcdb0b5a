package uk.concord.core.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * The document as a Word file (DOCX) with the same text as {@link HtmlDocument}: real headings with their outline level,
 * lists, tables whose header row is marked and repeated, links, the language, the marking top and bottom and the page
 * number of every page.
 */
public final class WordDocument {

    /** A4 and the margins of the PDF, in twentieths of a point. */
    private static final long[] PAGE = {11906, 16838};

    private static final long MARGIN = 1077;

    private final XWPFDocument word = new XWPFDocument();

    private WordDocument() {}

    /**
     * @param words the few fixed words of the page frame, already translated
     * @return the Word file of the document
     */
    public static byte[] render(DocumentModel model, PageWords words) {
        WordDocument document = new WordDocument();
        try (XWPFDocument word = document.word) {
            document.styles();
            document.properties(model, words);
            document.page();
            document.frame(model, words);
            document.paragraph("Heading1", model.title());
            if (!model.handlingLine().isBlank()) {
                document.paragraph("Handling", model.handlingLine());
            }
            document.blocks(model.blocks());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            word.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A Word file with one more line at the foot of every page: for whom and when this copy was made.
     *
     * @param rendered a file from {@link #render}
     */
    public static byte[] copyFor(byte[] rendered, String line) {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(rendered));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            word.getFooterList().forEach(footer -> text(styled(footer.createParagraph(), "Footer"), line));
            word.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void blocks(List<Block> blocks) {
        for (int at = 0; at < blocks.size(); at++) {
            block(blocks.get(at));
            if (blocks.get(at) instanceof Block.Paragraph
                    && at + 1 < blocks.size()
                    && blocks.get(at + 1) instanceof Block.Figure) {
                word.getParagraphs().getLast().setKeepNext(true);
            }
        }
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> paragraph("Heading" + heading.level(), heading.text());
            case Block.Paragraph paragraph -> paragraphs("Normal", paragraph.text());
            case Block.BulletList list -> list.items().forEach(item -> paragraph("ListBullet", item));
            case Block.Table table -> table(table);
            case Block.Callout callout -> {
                paragraph("CalloutTitle", callout.title());
                paragraphs("Callout", callout.text());
            }
            case Block.Contacts contacts -> contacts.contacts().forEach(this::contact);
            case Block.Figure figure -> figure(figure);
        }
    }

    private void styles() throws IOException {
        try (InputStream styles = resource("word-styles.xml");
                InputStream bullets = resource("word-bullets.xml")) {
            word.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
            XWPFNumbering numbering = word.createNumbering();
            CTAbstractNum list =
                    NumberingDocument.Factory.parse(bullets).getNumbering().getAbstractNumArray(0);
            numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)), BigInteger.ONE);
        } catch (XmlException e) {
            throw new IllegalStateException("The styles of Word files cannot be read", e);
        }
    }

    private void properties(DocumentModel model, PageWords words) {
        POIXMLProperties.CoreProperties core = word.getProperties().getCoreProperties();
        core.setTitle(RunningText.clean(model.title()));
        core.setCreator(RunningText.clean(words.originator()));
        core.setSubjectProperty(RunningText.clean(model.marking().label() + ". " + model.title()));
        core.getUnderlyingProperties().setLanguageProperty("en-GB");
    }

    private void page() {
        CTSectPr section = word.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE[0]));
        size.setH(BigInteger.valueOf(PAGE[1]));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setHeader(BigInteger.valueOf(MARGIN / 2));
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
    }

    private void frame(DocumentModel model, PageWords words) {
        String marking = model.marking().label();
        text(styled(word.createHeader(HeaderFooterType.DEFAULT).createParagraph(), "Header"), marking);
        XWPFFooter footer = word.createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph first = styled(footer.createParagraph(), "Footer");
        text(first, marking).setStyle("Strong");
        XWPFParagraph second = styled(footer.createParagraph(), "Footer");
        text(second, (model.footer().isBlank() ? "" : model.footer() + " · ") + words.page() + " ");
        second.getCTP().addNewFldSimple().setInstr("PAGE");
        text(second, " " + words.of() + " ");
        second.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    private void paragraphs(String style, String text) {
        for (List<String> lines : RunningText.paragraphs(text)) {
            XWPFRun run = text(styled(word.createParagraph(), style), lines.get(0));
            for (String line : lines.subList(1, lines.size())) {
                run.addBreak();
                run.setText(RunningText.clean(line));
            }
        }
    }

    private XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = styled(word.createParagraph(), style);
        text(paragraph, text);
        return paragraph;
    }

    private static XWPFParagraph styled(XWPFParagraph paragraph, String style) {
        paragraph.setStyle(style);
        return paragraph;
    }

    private static XWPFRun text(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setText(RunningText.clean(text));
        return run;
    }

    private void table(Block.Table table) {
        paragraph("Caption", table.caption());
        XWPFTable grid =
                word.createTable(table.rows().size() + 1, table.header().size());
        WordTable.format(grid, table, PAGE[0] - 2 * MARGIN);
        Iterator<List<String>> rows = table.rows().iterator();
        for (int row = 0; row < grid.getNumberOfRows(); row++) {
            List<String> texts = row == 0 ? table.header() : rows.next();
            for (int column = 0; column < texts.size(); column++) {
                XWPFParagraph cell = grid.getRow(row).getCell(column).getParagraphArray(0);
                text(cell, texts.get(column));
            }
        }
        // Without a paragraph between them Word would join two tables that follow each other.
        paragraph("TableNote", table.note());
    }

    private void contact(Contact contact) {
        XWPFParagraph paragraph = paragraph("Contact", contact.name());
        paragraph.getRuns().get(0).setStyle("Strong");
        paragraph.createRun().addBreak();
        if (!contact.detail().isBlank()) {
            text(paragraph, contact.detail()).addBreak();
        }
        if (contact.href().isEmpty()) {
            text(paragraph, contact.value());
        } else {
            XWPFHyperlinkRun link = paragraph.createHyperlinkRun(contact.href());
            link.setText(RunningText.clean(contact.value()));
            link.setStyle("Hyperlink");
            link.getCTHyperlink().setTooltip(RunningText.clean(contact.name() + ": " + contact.value()));
        }
    }

    private void figure(Block.Figure figure) {
        XWPFRun run = styled(word.createParagraph(), "Normal").createRun();
        try {
            run.addPicture(
                    new ByteArrayInputStream(Pictures.png(figure)),
                    PictureType.PNG,
                    "figure.png",
                    (int) (figure.width() * Units.EMU_PER_CENTIMETER / 10),
                    (int) (figure.height() * Units.EMU_PER_CENTIMETER / 10));
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException("A figure cannot be put into a Word file", e);
        }
        CTNonVisualDrawingProps properties =
                run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        properties.setName("Figure " + properties.getId());
        properties.setDescr(RunningText.clean(figure.alt()));
    }

    private static InputStream resource(String name) {
        InputStream in = WordDocument.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("Missing resource " + name);
        }
        return in;
    }
}
