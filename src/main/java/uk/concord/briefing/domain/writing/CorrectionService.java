package uk.concord.briefing.domain.writing;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;

/**
 * Corrected versions. A published version stays open to schools until the corrected one takes its place; a withdrawn one
 * is out of reach at once. Either way readers are told what changed. The figures stay as they were released.
 */
@Service
@RolesAllowed(Permissions.BRIEFING_WRITE)
public class CorrectionService {

    /** A change note is at most as long, in characters. */
    public static final int NOTE_LENGTH = 1000;

    private final BriefingRepository repository;
    private final BriefingQuery query;
    private final AuditTrail audit;

    CorrectionService(BriefingRepository repository, BriefingQuery query, AuditTrail audit) {
        this.repository = repository;
        this.query = query;
        this.audit = audit;
    }

    /**
     * Opens a published or withdrawn briefing for a corrected version.
     *
     * @param version of the briefing on the author's screen
     * @param note what changes for the reader, up to 1,000 characters; printed at the top of the corrected version
     * @throws RuleBrokenException when there is nothing to correct, or the note is missing or too long
     * @throws EditConflictException when the briefing changed since
     */
    @Transactional
    public void open(String termSlug, int version, String note) {
        Briefing briefing = query.lock(termSlug, version);
        if (briefing.state() != BriefingState.WITHDRAWN && briefing.state() != BriefingState.PUBLISHED) {
            throw new RuleBrokenException("briefing.not.published");
        }
        String change = checked(note);
        repository.move(briefing, BriefingState.DRAFT, "");
        repository.noteChange(briefing.id(), change);
        audit.record("briefing.correction.opened", "briefing", termSlug, "");
    }

    /**
     * Says better what changed, while the corrected version is a draft.
     *
     * @throws RuleBrokenException when it is not a corrected draft, or the note is missing or too long
     * @throws EditConflictException when the briefing changed since
     */
    @Transactional
    public void note(String termSlug, int version, String note) {
        Briefing briefing = query.lock(termSlug, version);
        if (briefing.state() != BriefingState.DRAFT || briefing.changeNote().isEmpty()) {
            throw new RuleBrokenException("briefing.not.corrected");
        }
        repository.noteChange(briefing.id(), checked(note));
        repository.touch(briefing.id());
        audit.record("briefing.correction.noted", "briefing", termSlug, "");
    }

    private static String checked(String note) {
        if (note.isBlank()) {
            throw new RuleBrokenException("briefing.change-note.missing");
        }
        if (note.length() > NOTE_LENGTH) {
            throw new RuleBrokenException("briefing.note.too-long", String.valueOf(NOTE_LENGTH));
        }
        return note.strip();
    }
}
