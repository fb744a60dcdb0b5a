package uk.concord.briefing.domain.partner;

import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.BRIEFING;
import static uk.concord.db.Tables.BRIEFING_INVITATION;
import static uk.concord.db.Tables.ORGANISATION;
import static uk.concord.db.Tables.SCHOOL_TERM;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.db.tables.Account;

/** Reads invitations. Who may see which is for the services to say. */
@Component
public class InvitationQuery {

    /** Invitations shown at most in one list; a partner has a few a term. */
    private static final int MOST = 100;

    private static final Account INVITER = ACCOUNT.as("inviter");

    private final DSLContext db;

    InvitationQuery(DSLContext db) {
        this.db = db;
    }

    /** @return those of a briefing on which somebody has to act, by section */
    public List<Invitation> open(Briefing briefing) {
        return fetch(BRIEFING_INVITATION.BRIEFING_ID.eq(briefing.id()).and(BRIEFING_INVITATION.OPEN_KEY.isNotNull()));
    }

    /** @return all there ever were for a section, the latest first */
    List<Invitation> of(Briefing briefing, Section section) {
        return fetch(
                BRIEFING_INVITATION.BRIEFING_ID.eq(briefing.id()).and(BRIEFING_INVITATION.SECTION.eq(section.name())));
    }

    /** @return those of a partner that were not taken back, the latest first */
    List<Invitation> ofPartner(long partnerId) {
        return fetch(BRIEFING_INVITATION
                .PARTNER_ID
                .eq(partnerId)
                .and(BRIEFING_INVITATION.STATE.ne(Invitation.State.CANCELLED.name())));
    }

    Optional<Invitation> byId(long id) {
        return fetch(BRIEFING_INVITATION.ID.eq(id)).stream().findFirst();
    }

    private List<Invitation> fetch(Condition condition) {
        return db.select(BRIEFING_INVITATION.fields())
                .select(
                        SCHOOL_TERM.SLUG,
                        SCHOOL_TERM.NAME,
                        ACCOUNT.DISPLAY_NAME,
                        ORGANISATION.NAME,
                        INVITER.DISPLAY_NAME)
                .from(BRIEFING_INVITATION)
                .join(BRIEFING)
                .on(BRIEFING.ID.eq(BRIEFING_INVITATION.BRIEFING_ID))
                .join(SCHOOL_TERM)
                .on(SCHOOL_TERM.ID.eq(BRIEFING.TERM_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(BRIEFING_INVITATION.PARTNER_ID))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(ACCOUNT.ORGANISATION_ID))
                .join(INVITER)
                .on(INVITER.ID.eq(BRIEFING_INVITATION.INVITED_BY))
                .where(condition)
                .orderBy(BRIEFING_INVITATION.ID.desc())
                .limit(MOST)
                .fetch(InvitationQuery::invitation);
    }

    private static Invitation invitation(Record row) {
        return new Invitation(
                row.get(BRIEFING_INVITATION.ID),
                row.get(BRIEFING_INVITATION.BRIEFING_ID),
                row.get(SCHOOL_TERM.SLUG),
                row.get(SCHOOL_TERM.NAME),
                Section.valueOf(row.get(BRIEFING_INVITATION.SECTION)),
                row.get(BRIEFING_INVITATION.PARTNER_ID),
                row.get(ACCOUNT.DISPLAY_NAME),
                row.get(ORGANISATION.NAME),
                row.get(BRIEFING_INVITATION.INVITED_BY),
                row.get(INVITER.DISPLAY_NAME),
                row.get(BRIEFING_INVITATION.INVITED_AT),
                row.get(BRIEFING_INVITATION.DUE),
                row.get(BRIEFING_INVITATION.MESSAGE),
                Invitation.State.valueOf(row.get(BRIEFING_INVITATION.STATE)),
                row.get(BRIEFING_INVITATION.BODY),
                row.get(BRIEFING_INVITATION.COMMENT),
                row.get(BRIEFING_INVITATION.SUBMITTED_AT),
                row.get(BRIEFING_INVITATION.VERSION));
    }
}
