package uk.concord.venue.domain.check;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.NotFoundException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.document.Attachments;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.venue.domain.room.Room;
import uk.concord.venue.domain.room.RoomQuery;
import uk.concord.venue.domain.rules.Question;

/** Starting, reading and filling in venue checks. */
@Service
@RolesAllowed(Permissions.VENUE_READ)
public class CheckService {
    private static final String SUBJECT = "venue-check";

    private final CheckEditing editing;
    private final CheckFiles files;
    private final RoomQuery rooms;
    private final Attachments attachments;
    private final SourceFiles sources;
    private final AuditTrail audit;
    private final SignedIn signedIn;

    CheckService(
            CheckEditing editing,
            CheckFiles files,
            RoomQuery rooms,
            Attachments attachments,
            SourceFiles sources,
            AuditTrail audit,
            SignedIn signedIn) {
        this.editing = editing;
        this.files = files;
        this.rooms = rooms;
        this.attachments = attachments;
        this.sources = sources;
        this.audit = audit;
        this.signedIn = signedIn;
    }

    /** @return reference of the new draft; the same one when the form was sent twice */
    @Transactional
    @RolesAllowed(Permissions.VENUE_CHECK)
    public String start(UUID submissionKey) {
        String reference = editing.start(actor(), submissionKey);
        audit.record("venue.check.started", SUBJECT, reference, "");
        return reference;
    }

    /**
     * @return the check with everything that belongs to it
     * @throws NotFoundException when there is no such check
     */
    @Transactional
    public CheckFile file(String reference) {
        CheckFile file = files.load(files.require(reference), actor());
        audit.record("venue.check.read", SUBJECT, reference, "");
        return file;
    }

    /** @return every room that can be hired */
    @Transactional(readOnly = true)
    public List<Room> rooms() {
        return rooms.all();
    }

    /**
     * Saves one answer; see {@link CheckEditing#saveAnswer}.
     *
     * @return version of the answer now
     */
    @Transactional
    @RolesAllowed({Permissions.VENUE_CHECK, Permissions.VENUE_DECIDE})
    public int saveAnswer(String reference, Question question, String value, int seenVersion) {
        int version = editing.saveAnswer(actor(), reference, question, value, seenVersion);
        if (version != seenVersion) {
            audit.record("venue.check.answered", SUBJECT, reference, question.code());
        }
        return version;
    }

    /** Saves the answer to a question the council added; see {@link CheckEditing#saveAdded}. */
    @Transactional
    @RolesAllowed({Permissions.VENUE_CHECK, Permissions.VENUE_DECIDE})
    public int saveAdded(String reference, String code, String value, int seenVersion) {
        int version = editing.saveAdded(actor(), reference, code, value, seenVersion);
        if (version != seenVersion) {
            audit.record("venue.check.answered", SUBJECT, reference, code);
        }
        return version;
    }

    /** Replaces the speakers; see {@link CheckEditing#saveSpeakers}. */
    @Transactional
    @RolesAllowed({Permissions.VENUE_CHECK, Permissions.VENUE_DECIDE})
    public int saveSpeakers(String reference, List<Speaker> speakers, int seenVersion) {
        int version = editing.saveSpeakers(actor(), reference, speakers, seenVersion);
        audit.record("venue.check.answered", SUBJECT, reference, Question.D1.code());
        return version;
    }

    /** Attaches a document; see {@link Attachments#store} for what is refused. */
    @Transactional
    @RolesAllowed({Permissions.VENUE_CHECK, Permissions.VENUE_DECIDE})
    public void attach(String reference, String fileName, byte[] bytes) {
        Check check = files.lockForEdit(reference, actor());
        long id = attachments.store(CheckFiles.OWNER, check.id(), fileName, bytes);
        audit.record("venue.check.document-added", SUBJECT, reference, identity(CheckFiles.OWNER, check, id));
    }

    @Transactional
    @RolesAllowed({Permissions.VENUE_CHECK, Permissions.VENUE_DECIDE})
    public void removeDocument(String reference, long attachmentId) {
        Check check = files.lockForEdit(reference, actor());
        String identity = identity(CheckFiles.OWNER, check, attachmentId);
        attachments.remove(CheckFiles.OWNER, check.id(), attachmentId);
        audit.record("venue.check.document-removed", SUBJECT, reference, identity);
    }

    /** Enough to tell later whether a file somebody shows is the one that was here. */
    private String identity(String owner, Check check, long attachmentId) {
        return attachments.list(owner, check.id()).stream()
                .filter(attachment -> attachment.id() == attachmentId)
                .map(attachment -> "attachment=" + attachmentId + " sha256=" + attachment.sha256())
                .findFirst()
                .orElse("attachment=" + attachmentId);
    }

    /** @throws NotFoundException when the check has no such document */
    @Transactional
    public Attachments.Content document(String reference, long attachmentId) {
        Check check = files.require(reference);
        audit.record("venue.check.document-read", SUBJECT, reference, "attachment=" + attachmentId);
        return attachments.read(CheckFiles.OWNER, check.id(), attachmentId);
    }

    /**
     * Stores what was captured of a source; see {@link Attachments#store} for what is refused.
     *
     * @return its id, which the row of the log names when the answer is saved
     */
    @Transactional
    @RolesAllowed({Permissions.VENUE_CHECK, Permissions.VENUE_DECIDE})
    public long attachSource(String reference, String fileName, byte[] bytes) {
        Check check = files.lockForEdit(reference, actor());
        long id = sources.store(check, fileName, bytes);
        audit.record("venue.check.source-added", SUBJECT, reference, identity(SourceFiles.OWNER, check, id));
        return id;
    }

    /** @throws NotFoundException when no row of the check's log has such a file */
    @Transactional
    public Attachments.Content sourceFile(String reference, long attachmentId) {
        Check check = files.require(reference);
        audit.record("venue.check.source-read", SUBJECT, reference, "attachment=" + attachmentId);
        return attachments.read(SourceFiles.OWNER, check.id(), attachmentId);
    }

    @Transactional
    @RolesAllowed(Permissions.VENUE_CHECK)
    public void withdraw(String reference) {
        editing.withdraw(actor(), reference);
        audit.record("venue.check.withdrawn", SUBJECT, reference, "");
    }

    private Actor actor() {
        return Actor.of(signedIn.user());
    }
}
