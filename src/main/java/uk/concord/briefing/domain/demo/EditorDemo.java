package uk.concord.briefing.domain.demo;

import static uk.concord.db.Tables.BRIEFING_COMMENT;
import static uk.concord.db.Tables.BRIEFING_CONTEXT;
import static uk.concord.db.Tables.BRIEFING_INVITATION;
import static uk.concord.db.Tables.BRIEFING_LIBRARY_ENTRY;
import static uk.concord.db.Tables.BRIEFING_SECTION_ENTRY;
import static uk.concord.db.Tables.BRIEFING_TASK;
import static uk.concord.db.Tables.BRIEFING_THREAD;
import static uk.concord.db.Tables.SCHOOL_CLUSTER;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
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

/** A second author who owns some sections, a partner's text, libraries in use, judgements and a comment. */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class EditorDemo implements DemoPart {

    private static final List<String> CLUSTERS = List.of("dockside", "northfields", "riverside");
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
        fillLibrary(briefing);
        judge(briefings.byTerm("autumn-2026"), CLUSTERS);
        judge(briefing, CLUSTERS.subList(0, 2));
        comment(briefing);
    }

    /** Contacts are local, so they are invented; one of them has expired and stands in no section. */
    private void fillLibrary(Briefing briefing) {
        LocalDate today = LondonTime.today(clock);
        contact("Education safeguarding officer", "01632 960 141", today.plusMonths(5));
        contact("Police schools team", "schools.team@example.org", today.plusDays(20));
        contact("Youth outreach, riverside", "01632 960 177", today.minusDays(12));
        db.update(BRIEFING_LIBRARY_ENTRY)
                .set(BRIEFING_LIBRARY_ENTRY.EXPIRES, today.plusMonths(6))
                .where(BRIEFING_LIBRARY_ENTRY.KIND.ne("CONTACT"))
                .and(BRIEFING_LIBRARY_ENTRY.EXPIRES.lt(today.plusMonths(4)))
                .execute();
        db.update(BRIEFING_LIBRARY_ENTRY)
                .set(BRIEFING_LIBRARY_ENTRY.EXPIRES, today.plusDays(14))
                .where(BRIEFING_LIBRARY_ENTRY.TITLE.eq("Safer Internet Day"))
                .execute();
        use(briefing, Section.NATIONAL, "FIGURE", "%");
        use(briefing, Section.RESOURCES, "RESOURCE", "Educate Against Hate");
        use(briefing, Section.RESOURCES, "RESOURCE", "Childnet");
        use(briefing, Section.LOOK_OUT, "LOOK_FOR", "A second phone%");
        use(briefing, Section.LOOK_OUT, "LOOK_FOR", "Fear of a route%");
    }

    private void contact(String title, String value, LocalDate expires) {
        db.insertInto(BRIEFING_LIBRARY_ENTRY)
                .set(BRIEFING_LIBRARY_ENTRY.KIND, "CONTACT")
                .set(BRIEFING_LIBRARY_ENTRY.TITLE, title)
                .set(BRIEFING_LIBRARY_ENTRY.VALUE, value)
                .set(BRIEFING_LIBRARY_ENTRY.BODY, "on school days")
                .set(BRIEFING_LIBRARY_ENTRY.SOURCE, "Invented for the demonstration")
                .set(BRIEFING_LIBRARY_ENTRY.OWNER, "Education safeguarding")
                .set(BRIEFING_LIBRARY_ENTRY.AS_AT, expires.minusMonths(6))
                .set(BRIEFING_LIBRARY_ENTRY.EXPIRES, expires)
                .execute();
    }

    private void use(Briefing briefing, Section section, String kind, String title) {
        db.insertInto(BRIEFING_SECTION_ENTRY)
                .columns(
                        BRIEFING_SECTION_ENTRY.BRIEFING_ID,
                        BRIEFING_SECTION_ENTRY.SECTION,
                        BRIEFING_SECTION_ENTRY.ENTRY_ID,
                        BRIEFING_SECTION_ENTRY.ENTRY_VERSION,
                        BRIEFING_SECTION_ENTRY.PICKED_BY,
                        BRIEFING_SECTION_ENTRY.PICKED_AT)
                .select(db.select(
                                DSL.val(briefing.id()),
                                DSL.val(section.name()),
                                BRIEFING_LIBRARY_ENTRY.ID,
                                BRIEFING_LIBRARY_ENTRY.VERSION,
                                DSL.val(briefing.authorId()),
                                DSL.val(clock.instant(), BRIEFING_SECTION_ENTRY.PICKED_AT))
                        .from(BRIEFING_LIBRARY_ENTRY)
                        .where(BRIEFING_LIBRARY_ENTRY.KIND.eq(kind))
                        .and(BRIEFING_LIBRARY_ENTRY.TITLE.like(title)))
                .execute();
    }

    private void judge(Briefing briefing, List<String> clusters) {
        clusters.forEach(code -> db.insertInto(BRIEFING_CONTEXT)
                .set(BRIEFING_CONTEXT.BRIEFING_ID, briefing.id())
                .set(
                        BRIEFING_CONTEXT.CLUSTER_ID,
                        db.select(SCHOOL_CLUSTER.ID).from(SCHOOL_CLUSTER).where(SCHOOL_CLUSTER.CODE.eq(code)))
                .set(BRIEFING_CONTEXT.HOME, 0)
                .set(BRIEFING_CONTEXT.PEER, 2)
                .set(BRIEFING_CONTEXT.SCHOOL, 1)
                .set(BRIEFING_CONTEXT.NEIGHBOURHOOD, code.equals("dockside") ? 3 : 1)
                .set(BRIEFING_CONTEXT.ONLINE, code.equals("dockside") ? 2 : 3)
                .set(BRIEFING_CONTEXT.RATIONALE, "Agreed by schools, housing and the youth service at their meeting.")
                .set(
                        BRIEFING_CONTEXT.CHANGE_FIRST,
                        code.equals("dockside")
                                ? "lighting and adults at the bus stops after school"
                                : "what is passed on in year-group chats")
                .set(BRIEFING_CONTEXT.OWNER, "Community safety partnership")
                .set(BRIEFING_CONTEXT.JUDGED_BY, briefing.authorId())
                .set(BRIEFING_CONTEXT.JUDGED_AT, clock.instant())
                .set(BRIEFING_CONTEXT.VERSION, 1)
                .execute());
    }

    private void comment(Briefing briefing) {
        long reviewer = accounts.idByUsername("prevent");
        long thread = db.insertInto(BRIEFING_THREAD)
                .set(BRIEFING_THREAD.BRIEFING_ID, briefing.id())
                .set(BRIEFING_THREAD.SECTION, Section.THEMES.name())
                .set(BRIEFING_THREAD.ASKED_ID, briefing.authorId())
                .set(BRIEFING_THREAD.OPENED_BY, reviewer)
                .set(BRIEFING_THREAD.OPENED_AT, clock.instant())
                .returningResult(BRIEFING_THREAD.ID)
                .fetchSingle()
                .value1();
        db.insertInto(BRIEFING_COMMENT)
                .set(BRIEFING_COMMENT.THREAD_ID, thread)
                .set(BRIEFING_COMMENT.BODY, "Please say something about claims online, even-handed across ideologies.")
                .set(BRIEFING_COMMENT.WRITTEN_BY, reviewer)
                .set(BRIEFING_COMMENT.WRITTEN_AT, clock.instant())
                .execute();
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
