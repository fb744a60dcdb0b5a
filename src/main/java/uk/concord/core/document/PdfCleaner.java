package uk.concord.core.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import uk.concord.core.RuleBrokenException;

/**
 * Takes out of a PDF what says who made it, when, where and with what: document information, XMP, private data of programs,
 * previews, earlier revisions, authors of comments, and Exif in pictures; also files and scripts inside it. The pages look
 * the same. Words on the pages stay, names among them.
 */
final class PdfCleaner {
    /** Entries that say who, when and with what, wherever they stand. */
    private static final List<COSName> EVERYWHERE = List.of(
            COSName.METADATA,
            COSName.getPDFName("PieceInfo"),
            COSName.getPDFName("LastModified"),
            COSName.getPDFName("Thumb"),
            COSName.getPDFName("JS"),
            COSName.getPDFName("JavaScript"),
            COSName.getPDFName("EmbeddedFiles"),
            COSName.getPDFName("EF"),
            COSName.AF,
            COSName.AA,
            COSName.OPEN_ACTION);

    /** Entries of a comment that say who wrote it and when. */
    private static final List<COSName> IN_COMMENTS =
            List.of(COSName.T, COSName.M, COSName.getPDFName("CreationDate"), COSName.NM);

    private PdfCleaner() {}

    /**
     * @return the same pages without anything else
     * @throws RuleBrokenException when it cannot be read, for example because it is protected by a password
     */
    static byte[] clean(byte[] bytes) {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            if (pdf.isEncrypted()) {
                throw new RuleBrokenException("core.attachment.pdf");
            }
            COSDictionary trailer = pdf.getDocument().getTrailer();
            pdf.setDocumentInformation(new PDDocumentInformation());
            trailer.removeItem(COSName.ID);
            walk(trailer);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException | IllegalArgumentException | ClassCastException | NullPointerException unreadable) {
            throw new RuleBrokenException("core.attachment.pdf");
        }
    }

    /** Everything that can be reached; only that is written, so that earlier revisions go. */
    private static void walk(COSBase root) throws IOException {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> left = new ArrayDeque<>();
        left.push(root);
        while (!left.isEmpty()) {
            COSBase part = left.pop();
            if (!seen.add(part)) {
                continue;
            }
            if (part instanceof COSObject reference && reference.getObject() != null) {
                left.push(reference.getObject());
            } else if (part instanceof COSArray array) {
                array.forEach(item -> push(item, left));
            } else if (part instanceof COSDictionary dictionary) {
                clean(dictionary);
                dictionary.getValues().forEach(item -> push(item, left));
            }
        }
    }

    private static void push(COSBase part, Deque<COSBase> left) {
        if (part != null) {
            left.push(part);
        }
    }

    private static void clean(COSDictionary dictionary) throws IOException {
        EVERYWHERE.forEach(dictionary::removeItem);
        boolean comment = COSName.ANNOT.equals(dictionary.getCOSName(COSName.TYPE))
                || (dictionary.containsKey(COSName.SUBTYPE) && dictionary.containsKey(COSName.RECT));
        if (comment && !COSName.WIDGET.equals(dictionary.getCOSName(COSName.SUBTYPE))) {
            IN_COMMENTS.forEach(dictionary::removeItem);
        }
        if (dictionary instanceof COSStream stream && isJpeg(stream)) {
            byte[] picture;
            try (InputStream raw = stream.createRawInputStream()) {
                picture = JpegSegments.withoutMetadata(raw.readAllBytes());
            }
            try (OutputStream raw = stream.createRawOutputStream()) {
                raw.write(picture);
            }
        }
    }

    private static boolean isJpeg(COSStream stream) {
        COSBase filter = stream.getFilters();
        return COSName.DCT_DECODE.equals(filter)
                || (filter instanceof COSArray filters
                        && filters.size() == 1
                        && COSName.DCT_DECODE.equals(filters.getObject(0)));
    }
}
