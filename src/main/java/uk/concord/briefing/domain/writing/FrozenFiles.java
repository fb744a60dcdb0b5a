package uk.concord.briefing.domain.writing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import uk.concord.briefing.domain.composition.BriefingComposer;
import uk.concord.briefing.domain.composition.BriefingContent;
import uk.concord.briefing.domain.composition.Edition;
import uk.concord.briefing.domain.composition.InputSnapshot;
import uk.concord.core.document.DocumentModel;
import uk.concord.core.document.HtmlDocument;
import uk.concord.core.document.PageWords;
import uk.concord.core.document.PdfChecks;
import uk.concord.core.document.PdfDocument;
import uk.concord.core.document.WordDocument;

/**
 * What a version keeps: inputs, file for the screen, file for paper, made from it, and the files of every edition.
 *
 * @param html of the whole briefing, which is what was approved
 */
record FrozenFiles(int number, String inputs, String html, byte[] pdf, List<EditionFiles> editions) {

    FrozenFiles {
        editions = List.copyOf(editions);
    }

    /** @param pdf made from {@code html} */
    record EditionFiles(Edition edition, String html, byte[] pdf, byte[] word) {

        String htmlSha256() {
            return sha256(html.getBytes(StandardCharsets.UTF_8));
        }

        String pdfSha256() {
            return sha256(pdf);
        }

        String wordSha256() {
            return sha256(word);
        }
    }

    static FrozenFiles of(BriefingContent content, BriefingComposer composer) {
        PageWords words = composer.pageWords(content.originator());
        List<EditionFiles> editions = new ArrayList<>();
        for (Edition edition : Edition.values()) {
            DocumentModel model = composer.compose(content, edition);
            String html = HtmlDocument.render(model, words);
            editions.add(
                    new EditionFiles(edition, html, PdfDocument.fromHtml(html), WordDocument.render(model, words)));
        }
        EditionFiles whole = editions.get(Edition.WHOLE.ordinal());
        return new FrozenFiles(content.number(), InputSnapshot.json(content), whole.html(), whole.pdf(), editions);
    }

    /** @return what keeps a file from being accessible; empty when nothing does */
    List<String> problems() {
        Set<String> problems = new TreeSet<>();
        editions.forEach(edition -> problems.addAll(PdfChecks.problems(edition.pdf())));
        return List.copyOf(problems);
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
