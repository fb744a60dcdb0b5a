package uk.concord.venue.domain.letter;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Service;
import uk.concord.core.document.PageWords;
import uk.concord.core.document.PdfDocument;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.text.Texts;

/** Letters on paper. Made after the transaction that read the letter: a PDF takes long, a connection is not held for it. */
@Service
@RolesAllowed(Permissions.VENUE_READ)
public class LetterPrint {
    private final LetterService letters;
    private final Texts texts;
    private final SignedIn signedIn;

    LetterPrint(LetterService letters, Texts texts, SignedIn signedIn) {
        this.letters = letters;
        this.texts = texts;
        this.signedIn = signedIn;
    }

    /** @return the letter as PDF/UA-1 and PDF/A-2a */
    public byte[] pdf(String reference, long id) {
        return PdfDocument.render(
                letters.document(reference, id),
                new PageWords(
                        texts.get("venue.record.page"),
                        texts.get("venue.record.of"),
                        signedIn.user().organisationName()));
    }
}
