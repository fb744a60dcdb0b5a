package uk.concord.briefing.domain.edition;

import static uk.concord.db.Tables.BRIEFING_DOWNLOAD;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.composition.Edition;
import uk.concord.briefing.domain.receipt.MyBriefing;
import uk.concord.briefing.domain.receipt.SchoolBriefingService;
import uk.concord.briefing.domain.school.SchoolQuery;
import uk.concord.core.NotFoundException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.document.HtmlDocument;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;

/** What a school reads and takes away: the edition for its phase, each file with its name and the time on every page. */
@Service
@RolesAllowed(Permissions.BRIEFING_RECEIVE)
@Transactional(readOnly = true)
public class SchoolCopies {

    private final SchoolBriefingService briefings;
    private final SchoolQuery schools;
    private final EditionQuery query;
    private final EditionCopies copies;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final DSLContext db;
    private final Clock clock;

    SchoolCopies(
            SchoolBriefingService briefings,
            SchoolQuery schools,
            EditionQuery query,
            EditionCopies copies,
            AuditTrail audit,
            SignedIn signedIn,
            DSLContext db,
            Clock clock) {
        this.briefings = briefings;
        this.schools = schools;
        this.query = query;
        this.copies = copies;
        this.audit = audit;
        this.signedIn = signedIn;
        this.db = db;
        this.clock = clock;
    }

    /**
     * Opens a briefing to read; the first time is recorded.
     *
     * @return the article of the edition for the person's schools, byte for byte as approved
     * @throws NotFoundException when there is none for the person signed in
     */
    @Transactional
    public String read(String termSlug) {
        briefings.read(termSlug);
        MyBriefing briefing = briefings.one(termSlug);
        return HtmlDocument.article(query.html(briefing.versionId(), edition(briefing)));
    }

    /**
     * Makes a copy and counts it.
     *
     * @throws NotFoundException when there is none for the person signed in
     */
    @Transactional
    public byte[] copy(String termSlug, FileKind kind) {
        MyBriefing briefing = briefings.one(termSlug);
        Edition edition = edition(briefing);
        Instant now = clock.instant();
        byte[] file = copies.copy(briefing.versionId(), edition, kind, String.join(", ", briefing.schools()), now);
        db.insertInto(BRIEFING_DOWNLOAD)
                .set(BRIEFING_DOWNLOAD.VERSION_ID, briefing.versionId())
                .set(BRIEFING_DOWNLOAD.EDITION, edition.name())
                .set(BRIEFING_DOWNLOAD.KIND, kind.name())
                .set(BRIEFING_DOWNLOAD.ACCOUNT_ID, signedIn.user().id())
                .set(BRIEFING_DOWNLOAD.DOWNLOADED_AT, now)
                .execute();
        audit.record(
                "briefing.downloaded",
                "briefing",
                termSlug,
                "version " + briefing.number() + " " + edition.slug() + " " + kind.ending());
        return file;
    }

    private Edition edition(MyBriefing briefing) {
        return Edition.of(schools.open().stream()
                .filter(school -> briefing.schools().contains(school.name()))
                .map(school -> school.phase())
                .toList());
    }
}
