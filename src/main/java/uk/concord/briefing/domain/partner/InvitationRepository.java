package uk.concord.briefing.domain.partner;

import static uk.concord.db.Tables.BRIEFING_INVITATION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.partner.Invitation.State;
import uk.concord.core.EditConflictException;
import uk.concord.core.mail.Outbox;
import uk.concord.core.security.Marking;
import uk.concord.core.text.Texts;
import uk.concord.people.domain.AccountQuery;

/** Keeps invitations and tells those concerned that something waits; a message never says what. */
@Component
public class InvitationRepository {

    private final DSLContext db;
    private final AccountQuery accounts;
    private final Outbox outbox;
    private final Texts texts;
    private final Clock clock;
    private final String baseUrl;

    InvitationRepository(
            DSLContext db,
            AccountQuery accounts,
            Outbox outbox,
            Texts texts,
            Clock clock,
            @Value("${concord.base-url}") String baseUrl) {
        this.db = db;
        this.accounts = accounts;
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** @return id of the invitation; empty text to begin with */
    public long add(long briefingId, Section section, long partnerId, long inviterId, LocalDate due, String message) {
        return db.insertInto(BRIEFING_INVITATION)
                .set(BRIEFING_INVITATION.BRIEFING_ID, briefingId)
                .set(BRIEFING_INVITATION.SECTION, section.name())
                .set(BRIEFING_INVITATION.PARTNER_ID, partnerId)
                .set(BRIEFING_INVITATION.INVITED_BY, inviterId)
                .set(BRIEFING_INVITATION.INVITED_AT, clock.instant())
                .set(BRIEFING_INVITATION.DUE, due)
                .set(BRIEFING_INVITATION.MESSAGE, message)
                .set(BRIEFING_INVITATION.STATE, State.INVITED.name())
                .set(BRIEFING_INVITATION.BODY, "")
                .set(BRIEFING_INVITATION.OPEN_KEY, briefingId + "-" + section.name())
                .returningResult(BRIEFING_INVITATION.ID)
                .fetchSingle()
                .value1();
    }

    /** @throws EditConflictException when it was changed since that version */
    public void write(long id, String text, int version) {
        kept(db.update(BRIEFING_INVITATION)
                .set(BRIEFING_INVITATION.BODY, text)
                .set(BRIEFING_INVITATION.VERSION, version + 1)
                .where(BRIEFING_INVITATION.ID.eq(id))
                .and(BRIEFING_INVITATION.VERSION.eq(version))
                .execute());
    }

    /**
     * @param comment for the partner, empty when there is none
     * @param deciderId who accepted, gave back or cancelled; null when the partner submits
     * @throws EditConflictException when it was changed since that version
     */
    public void move(Invitation invitation, State to, String comment, @Nullable Long deciderId, int version) {
        String open =
                to.open() ? invitation.briefingId() + "-" + invitation.section().name() : null;
        var step = db.update(BRIEFING_INVITATION)
                .set(BRIEFING_INVITATION.STATE, to.name())
                .set(BRIEFING_INVITATION.COMMENT, comment)
                .set(BRIEFING_INVITATION.OPEN_KEY, open)
                .set(BRIEFING_INVITATION.VERSION, version + 1);
        step = deciderId == null
                ? step.set(BRIEFING_INVITATION.SUBMITTED_AT, clock.instant())
                : step.set(BRIEFING_INVITATION.DECIDED_BY, deciderId)
                        .set(BRIEFING_INVITATION.DECIDED_AT, clock.instant());
        kept(step.where(BRIEFING_INVITATION.ID.eq(invitation.id()))
                .and(BRIEFING_INVITATION.VERSION.eq(version))
                .execute());
    }

    /** Queues a message that something waits. @param what which message, a key of the texts */
    void tell(long accountId, Invitation invitation, String what) {
        boolean partner = accountId == invitation.partnerId();
        String address = partner ? "/my-sections" : "/briefings/" + invitation.termSlug();
        accounts.byId(accountId)
                .ifPresent(account -> outbox.queue(
                        "briefing-invitation-" + invitation.id() + "-" + invitation.version() + "-" + what,
                        account.email(),
                        texts.get(
                                "briefing.invitation.mail." + what + ".subject",
                                Marking.OFFICIAL.label(),
                                invitation.termName().toLowerCase(Locale.UK)),
                        texts.get("briefing.invitation.mail.body", account.displayName(), baseUrl + address)));
    }

    private static void kept(int changed) {
        if (changed == 0) {
            throw new EditConflictException("invitation");
        }
    }
}
