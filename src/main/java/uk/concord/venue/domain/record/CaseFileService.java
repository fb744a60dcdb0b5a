package uk.concord.venue.domain.record;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Service;
import uk.concord.core.document.HtmlDocument;
import uk.concord.core.document.PageWords;
import uk.concord.core.document.PdfDocument;
import uk.concord.core.security.Permissions;
import uk.concord.core.text.Texts;

/**
 * The case file of a check on screen and on paper, from one document. It is made after the transaction that read the
 * check has ended: a PDF takes seconds, and a connection is not held for it.
 */
@Service
@RolesAllowed(Permissions.VENUE_READ)
public class CaseFileService {
    private final CaseFile file;
    private final Texts texts;

    CaseFileService(CaseFile file, Texts texts) {
        this.file = file;
        this.texts = texts;
    }

    /** @return the case file as one XHTML file */
    public String html(String reference) {
        return HtmlDocument.render(file.read(reference, "html"), frame());
    }

    /** @return the case file as PDF/UA-1 and PDF/A-2a */
    public byte[] pdf(String reference) {
        return PdfDocument.render(file.read(reference, "pdf"), frame());
    }

    private PageWords frame() {
        return new PageWords(
                texts.get("venue.record.page"), texts.get("venue.record.of"), texts.get("venue.record.originator"));
    }
}
