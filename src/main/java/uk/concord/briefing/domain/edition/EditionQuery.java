package uk.concord.briefing.domain.edition;

import static uk.concord.db.Tables.BRIEFING_DOWNLOAD;
import static uk.concord.db.Tables.BRIEFING_EDITION;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.composition.Edition;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.core.NotFoundException;
import uk.concord.core.document.PdfDocument;

/** Reads the frozen files of editions. */
@Component
public class EditionQuery {

    private final DSLContext db;
    private final BriefingQuery briefings;

    EditionQuery(DSLContext db, BriefingQuery briefings) {
        this.db = db;
        this.briefings = briefings;
    }

    /** @return the file for the screen, as approved; the whole briefing for a version without editions */
    public String html(long versionId, Edition edition) {
        return briefings.html(versionId, edition);
    }

    /** @return the PDF, as approved; of an early version made from the file for the screen, which is what was approved */
    public byte[] pdf(long versionId, Edition edition) {
        return db.select(BRIEFING_EDITION.PDF)
                .from(BRIEFING_EDITION)
                .where(BRIEFING_EDITION.VERSION_ID.eq(versionId))
                .and(BRIEFING_EDITION.EDITION.eq(edition.name()))
                .and(BRIEFING_EDITION.PDF.isNotNull())
                .fetchOptional(BRIEFING_EDITION.PDF)
                .orElseGet(() -> PdfDocument.fromHtml(html(versionId, edition)));
    }

    /** @return the Word file, as approved; empty for a version that was approved before there were any */
    public Optional<byte[]> word(long versionId, Edition edition) {
        return db.select(BRIEFING_EDITION.WORD)
                .from(BRIEFING_EDITION)
                .where(BRIEFING_EDITION.VERSION_ID.eq(versionId))
                .and(BRIEFING_EDITION.EDITION.eq(edition.name()))
                .fetchOptional(BRIEFING_EDITION.WORD);
    }

    /** @return the SHA-256 of the file for the screen of each edition, in order; empty for an early version */
    Map<Edition, String> fingerprints(long versionId) {
        Map<Edition, String> fingerprints = new EnumMap<>(Edition.class);
        db.select(BRIEFING_EDITION.EDITION, BRIEFING_EDITION.HTML_SHA256)
                .from(BRIEFING_EDITION)
                .where(BRIEFING_EDITION.VERSION_ID.eq(versionId))
                .forEach(row -> fingerprints.put(Edition.valueOf(row.value1()), row.value2()));
        return fingerprints;
    }

    /** @return how often schools took each edition away */
    Map<Edition, Integer> downloads(long versionId) {
        Map<Edition, Integer> downloads = new EnumMap<>(Edition.class);
        db.select(BRIEFING_DOWNLOAD.EDITION, DSL.count())
                .from(BRIEFING_DOWNLOAD)
                .where(BRIEFING_DOWNLOAD.VERSION_ID.eq(versionId))
                .groupBy(BRIEFING_DOWNLOAD.EDITION)
                .forEach(row -> downloads.put(Edition.valueOf(row.value1()), row.value2()));
        return downloads;
    }

    /** @return the Word file, as approved */
    byte[] wordOrNothing(long versionId, Edition edition) {
        return word(versionId, edition).orElseThrow(() -> new NotFoundException("edition"));
    }
}
