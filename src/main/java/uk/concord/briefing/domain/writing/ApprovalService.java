package uk.concord.briefing.domain.writing;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.release.ReleaseLedger;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;

/** The second person: approves somebody else's briefing, gives it back, or withdraws it. */
@Service
@RolesAllowed(Permissions.BRIEFING_APPROVE)
@Transactional
public class ApprovalService {

    private static final int NOTE_LENGTH = 1000;

    private final BriefingRepository repository;
    private final BriefingQuery query;
    private final ContentAssembly assembly;
    private final VersionArchive archive;
    private final ReleaseLedger ledger;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    ApprovalService(
            BriefingRepository repository,
            BriefingQuery query,
            ContentAssembly assembly,
            VersionArchive archive,
            ReleaseLedger ledger,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.repository = repository;
        this.query = query;
        this.assembly = assembly;
        this.archive = archive;
        this.ledger = ledger;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @return whether the person signed in had a hand in the briefing, and so may not approve it */
    @Transactional(readOnly = true)
    public boolean hadAHand(String termSlug) {
        return hands(query.byTerm(termSlug)).contains(signedIn.user().id());
    }

    private Set<Long> hands(Briefing briefing) {
        return repository.hands(briefing.id());
    }

    /**
     * Approves and freezes: inputs, file for the screen, PDF, each with its SHA-256; the figures for ever.
     *
     * @throws RuleBrokenException when it is not waiting for approval, something is missing by now, or the person
     *     signed in opened, wrote or submitted it
     * @throws EditConflictException when somebody else moved it on meanwhile
     */
    public void approve(String termSlug) {
        Briefing briefing = inReview(termSlug);
        if (hands(briefing).contains(signedIn.user().id())) {
            audit.record("briefing.approval.refused", "briefing", termSlug, "own work");
            throw new RuleBrokenException("briefing.approve.own");
        }
        if (!assembly.missing(briefing).isEmpty()) {
            throw new RuleBrokenException("briefing.approve.missing");
        }
        repository.move(briefing, BriefingState.APPROVED, "");
        int number = repository.nextNumber(briefing.id());
        archive.freeze(
                briefing.id(), number, LondonTime.today(clock), signedIn.user().id());
        ledger.freeze(briefing.id());
        String sha256 = query.versions(briefing.id()).getFirst().pdfSha256();
        audit.record("briefing.approved", "briefing", termSlug, "version " + number + " pdf sha256 " + sha256);
    }

    /**
     * Gives a briefing back to its author.
     *
     * @param note what has to change, up to 1,000 characters
     * @throws RuleBrokenException when it is not waiting for approval, or the note is empty or too long
     */
    public void giveBack(String termSlug, String note) {
        Briefing briefing = inReview(termSlug);
        repository.move(briefing, BriefingState.DRAFT, checked(note, "briefing.give-back.note.missing"));
        audit.record("briefing.given-back", "briefing", termSlug, "");
    }

    /**
     * Takes a published briefing back: schools can no longer open it, the record stays.
     *
     * @param reason up to 1,000 characters
     * @throws RuleBrokenException when it is not published, or the reason is empty or too long
     */
    public void withdraw(String termSlug, String reason) {
        Briefing briefing = query.byTerm(termSlug);
        BriefingVersion version =
                query.published(briefing.id()).orElseThrow(() -> new RuleBrokenException("briefing.not.published"));
        String why = checked(reason, "briefing.withdraw.reason.missing");
        repository.move(briefing, BriefingState.WITHDRAWN, "");
        repository.markWithdrawn(version.id(), signedIn.user().id(), why);
        audit.record("briefing.withdrawn", "briefing", termSlug, "version " + version.number());
    }

    private static String checked(String text, String missingKey) {
        if (text.isBlank()) {
            throw new RuleBrokenException(missingKey);
        }
        if (text.length() > NOTE_LENGTH) {
            throw new RuleBrokenException("briefing.note.too-long", String.valueOf(NOTE_LENGTH));
        }
        return text.strip();
    }

    /** @throws NotFoundException when the term has no briefing */
    private Briefing inReview(String termSlug) {
        Briefing briefing = query.byTerm(termSlug);
        if (briefing.state() != BriefingState.REVIEW) {
            throw new RuleBrokenException("briefing.not.in-review");
        }
        return briefing;
    }
}
