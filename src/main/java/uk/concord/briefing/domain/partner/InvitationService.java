package uk.concord.briefing.domain.partner;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.partner.Invitation.State;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.briefing.domain.writing.BriefingRepository;
import uk.concord.briefing.domain.writing.BriefingState;
import uk.concord.briefing.domain.writing.SectionDraft;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.people.domain.AccountQuery;
import uk.concord.people.domain.AccountQuery.Account;

/** The author's side: invites a partner to write a section, and accepts the text or gives it back. */
@Service
@RolesAllowed(Permissions.BRIEFING_WRITE)
@Transactional(readOnly = true)
public class InvitationService {

    private final InvitationQuery query;
    private final InvitationRepository repository;
    private final BriefingQuery briefings;
    private final BriefingRepository sections;
    private final AccountQuery accounts;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    InvitationService(
            InvitationQuery query,
            InvitationRepository repository,
            BriefingQuery briefings,
            BriefingRepository sections,
            AccountQuery accounts,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.query = query;
        this.repository = repository;
        this.briefings = briefings;
        this.sections = sections;
        this.accounts = accounts;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @return people who may be invited, by name */
    public List<Account> partners() {
        return accounts.withPermission(Permissions.BRIEFING_CONTRIBUTE);
    }

    /** @return everybody ever invited to a section, the latest first */
    public List<Invitation> of(String termSlug, Section section) {
        return query.of(briefings.byTerm(termSlug), section);
    }

    /**
     * Invites a partner.
     *
     * @param partnerId null when nobody was chosen
     * @param due null when no day was entered
     * @throws RuleBrokenException when the briefing is not a draft, nobody writes the section, it is with a partner
     *     already, the person may not be invited, the day is missing or past, or the message is too long
     */
    @Transactional
    public void invite(
            String termSlug, Section section, @Nullable Long partnerId, @Nullable LocalDate due, String message) {
        Briefing briefing = draft(termSlug);
        if (!section.written()) {
            throw new NotFoundException("section");
        }
        Account partner = partners().stream()
                .filter(account -> partnerId != null && account.id() == partnerId)
                .findFirst()
                .orElseThrow(() -> new RuleBrokenException("briefing.invite.partner.missing"));
        if (due == null || due.isBefore(LondonTime.today(clock))) {
            throw new RuleBrokenException("briefing.invite.due.missing");
        }
        checkLength(message);
        if (query.open(briefing).stream().anyMatch(open -> open.section() == section)) {
            throw new RuleBrokenException("briefing.invite.already");
        }
        long id = repository.add(
                briefing.id(), section, partner.id(), signedIn.user().id(), due, message.strip());
        repository.tell(partner.id(), byId(id), "invited");
        audit.record("briefing.partner.invited", "briefing", termSlug, section.slug() + " " + partner.username());
    }

    /**
     * Takes an invitation back; what the partner wrote stays on record.
     *
     * @throws RuleBrokenException when it is decided already
     * @throws EditConflictException when it changed since that version
     */
    @Transactional
    public void cancel(String termSlug, Section section, long id, int version) {
        Invitation invitation = open(draft(termSlug), section, id);
        repository.move(invitation, State.CANCELLED, "", signedIn.user().id(), version);
        repository.tell(invitation.partnerId(), byId(id), "cancelled");
        audit.record("briefing.partner.cancelled", "briefing", termSlug, section.slug());
    }

    /**
     * Puts the partner's text into the section. It still has to be called finished, and passes every gate.
     *
     * @param version of the invitation on the screen
     * @param sectionVersion of the section on the screen
     * @throws RuleBrokenException when nothing was submitted
     * @throws EditConflictException when invitation or section changed since
     */
    @Transactional
    public void accept(String termSlug, Section section, long id, int version, int sectionVersion) {
        Briefing briefing = draft(termSlug);
        Invitation invitation = submitted(briefing, section, id);
        SectionDraft draft = briefings.sections(briefing.id()).stream()
                .filter(one -> one.section() == section)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("section"));
        repository.move(invitation, State.ACCEPTED, "", signedIn.user().id(), version);
        sections.saveSection(
                briefing.id(),
                section,
                invitation.text(),
                draft.owner().isBlank() ? invitation.partnerOrganisation() : draft.owner(),
                false,
                signedIn.user().id(),
                sectionVersion);
        sections.touch(briefing.id());
        repository.tell(invitation.partnerId(), byId(id), "accepted");
        audit.record("briefing.partner.accepted", "briefing", termSlug, section.slug());
    }

    /**
     * Asks the partner for changes.
     *
     * @param comment what has to change
     * @throws RuleBrokenException when nothing was submitted, or the comment is missing or too long
     * @throws EditConflictException when it changed since that version
     */
    @Transactional
    public void giveBack(String termSlug, Section section, long id, int version, String comment) {
        Invitation invitation = submitted(draft(termSlug), section, id);
        if (comment.isBlank()) {
            throw new RuleBrokenException("briefing.invite.comment.missing");
        }
        checkLength(comment);
        repository.move(
                invitation, State.RETURNED, comment.strip(), signedIn.user().id(), version);
        repository.tell(invitation.partnerId(), byId(id), "returned");
        audit.record("briefing.partner.returned", "briefing", termSlug, section.slug());
    }

    private Briefing draft(String termSlug) {
        Briefing briefing = briefings.lock(termSlug);
        if (briefing.state() != BriefingState.DRAFT) {
            throw new RuleBrokenException("briefing.not.draft");
        }
        return briefing;
    }

    private Invitation open(Briefing briefing, Section section, long id) {
        return query.open(briefing).stream()
                .filter(open -> open.id() == id && open.section() == section)
                .findFirst()
                .orElseThrow(() -> new RuleBrokenException("briefing.invite.decided"));
    }

    private Invitation submitted(Briefing briefing, Section section, long id) {
        Invitation invitation = open(briefing, section, id);
        if (invitation.state() != State.SUBMITTED) {
            throw new RuleBrokenException("briefing.invite.not-submitted");
        }
        return invitation;
    }

    private Invitation byId(long id) {
        return query.byId(id).orElseThrow(() -> new NotFoundException("invitation"));
    }

    private static void checkLength(String note) {
        if (note.length() > Invitation.NOTE_LENGTH) {
            throw new RuleBrokenException("briefing.note.too-long", String.valueOf(Invitation.NOTE_LENGTH));
        }
    }
}
