package uk.concord.briefing.domain.demo;

import static uk.concord.db.Tables.BRIEFING_INVITATION;
import static uk.concord.db.Tables.BRIEFING_TASK;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.partner.Invitation;
import uk.concord.briefing.domain.partner.InvitationQuery;
import uk.concord.briefing.domain.partner.InvitationRepository;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.core.demo.DemoPart;
import uk.concord.core.security.Role;
import uk.concord.core.time.LondonTime;
import uk.concord.people.domain.AccountQuery;
import uk.concord.people.domain.demo.PeopleDemo;

/** A second author who owns some sections, and a partner whose text was accepted. */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class EditorDemo implements DemoPart {

    private static final List<Section> SHARED_OUT = List.of(Section.RESOURCES, Section.DATES);

    private final PeopleDemo people;
    private final BriefingQuery briefings;
    private final InvitationRepository invitations;
    private final InvitationQuery invitationQuery;
    private final AccountQuery accounts;
    private final DSLContext db;
    private final Clock clock;

    EditorDemo(
            PeopleDemo people,
            BriefingQuery briefings,
            InvitationRepository invitations,
            InvitationQuery invitationQuery,
            AccountQuery accounts,
            DSLContext db,
            Clock clock) {
        this.people = people;
        this.briefings = briefings;
        this.invitations = invitations;
        this.invitationQuery = invitationQuery;
        this.accounts = accounts;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 52;
    }

    @Override
    public void load() {
        Briefing briefing = briefings.byTerm("spring-2027");
        long second =
                people.account("author.education", "Leila Strand", "Marshland Borough Council", Role.BRIEFING_AUTHOR);
        SHARED_OUT.forEach(section -> db.insertInto(BRIEFING_TASK)
                .set(BRIEFING_TASK.BRIEFING_ID, briefing.id())
                .set(BRIEFING_TASK.SECTION, section.name())
                .set(BRIEFING_TASK.OWNER_ID, second)
                .set(BRIEFING_TASK.VERSION, 1)
                .execute());
        invite(briefing);
    }

    /** The text of the context section came from a partner. */
    private void invite(Briefing briefing) {
        LocalDate today = LondonTime.today(clock);
        long id = invitations.add(
                briefing.id(),
                Section.CONTEXT,
                accounts.idByUsername("partner"),
                briefing.authorId(),
                today.minusDays(2),
                "Please write what you see around our estates: places, routes and online, no single case.");
        invitations.write(id, DemoTexts.SPRING.getOrDefault(Section.CONTEXT, ""), 0);
        Invitation written = invitationQuery.open(briefing).getFirst();
        invitations.move(written, Invitation.State.SUBMITTED, "", null, 1);
        invitations.move(written, Invitation.State.ACCEPTED, "", briefing.authorId(), 2);
        db.update(BRIEFING_INVITATION)
                .set(BRIEFING_INVITATION.INVITED_AT, clock.instant().minus(Duration.ofDays(9)))
                .set(BRIEFING_INVITATION.SUBMITTED_AT, clock.instant().minus(Duration.ofDays(3)))
                .set(BRIEFING_INVITATION.DECIDED_AT, clock.instant().minus(Duration.ofDays(2)))
                .where(BRIEFING_INVITATION.ID.eq(id))
                .execute();
    }
}
