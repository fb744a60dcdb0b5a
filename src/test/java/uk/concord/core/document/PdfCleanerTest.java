package uk.concord.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import uk.concord.core.RuleBrokenException;
import uk.concord.testing.TestPdf;

class PdfCleanerTest {
    private static final String SECRET = "Written by A Person at 51.4766 0.3252";

    private static byte[] secret() {
        return SECRET.getBytes(StandardCharsets.US_ASCII);
    }

    /** A red JPEG with Exif and a comment. */
    private static byte[] jpeg() throws IOException {
        BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 1600; i++) {
            image.setRGB(i % 40, i / 40, Color.RED.getRGB());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        byte[] plain = out.toByteArray();
        ByteBuffer all = ByteBuffer.allocate(plain.length + 2 * (4 + SECRET.length()));
        all.put(plain, 0, 2);
        for (int marker : new int[] {0xE1, 0xFE}) {
            all.put((byte) 0xFF).put((byte) marker).putShort((short) (2 + SECRET.length()));
            all.put(secret());
        }
        all.put(plain, 2, plain.length - 2);
        return all.array();
    }

    /** Everything a PDF can say beside its pages. */
    private static byte[] talkative(PDDocument pdf) throws IOException {
        PDPage page = new PDPage(new PDRectangle(100, 100));
        pdf.addPage(page);
        try (PDPageContentStream pen = new PDPageContentStream(pdf, page)) {
            pen.drawImage(JPEGFactory.createFromByteArray(pdf, jpeg()), 10, 10, 80, 80);
        }
        PDMetadata xmp = new PDMetadata(pdf, new ByteArrayInputStream(secret()));
        pdf.getDocumentCatalog().setMetadata(xmp);
        page.setMetadata(xmp);
        pdf.getDocumentInformation().setAuthor(SECRET);
        pdf.getDocumentInformation().setCreationDate(Calendar.getInstance());
        PDAnnotationText comment = new PDAnnotationText();
        comment.setRectangle(new PDRectangle(1, 1, 9, 9));
        comment.setTitlePopup(SECRET);
        page.getAnnotations().add(comment);
        PDComplexFileSpecification inside = new PDComplexFileSpecification();
        inside.setFile("inside.txt");
        inside.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(secret())));
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of("inside", inside));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        pdf.getDocumentCatalog().setNames(names);
        pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('" + SECRET + "')"));
        pdf.getDocumentCatalog().getCOSObject().setString(COSName.getPDFName("PieceInfo"), SECRET);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out, CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }

    private static String raw(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** As every word in it would be read, compressed streams unfolded. */
    private static String unfolded(byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out, CompressParameters.NO_COMPRESSION);
            return raw(out.toByteArray());
        }
    }

    @Test
    void onlyThePagesRemain() throws IOException {
        byte[] given;
        try (PDDocument pdf = new PDDocument()) {
            given = talkative(pdf);
        }
        assertThat(raw(given)).contains(SECRET);
        byte[] clean = PdfCleaner.clean(given);
        assertThat(unfolded(clean))
                .doesNotContain(SECRET)
                .doesNotContain("inside.txt")
                .doesNotContain("CreationDate");
        try (PDDocument pdf = Loader.loadPDF(clean)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getDocumentInformation().getAuthor()).isNull();
            assertThat(pdf.getDocumentCatalog().getMetadata()).isNull();
            BufferedImage page = new PDFRenderer(pdf).renderImage(0);
            Color middle = new Color(page.getRGB(page.getWidth() / 2, page.getHeight() / 2));
            assertThat(middle.getRed()).as("the picture is still there").isGreaterThan(200);
            assertThat(middle.getGreen()).isLessThan(60);
        }
    }

    @Test
    void anEarlierRevisionDoesNotComeAlong() throws IOException {
        byte[] given;
        try (PDDocument pdf = Loader.loadPDF(TestPdf.bytes())) {
            pdf.getDocumentInformation().setAuthor(SECRET);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out, CompressParameters.NO_COMPRESSION);
            given = out.toByteArray();
        }
        byte[] revised;
        try (PDDocument pdf = Loader.loadPDF(given)) {
            pdf.getDocumentInformation().setAuthor("Nobody");
            pdf.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.saveIncremental(out);
            revised = out.toByteArray();
        }
        assertThat(raw(revised)).contains(SECRET);
        assertThat(unfolded(PdfCleaner.clean(revised))).doesNotContain(SECRET).doesNotContain("Nobody");
    }

    @Test
    void whatCannotBeReadIsRefused() throws IOException {
        assertThatThrownBy(() -> PdfCleaner.clean("%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(RuleBrokenException.class)
                .hasMessage("core.attachment.pdf");
        byte[] locked;
        try (PDDocument pdf = Loader.loadPDF(TestPdf.bytes())) {
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            locked = out.toByteArray();
        }
        assertThatThrownBy(() -> PdfCleaner.clean(locked)).hasMessage("core.attachment.pdf");
    }
}
