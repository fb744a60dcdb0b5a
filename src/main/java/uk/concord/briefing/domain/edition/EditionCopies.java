package uk.concord.briefing.domain.edition;

import java.time.Instant;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.composition.Edition;
import uk.concord.core.document.PdfDocument;
import uk.concord.core.document.WordDocument;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;

/** Makes a copy of an approved edition that says for whom and when it was made, and is the same in everything else. */
@Component
class EditionCopies {

    private final EditionQuery query;
    private final Texts texts;

    EditionCopies(EditionQuery query, Texts texts) {
        this.query = query;
        this.texts = texts;
    }

    /** @param reader whom it is for, such as the name of a school */
    byte[] copy(long versionId, Edition edition, FileKind kind, String reader, Instant when) {
        String line = texts.get("briefing.document.copy-for", reader, LondonTime.dateTime(when));
        return switch (kind) {
            case PDF -> PdfDocument.copyFor(query.pdf(versionId, edition), line);
            case WORD -> WordDocument.copyFor(query.wordOrNothing(versionId, edition), line);
        };
    }
}
