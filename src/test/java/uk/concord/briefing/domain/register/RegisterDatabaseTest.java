package uk.concord.briefing.domain.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.db.Tables.SCHOOL;
import static uk.concord.db.Tables.SCHOOL_URN;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.briefing.domain.calendar.CalendarQuery;
import uk.concord.briefing.domain.calendar.CalendarService;
import uk.concord.briefing.domain.calendar.SchoolCalendar;
import uk.concord.briefing.domain.register.RegisterChange.Difference;
import uk.concord.briefing.domain.register.RegisterChange.Kind;
import uk.concord.briefing.domain.school.ContactRole;
import uk.concord.briefing.domain.school.DirectoryService;
import uk.concord.briefing.domain.school.SchoolLine;
import uk.concord.core.EditConflictException;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** Schools, their calendars, and the register that is brought in. */
@DatabaseTest
class RegisterDatabaseTest {

    private static final String HEADER = "URN,LA (name),EstablishmentName,TypeOfEstablishment (name),"
            + "EstablishmentStatus (name),CloseDate,OpenDate,PhaseOfEducation (name),Trusts (name),Postcode,HeadLastName\n";

    @Autowired
    private RegisterService register;

    @Autowired
    private DirectoryService directory;

    @Autowired
    private CalendarService calendars;

    @Autowired
    private CalendarQuery schoolDays;

    @Autowired
    private DSLContext db;

    @Test
    void theDryRunSaysWhatWouldChangeAndChangesNothing() {
        SignIn.as("author");
        int harbour = urn("harbour-gate");
        RegisterPlan plan = register.dryRun(file(harbour
                + ",Marshland,Harbour Gate Academy,Academy converter,Open,,,Secondary,Estuary Learning Trust,ZZ1 1AA,Smith\n"
                + "999990,Marshland,\"New Quay School, The\",Free schools,Open,,01-09-2026,Secondary,,ZZ1 1AB,Smith\n"
                + "999991,Marshland,Not Yet School,Free schools,Proposed to open,,,Primary,,,\n"
                + "x,Marshland,No Number,Free schools,Open,,,Primary,,,\n"));
        assertThat(plan.changes())
                .extracting(RegisterChange::kind)
                .containsExactly(Kind.CHANGE, Kind.ADD, Kind.LEAVE_OUT);
        assertThat(plan.changes().getFirst().differences())
                .containsExactly(
                        new Difference("type", "Community school", "Academy converter"),
                        new Difference("trust", "", "Estuary Learning Trust"),
                        new Difference("postcode", "", "ZZ1 1AA"));
        assertThat(plan.unread()).containsExactly("4: x No Number");
        assertThat(plan.notInFile()).hasSizeGreaterThan(40);
        assertThat(db.fetchExists(SCHOOL, SCHOOL.NAME.eq("New Quay School, The")))
                .isFalse();
    }

    @Test
    void thePlanOnTheScreenIsWhatHappensAndASecondTimeNothingDoes() {
        SignIn.as("author");
        byte[] file = file("999990,Marshland,New Quay School,Free schools,Open,,01-09-2026,Secondary,,ZZ1 1AB,\n"
                + urn("flintwell-primary")
                + ",Marshland,Flintwell Primary,Community school,Closed,31-10-2026,,Primary,,,\n");
        RegisterPlan plan = register.dryRun(file);
        assertThat(plan.changes()).extracting(RegisterChange::kind).containsExactly(Kind.ADD, Kind.CLOSE);
        register.apply(file, plan, "dockside");
        assertThat(db.select(SCHOOL.CLOSED)
                        .from(SCHOOL)
                        .where(SCHOOL.SLUG.eq("flintwell-primary"))
                        .fetchSingle()
                        .value1())
                .isEqualTo(LocalDate.of(2026, 10, 31));
        SchoolLine added = directory.page("New Quay", null, 10).rows().getFirst();
        assertThat(added.urn()).isEqualTo(999990);
        assertThat(added.cluster()).isEqualTo("Dockside");
        assertThat(register.dryRun(file).changes()).isEmpty();
        assertThatThrownBy(() -> register.apply(file, plan, "dockside")).isInstanceOf(EditConflictException.class);
    }

    @Test
    void aSchoolThatBecomesAnAcademyKeepsItsIdentity() {
        SignIn.as("author");
        int before = urn("flintwell-primary");
        long id = db.select(SCHOOL.ID)
                .from(SCHOOL)
                .where(SCHOOL.SLUG.eq("flintwell-primary"))
                .fetchSingle()
                .value1();
        byte[] file = file(
                before + ",Marshland,Flintwell Primary,Community school,Closed,31-08-2026,,Primary,,,\n"
                        + "999980,Marshland,Flintwell Primary,Academy converter,Open,,01-09-2026,Primary,Estuary Learning Trust,,\n");
        RegisterPlan plan = register.dryRun(file);
        assertThat(plan.changes()).extracting(RegisterChange::kind).containsExactly(Kind.NEW_URN);
        register.apply(file, plan, "");
        assertThat(db.select(SCHOOL_URN.SCHOOL_ID)
                        .from(SCHOOL_URN)
                        .where(SCHOOL_URN.URN.in(before, 999980))
                        .fetch(SCHOOL_URN.SCHOOL_ID))
                .containsOnly(id);
        var school = directory.bySlug("flintwell-primary");
        assertThat(school.line().closed()).isNull();
        assertThat(school.line().trust()).isEqualTo("Estuary Learning Trust");
        assertThat(school.contacts()).hasSize(1);
        assertThat(school.urns()).hasSize(2);
        assertThat(register.dryRun(file).changes()).isEmpty();
    }

    @Test
    void filesInOtherShapesAreReadOrRefused() {
        SignIn.as("admin");
        byte[] windows = (HEADER + "999970,Marshland,Our Lady\u2019s School,Community school,Open,,,Primary,,,\n")
                .getBytes(Charset.forName("windows-1252"));
        assertThat(register.dryRun(windows).changes().getFirst().row().name()).isEqualTo("Our Lady\u2019s School");
        assertThatThrownBy(() -> register.dryRun("URN,Name\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("briefing.register.column");
        assertThatThrownBy(() -> register.dryRun(new byte[] {(byte) 0x50, (byte) 0x4b, 3, 4, 0, 0}))
                .isInstanceOf(uk.concord.core.RuleBrokenException.class);
        SignIn.as("manager");
        assertThatThrownBy(() -> register.dryRun(windows)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aSchoolsOwnCalendarDecidesAndTheAuthoritysFillsTheRest() {
        SignIn.as("author");
        long harbour = id("harbour-gate");
        long kingfisher = id("kingfisher");
        LocalDate firstWeek = LocalDate.of(2026, 10, 20);
        assertThat(schoolDays.bySchool().get(harbour).isSchoolDay(firstWeek)).isFalse();
        assertThat(schoolDays.bySchool().get(kingfisher).isSchoolDay(firstWeek)).isTrue();
        // Its own training day in the autumn takes the place of the authority's two; in spring it has the authority's.
        assertThat(schoolDays.bySchool().get(harbour).isSchoolDay(LocalDate.of(2026, 9, 2)))
                .isTrue();
        assertThat(schoolDays.bySchool().get(harbour).isSchoolDay(LocalDate.of(2027, 1, 4)))
                .isFalse();

        SchoolCalendar own = calendars.all().stream()
                .filter(calendar -> calendar.name().equals("Two weeks in October"))
                .findFirst()
                .orElseThrow();
        calendars.save(
                own.id(),
                own.version(),
                "The school told us",
                List.of(new CalendarService.TermDays("autumn-2026", null, null, null, null)),
                java.util.Set.of());
        assertThat(schoolDays.bySchool().get(harbour).isSchoolDay(firstWeek)).isTrue();
        assertThatThrownBy(() -> calendars.save(own.id(), own.version(), "x", List.of(), java.util.Set.of()))
                .isInstanceOf(EditConflictException.class);
    }

    @Test
    void peopleComeAndGoWithDates() {
        SignIn.as("author");
        assertThat(directory.page("Saltings", null, 5).rows().getFirst().leads())
                .isZero();
        directory.addContact("saltings", "dsl.kingfisher", ContactRole.DEPUTY_DSL, LocalDate.of(2026, 1, 5));
        assertThat(directory.page("Saltings", null, 5).rows().getFirst().leads())
                .isOne();
        assertThatThrownBy(() ->
                        directory.addContact("saltings", "dsl.kingfisher", ContactRole.DSL, LocalDate.of(2026, 1, 5)))
                .hasMessage("briefing.school.contact.there");
        assertThatThrownBy(() -> directory.addContact("saltings", "officer", ContactRole.DSL, LocalDate.of(2026, 1, 5)))
                .hasMessage("briefing.school.contact.unknown");
        var added = directory.bySlug("saltings").contacts().stream()
                .filter(contact -> contact.username().equals("dsl.kingfisher"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> directory.endContact("saltings", added.id(), LocalDate.of(2025, 1, 1)))
                .hasMessage("briefing.school.contact.before");
        directory.endContact("saltings", added.id(), LocalDate.of(2026, 2, 1));
        assertThat(directory.page("Saltings", null, 5).rows().getFirst().leads())
                .isZero();
    }

    @Test
    void theDirectoryIsReadPageByPageWithoutLosingOrRepeatingASchool() {
        SignIn.as("author");
        java.util.List<String> seen = new java.util.ArrayList<>();
        String after = null;
        do {
            var page = directory.page("", after, 7);
            page.rows().forEach(line -> seen.add(line.slug()));
            after = page.next();
        } while (after != null);
        assertThat(seen).hasSize(52).doesNotHaveDuplicates();
    }

    private int urn(String slug) {
        return db.select(SCHOOL_URN.URN)
                .from(SCHOOL_URN)
                .where(SCHOOL_URN.SCHOOL_ID.eq(id(slug)))
                .fetchSingle()
                .value1();
    }

    private long id(String slug) {
        return db.select(SCHOOL.ID)
                .from(SCHOOL)
                .where(SCHOOL.SLUG.eq(slug))
                .fetchSingle()
                .value1();
    }

    private static byte[] file(String lines) {
        return (HEADER + lines).getBytes(StandardCharsets.UTF_8);
    }
}
