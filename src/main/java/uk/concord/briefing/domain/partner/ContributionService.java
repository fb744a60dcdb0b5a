package uk.concord.briefing.domain.partner;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.partner.Invitation.State;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.briefing.domain.writing.BriefingState;
import uk.concord.briefing.domain.writing.SectionDraft;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;

/** The partner's side: writes the sections asked for, and sees nothing else of a briefing. */
@Service
@RolesAllowed(Permissions.BRIEFING_CONTRIBUTE)
@Transactional(readOnly = true)
public class ContributionService {

    private final InvitationQuery query;
    private final InvitationRepository repository;
    private final BriefingQuery briefings;
    private final AuditTrail audit;
    private final SignedIn signedIn;

    ContributionService(
            InvitationQuery query,
            InvitationRepository repository,
            BriefingQuery briefings,
            AuditTrail audit,
            SignedIn signedIn) {
        this.query = query;
        this.repository = repository;
        this.briefings = briefings;
        this.audit = audit;
        this.signedIn = signedIn;
    }

    /** @return what the person signed in was asked to write, the latest first */
    public List<Invitation> mine() {
        return query.ofPartner(signedIn.user().id());
    }

    /** @throws NotFoundException when the person signed in was not asked for it, or not any more */
    public Invitation mine(String termSlug, Section section) {
        return mine().stream()
                .filter(invitation -> invitation.termSlug().equals(termSlug) && invitation.section() == section)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("invitation"));
    }

    /**
     * Keeps what the partner typed.
     *
     * @param version it was typed over
     * @return the invitation as kept
     * @throws RuleBrokenException when it is not the partner's turn, or the text is longer than can be kept
     * @throws EditConflictException when it changed since that version
     */
    @Transactional
    public Invitation save(String termSlug, Section section, String text, int version) {
        Invitation invitation = writable(termSlug, section);
        if (text.length() > SectionDraft.MAX_LENGTH) {
            throw new RuleBrokenException("briefing.section.too-long", String.valueOf(SectionDraft.MAX_LENGTH));
        }
        repository.write(invitation.id(), text, version);
        audit.record("briefing.partner.saved", "briefing", termSlug, section.slug());
        return mine(termSlug, section);
    }

    /**
     * Gives the text to the author.
     *
     * @throws RuleBrokenException when it is not the partner's turn, or the text is empty or over the limit of words
     * @throws EditConflictException when it changed since that version
     */
    @Transactional
    public void submit(String termSlug, Section section, int version) {
        Invitation invitation = writable(termSlug, section);
        if (invitation.text().isBlank()) {
            throw new RuleBrokenException("briefing.contribute.empty");
        }
        if (invitation.words() > section.wordLimit()) {
            throw new RuleBrokenException(
                    "briefing.contribute.long", invitation.words(), String.valueOf(section.wordLimit()));
        }
        repository.move(invitation, State.SUBMITTED, "", null, version);
        repository.tell(invitation.inviterId(), mine(termSlug, section), "submitted");
        audit.record("briefing.partner.submitted", "briefing", termSlug, section.slug());
    }

    private Invitation writable(String termSlug, Section section) {
        briefings.lock(termSlug);
        Invitation invitation = mine(termSlug, section);
        boolean draft = briefings.byTerm(termSlug).state() == BriefingState.DRAFT;
        if (!draft || !invitation.state().withPartner()) {
            throw new RuleBrokenException("briefing.contribute.closed");
        }
        return invitation;
    }
}
