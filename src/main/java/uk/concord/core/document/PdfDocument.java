package uk.concord.core.document;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;

/**
 * The document as a PDF that is at once PDF/UA-1 (ISO 14289-1, accessible) and PDF/A-2a (ISO 19005-2, kept for ever):
 * tagged, fonts embedded, colour profile embedded, nothing loaded from outside.
 */
public final class PdfDocument {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String FAMILY = "DejaVu Sans Condensed";

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
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        font(builder, "DejaVuSansCondensed.ttf", 400, FontStyle.NORMAL);
        font(builder, "DejaVuSansCondensed-Bold.ttf", 700, FontStyle.NORMAL);
        font(builder, "DejaVuSansCondensed-Oblique.ttf", 400, FontStyle.ITALIC);
        font(builder, "DejaVuSansCondensed-BoldOblique.ttf", 700, FontStyle.ITALIC);
        BidiReorderer reorderer = new BidiText.Reorderer();
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

    private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        builder.useFont(() -> fontFile(file), FAMILY, weight, style, true);
    }

    private static InputStream fontFile(String file) {
        InputStream in = PdfDocument.class.getResourceAsStream(FONTS + file);
        if (in == null) {
            throw new IllegalStateException("Missing font " + file);
        }
        return in;
    }
}
