package uk.concord.core.document;

import static org.jooq.Records.mapping;
import static uk.concord.db.Tables.ATTACHMENT;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.SignedIn;

/**
 * Files that belong to a record; pictures are drawn anew, without place, time and camera, and PDFs written anew without
 * authors and dates. The service of that record
 * checks who may see it before it calls here.
 */
@Component
public class Attachments {
    /** Largest file, in bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;
    /** Most files of one record. */
    public static final int MOST = 5;

    private final DSLContext db;
    private final VirusScanner scanner;
    private final Clock clock;
    private final SignedIn signedIn;

    Attachments(DSLContext db, VirusScanner scanner, Clock clock, SignedIn signedIn) {
        this.db = db;
        this.scanner = scanner;
        this.clock = clock;
        this.signedIn = signedIn;
    }

    /** A file with its content. */
    public record Content(Attachment attachment, byte[] bytes) {}

    /**
     * @param ownerType kind of record, such as {@code venue-check}
     * @param fileName as the person's machine names it; only the last part is kept
     * @return id of the stored file
     * @throws RuleBrokenException when it is empty, too large, one too many, not a JPEG, PNG or PDF by its content,
     *     of another kind than its name says, or refused by the virus scanner
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long store(String ownerType, long ownerId, String fileName, byte[] given) {
        return store(ownerType, ownerId, fileName, given, MOST);
    }

    /**
     * As {@link #store(String, long, String, byte[])}.
     *
     * @param most files of that record
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long store(String ownerType, long ownerId, String fileName, byte[] given, int most) {
        if (given.length == 0) {
            throw new RuleBrokenException("core.attachment.empty");
        }
        if (given.length > LARGEST) {
            throw new RuleBrokenException("core.attachment.large", LARGEST / (1024 * 1024));
        }
        FileType type = FileType.of(given)
                .filter(found -> found.fits(fileName))
                .orElseThrow(() -> new RuleBrokenException("core.attachment.type"));
        if (db.fetchCount(ATTACHMENT, ATTACHMENT.OWNER_TYPE.eq(ownerType).and(ATTACHMENT.OWNER_ID.eq(ownerId)))
                >= most) {
            throw new RuleBrokenException("core.attachment.many", most);
        }
        boolean scanned = scanner.scan(given);
        byte[] bytes = type == FileType.PDF ? PdfCleaner.clean(given) : PictureCleaner.clean(given, type);
        return db.insertInto(ATTACHMENT)
                .set(ATTACHMENT.OWNER_TYPE, ownerType)
                .set(ATTACHMENT.OWNER_ID, ownerId)
                .set(ATTACHMENT.FILE_NAME, safeName(fileName, type))
                .set(ATTACHMENT.MEDIA_TYPE, type.mediaType())
                .set(ATTACHMENT.SIZE_BYTES, (long) bytes.length)
                .set(ATTACHMENT.SHA256, sha256(bytes))
                .set(ATTACHMENT.CONTENT, bytes)
                .set(ATTACHMENT.SCANNED, scanned)
                .set(ATTACHMENT.STORED_AT, clock.instant())
                .set(
                        ATTACHMENT.STORED_BY,
                        signedIn.optional().map(CurrentUser::username).orElse("system"))
                .returningResult(ATTACHMENT.ID)
                .fetchSingle()
                .value1();
    }

    /** @return whether a virus scanner looks at what is stored */
    public boolean areScanned() {
        return scanner.isConfigured();
    }

    /** @return in the order they were stored */
    public List<Attachment> list(String ownerType, long ownerId) {
        return db.select(
                        ATTACHMENT.ID,
                        ATTACHMENT.FILE_NAME,
                        ATTACHMENT.MEDIA_TYPE,
                        ATTACHMENT.SIZE_BYTES,
                        ATTACHMENT.SHA256,
                        ATTACHMENT.STORED_AT,
                        ATTACHMENT.STORED_BY,
                        ATTACHMENT.SCANNED)
                .from(ATTACHMENT)
                .where(ATTACHMENT.OWNER_TYPE.eq(ownerType))
                .and(ATTACHMENT.OWNER_ID.eq(ownerId))
                .orderBy(ATTACHMENT.ID)
                .fetch(mapping(Attachment::new));
    }

    /**
     * @param ownerType with {@code ownerId}: the record the caller has checked; another record's file is not found
     * @throws NotFoundException when that record has no such file
     */
    public Content read(String ownerType, long ownerId, long id) {
        Attachment attachment = list(ownerType, ownerId).stream()
                .filter(file -> file.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("file"));
        byte[] bytes = db.select(ATTACHMENT.CONTENT)
                .from(ATTACHMENT)
                .where(ATTACHMENT.ID.eq(id))
                .fetchSingle()
                .value1();
        return new Content(attachment, bytes);
    }

    /**
     * @return the cells a picture can be covered by
     * @throws NotFoundException when that record has no such picture
     */
    public PictureGrid grid(String ownerType, long ownerId, long id) {
        Content content = picture(ownerType, ownerId, id);
        return PictureCleaner.grid(
                content.bytes(), FileType.ofMedia(content.attachment().mediaType()));
    }

    /**
     * Covers parts of a picture for everybody and for ever: the picture as it was is written over.
     *
     * @param seen the picture as the person saw it; a picture that is another by now is not touched
     * @param cells numbers of cells of its {@link #grid}
     * @throws EditConflictException when it was changed meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cover(String ownerType, long ownerId, Attachment seen, Set<Integer> cells) {
        Content now = picture(ownerType, ownerId, seen.id());
        byte[] covered = PictureCleaner.cover(
                now.bytes(), FileType.ofMedia(now.attachment().mediaType()), cells);
        int changed = db.update(ATTACHMENT)
                .set(ATTACHMENT.CONTENT, covered)
                .set(ATTACHMENT.SIZE_BYTES, (long) covered.length)
                .set(ATTACHMENT.SHA256, sha256(covered))
                .where(ATTACHMENT.ID.eq(seen.id()))
                .and(ATTACHMENT.SHA256.eq(seen.sha256()))
                .execute();
        if (changed == 0) {
            throw new EditConflictException("file");
        }
    }

    private Content picture(String ownerType, long ownerId, long id) {
        Content content = read(ownerType, ownerId, id);
        if (!content.attachment().isPicture()) {
            throw new NotFoundException("picture");
        }
        return content;
    }

    /** Removes a file of a record the caller has checked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(String ownerType, long ownerId, long id) {
        db.deleteFrom(ATTACHMENT)
                .where(ATTACHMENT.ID.eq(id))
                .and(ATTACHMENT.OWNER_TYPE.eq(ownerType))
                .and(ATTACHMENT.OWNER_ID.eq(ownerId))
                .execute();
    }

    /** Removes every file of a record the caller has checked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void removeAll(String ownerType, long ownerId) {
        db.deleteFrom(ATTACHMENT)
                .where(ATTACHMENT.OWNER_TYPE.eq(ownerType))
                .and(ATTACHMENT.OWNER_ID.eq(ownerId))
                .execute();
    }

    private static String safeName(String fileName, FileType type) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^\\p{L}\\p{N} ._()-]", "_").strip();
        String name = plain.isEmpty() ? "file." + type.extension() : plain;
        return name.length() <= 200 ? name : name.substring(name.length() - 200);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
