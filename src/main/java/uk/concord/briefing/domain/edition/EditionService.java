package uk.concord.briefing.domain.edition;

import static uk.concord.db.Tables.BRIEFING_PACK;
import static uk.concord.db.Tables.BRIEFING_PACK_DOCUMENT;

import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.composition.Edition;
import uk.concord.briefing.domain.school.SchoolQuery;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.briefing.domain.writing.BriefingVersion;
import uk.concord.core.NotFoundException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;

/** The editions of the latest approved version, for those who write and approve. */
@Service
@RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_APPROVE})
@Transactional(readOnly = true)
public class EditionService {

    private final BriefingQuery briefings;
    private final EditionQuery query;
    private final EditionCopies copies;
    private final SchoolQuery schools;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final DSLContext db;
    private final Clock clock;

    EditionService(
            BriefingQuery briefings,
            EditionQuery query,
            EditionCopies copies,
            SchoolQuery schools,
            AuditTrail audit,
            SignedIn signedIn,
            DSLContext db,
            Clock clock) {
        this.briefings = briefings;
        this.query = query;
        this.copies = copies;
        this.schools = schools;
        this.audit = audit;
        this.signedIn = signedIn;
        this.db = db;
        this.clock = clock;
    }

    /**
     * An edition of a version.
     *
     * @param fingerprint the SHA-256 of its file for the screen
     * @param downloads how often schools took it away
     */
    public record EditionLine(Edition edition, String fingerprint, int downloads) {}

    /**
     * The documents of all schools.
     *
     * @param documents how many there will be
     * @param made how many there are
     * @param finishedAt null while it is being made
     */
    public record Pack(int documents, int made, @Nullable Instant finishedAt) {}

    /** @return the editions of the latest version, in order; empty when it was approved before there were editions */
    public List<EditionLine> editions(String termSlug) {
        BriefingVersion version = latest(termSlug);
        Map<Edition, Integer> downloads = query.downloads(version.id());
        return query.fingerprints(version.id()).entrySet().stream()
                .map(edition -> new EditionLine(
                        edition.getKey(), edition.getValue(), downloads.getOrDefault(edition.getKey(), 0)))
                .toList();
    }

    /**
     * @return a copy of an edition for the person signed in
     * @throws NotFoundException when nothing was approved
     */
    @Transactional
    public byte[] copy(String termSlug, Edition edition, FileKind kind) {
        BriefingVersion version = latest(termSlug);
        audit.record(
                "briefing.downloaded",
                "briefing",
                termSlug,
                "version " + version.number() + " " + edition.slug() + " " + kind.ending());
        return copies.copy(version.id(), edition, kind, signedIn.user().displayName(), clock.instant());
    }

    /** Asks for the documents of all open schools; a job makes them. Asked twice, they are made once. */
    @Transactional
    public void requestPack(String termSlug) {
        BriefingVersion version = latest(termSlug);
        int asked = db.insertInto(BRIEFING_PACK)
                .set(BRIEFING_PACK.VERSION_ID, version.id())
                .set(BRIEFING_PACK.REQUESTED_BY, signedIn.user().id())
                .set(BRIEFING_PACK.REQUESTED_AT, clock.instant())
                .set(BRIEFING_PACK.DOCUMENTS, schools.open().size() * FileKind.values().length)
                .onDuplicateKeyIgnore()
                .execute();
        if (asked > 0) {
            audit.record("briefing.pack.requested", "briefing", termSlug, "version " + version.number());
        }
    }

    /** @return how far the documents of all schools are; empty when nobody asked for them */
    public Optional<Pack> pack(String termSlug) {
        long versionId = latest(termSlug).id();
        return db.select(BRIEFING_PACK.DOCUMENTS, BRIEFING_PACK.FINISHED_AT)
                .from(BRIEFING_PACK)
                .where(BRIEFING_PACK.VERSION_ID.eq(versionId))
                .fetchOptional(row -> new Pack(
                        row.value1(),
                        db.fetchCount(BRIEFING_PACK_DOCUMENT, BRIEFING_PACK_DOCUMENT.VERSION_ID.eq(versionId)),
                        row.value2()));
    }

    /**
     * @return one ZIP with the documents of all schools
     * @throws NotFoundException while it is not finished
     */
    @Transactional
    public byte[] packFile(String termSlug) {
        BriefingVersion version = latest(termSlug);
        if (pack(termSlug).filter(pack -> pack.finishedAt() != null).isEmpty()) {
            throw new NotFoundException("pack");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var document : db.selectFrom(BRIEFING_PACK_DOCUMENT)
                    .where(BRIEFING_PACK_DOCUMENT.VERSION_ID.eq(version.id()))
                    .orderBy(BRIEFING_PACK_DOCUMENT.NAME)
                    .fetch()) {
                zip.putNextEntry(new ZipEntry(document.getName()));
                zip.write(document.getFile());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        audit.record("briefing.pack.downloaded", "briefing", termSlug, "version " + version.number());
        return out.toByteArray();
    }

    private BriefingVersion latest(String termSlug) {
        return briefings.versions(briefings.byTerm(termSlug).id()).stream()
                .filter(version -> version.withdrawnAt() == null)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("version"));
    }
}
