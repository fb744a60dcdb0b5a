package uk.concord.core.document;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The document as a PDF that is at once PDF/UA-1 (ISO 14289-1, accessible) and PDF/A-2a (ISO 19005-2, kept for ever):
 * tagged, fonts embedded, colour profile embedded, nothing loaded from outside.
 */
public final class PdfDocument {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String REGULAR = "DejaVuSansCondensed.ttf";
    private static final String FAMILY = "DejaVu Sans Condensed";
    /** The line of a copy: its margins, its letters and its place above the edge of the page, in points. */
    private static final float COPY_MARGIN = 54;

    private static final float COPY_SIZE = 9;
    private static final float COPY_BASELINE = 14;
    /** Read once. */
    private static final Map<String, byte[]> FONT_FILES = new ConcurrentHashMap<>();
    /** Measured once; the renderer then opens only the fonts that a document uses. */
    private static final FSDefaultCacheStore MEASURES = new FSDefaultCacheStore();

    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // The renderer reports every font and style sheet it opens; only its warnings are worth a line.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfDocument() {}

    /** @return the PDF of the document */
    public static byte[] render(DocumentModel model, PageWords words) {
        return fromHtml(HtmlDocument.render(model, words));
    }

    /**
     * @param html a file from {@link HtmlDocument#render}
     * @return its PDF
     * @throws UncheckedIOException when the file is not well-formed
     */
    public static byte[] fromHtml(String html) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(COLOURS);
        builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, MEASURES);
        font(builder, REGULAR, 400, FontStyle.NORMAL);
        font(builder, "DejaVuSansCondensed-Bold.ttf", 700, FontStyle.NORMAL);
        font(builder, "DejaVuSansCondensed-Oblique.ttf", 400, FontStyle.ITALIC);
        font(builder, "DejaVuSansCondensed-BoldOblique.ttf", 700, FontStyle.ITALIC);
        BidiReorderer reorderer = new BidiText.Reorderer();
        builder.useUnicodeLineBreaker(new LineBreaks());
        builder.useUnicodeBidiSplitter(BidiText.Splitter::new);
        builder.useUnicodeBidiReorderer(reorderer);
        builder.defaultTextDirection(TextDirection.LTR);
        // A character that the font lacks prints as a visible question mark, never as an invalid glyph.
        builder.useReplacementText("?");
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> uri != null && uri.startsWith("data:"), when);
        }
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.withProducer("Concord");
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * A PDF with one more line at the foot of every page: for whom and when this copy was made. Nothing is laid out again,
     * so it is quick, and nothing else can change.
     *
     * @param rendered a file from {@link #fromHtml}
     */
    public static byte[] copyFor(byte[] rendered, String line) {
        try (PDDocument pdf = Loader.loadPDF(rendered);
                InputStream file = fontFile(REGULAR);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDFont font = PDType0Font.load(pdf, file, true);
            String text = printable(font, line);
            for (PDPage page : pdf.getPages()) {
                float room = page.getMediaBox().getWidth() - 2 * COPY_MARGIN;
                float width = font.getStringWidth(text) / 1000;
                float size = Math.min(COPY_SIZE, room / width);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
                    // An artifact: what stands on every page is not read out on every page.
                    content.beginMarkedContent(COSName.ARTIFACT);
                    content.beginText();
                    content.setFont(font, size);
                    content.newLineAtOffset(COPY_MARGIN + (room - width * size) / 2, COPY_BASELINE);
                    content.showText(text);
                    content.endText();
                    content.endMarkedContent();
                }
            }
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A character that the font lacks prints as a visible question mark. */
    private static String printable(PDFont font, String line) {
        StringBuilder text = new StringBuilder();
        RunningText.clean(line).codePoints().forEach(c -> {
            String letter = Character.toString(c);
            try {
                font.encode(letter);
                text.append(letter);
            } catch (IOException | IllegalArgumentException unknown) {
                text.append('?');
            }
        });
        return text.toString();
    }

    private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        builder.useFont(() -> fontFile(file), FAMILY, weight, style, true);
    }

    private static InputStream fontFile(String file) {
        return new ByteArrayInputStream(FONT_FILES.computeIfAbsent(file, PdfDocument::read));
    }

    private static byte[] read(String file) {
        try (InputStream in = PdfDocument.class.getResourceAsStream(FONTS + file)) {
            if (in == null) {
                throw new IllegalStateException("Missing font " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
