package uk.concord.briefing.domain.writing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import uk.concord.briefing.domain.composition.BriefingComposer;
import uk.concord.briefing.domain.composition.BriefingContent;
import uk.concord.briefing.domain.composition.InputSnapshot;
import uk.concord.core.document.HtmlDocument;
import uk.concord.core.document.PdfDocument;

/** What a version keeps: inputs, file for the screen, file for paper, made from it. */
record FrozenFiles(int number, String inputs, String html, byte[] pdf) {

    static FrozenFiles of(BriefingContent content, BriefingComposer composer) {
        String html = HtmlDocument.render(composer.compose(content), composer.pageWords(content.originator()));
        return new FrozenFiles(content.number(), InputSnapshot.json(content), html, PdfDocument.fromHtml(html));
    }

    String inputsSha256() {
        return sha256(inputs.getBytes(StandardCharsets.UTF_8));
    }

    String htmlSha256() {
        return sha256(html.getBytes(StandardCharsets.UTF_8));
    }

    String pdfSha256() {
        return sha256(pdf);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
