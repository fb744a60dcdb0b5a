package uk.concord.venue.domain.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.concord.db.Tables.LIST_VERSION;
import static uk.concord.db.Tables.VENUE_CHECK;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.time.LondonTime;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;
import uk.concord.venue.domain.check.Check;
import uk.concord.venue.domain.check.CheckService;
import uk.concord.venue.domain.check.CheckState;
import uk.concord.venue.domain.check.CheckSteps;
import uk.concord.venue.domain.check.HireDecisionService;
import uk.concord.venue.domain.check.Match;
import uk.concord.venue.domain.check.Resolution;
import uk.concord.venue.domain.check.ScreeningService;
import uk.concord.venue.domain.check.Stage;
import uk.concord.venue.domain.life.LifeEvent;
import uk.concord.venue.domain.life.LifeService;
import uk.concord.venue.domain.rules.Decision;
import uk.concord.venue.domain.run.Run;
import uk.concord.venue.domain.run.Runs;

/** The list from a pasted text over its differences and a second person to bookings screened again. */
@DatabaseTest
class ListMaintenanceDatabaseTest {
    private static final String SOURCE = "An invented Order of today";

    @Autowired
    private ListMaintenanceService maintenance;

    @Autowired
    private ScreeningList list;

    @Autowired
    private CheckService checks;

    @Autowired
    private Runs runs;

    @Autowired
    private ListDay day;

    @Autowired
    private DSLContext db;

    @Autowired
    private Clock clock;

    private List<ListEntry> entries() {
        return list.entries(list.current().id());
    }

    private static String line(ListEntry entry) {
        return entry.primaryName()
                + entry.aliases().stream().map(alias -> "; " + alias).collect(Collectors.joining());
    }

    private String lines() {
        return entries().stream().map(ListMaintenanceDatabaseTest::line).collect(Collectors.joining("\n"));
    }

    @Autowired
    private CheckSteps steps;

    @Autowired
    private LifeService life;

    @Autowired
    private ScreeningService screening;

    @Autowired
    private HireDecisionService decisions;

    private void assertBroken(String key, Runnable action) {
        assertThatExceptionOfType(RuleBrokenException.class)
                .isThrownBy(action::run)
                .satisfies(broken -> assertThat(broken.messageKey()).isEqualTo(key));
    }

    private void confirm() {
        SignIn.as("manager");
        ListDraft proposal = maintenance.proposal().orElseThrow();
        maintenance.confirm(proposal.id(), proposal.version());
    }

    @Test
    void theListComesBackFromItsOwnTextUnchanged() {
        SignIn.as("prevent");
        assertThat(SeedFile.read(SeedFile.write(entries())))
                .extracting(ListEntry::code, ListEntry::aliases, ListEntry::status, ListEntry::statusNote)
                .isEqualTo(entries().stream()
                        .map(entry -> org.assertj.core.groups.Tuple.tuple(
                                entry.code(), entry.aliases(), entry.status(), entry.statusNote()))
                        .toList());
        assertBroken("venue.error.lists.unchanged", () -> maintenance.propose(lines(), SOURCE, "again", null));
    }

    @Test
    void addedRemovedRenamedAndOtherNamesAreTold() {
        SignIn.as("prevent");
        List<ListEntry> before = entries();
        ListEntry removed = before.get(0);
        ListEntry renamed = before.stream()
                .skip(1)
                .filter(entry -> !entry.aliases().isEmpty())
                .findFirst()
                .orElseThrow();
        String text =
                lines().replace(line(removed) + "\n", "").replace(line(renamed), "Saltmarsh Vanguard; " + line(renamed))
                        + "\nOrder of the Grey Heron; Grey Herons";
        maintenance.propose(text, SOURCE, "A new Order", null);
        assertThat(maintenance.changes(maintenance.proposal().orElseThrow()))
                .extracting(ListChange::kind, ListChange::code)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(ListChange.Kind.REMOVED, removed.code()),
                        org.assertj.core.groups.Tuple.tuple(ListChange.Kind.RENAMED, renamed.code()),
                        org.assertj.core.groups.Tuple.tuple(ListChange.Kind.ALIASES, renamed.code()))
                .hasSize(4);
    }

    @Test
    void onlyASecondPersonConfirmsAndUntouchedEntriesKeepTheirVersion() {
        SignIn.as("prevent");
        int before = list.current().versionNo();
        maintenance.propose(lines() + "\nOrder of the Grey Heron", SOURCE, "A new Order", null);
        ListDraft proposal = maintenance.proposal().orElseThrow();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> maintenance.confirm(proposal.id(), proposal.version()));
        assertBroken("venue.error.lists.waits", () -> maintenance.propose("A; B", SOURCE, "again", null));
        confirm();
        assertThat(list.current().versionNo()).isEqualTo(before + 1);
        assertThat(entries())
                .allMatch(entry -> entry.version() == 1)
                .hasSize(proposal.entries().size());
    }

    @Test
    void aContestedEntryGetsANewVersionAndIsAskedAboutAgain() {
        SignIn.as("prevent");
        ListEntry entry = entries().stream()
                .filter(candidate -> candidate.status() == ListEntry.Status.LISTED)
                .findFirst()
                .orElseThrow();
        maintenance.proposeStatus(entry.code(), true, SOURCE, "High Court, invented");
        confirm();
        ListEntry now = entries().stream()
                .filter(candidate -> candidate.code().equals(entry.code()))
                .findFirst()
                .orElseThrow();
        assertThat(now.status()).isEqualTo(ListEntry.Status.CONTESTED);
        assertThat(now.version()).isEqualTo(entry.version() + 1);
    }

    @Test
    void aFutureVersionWaitsForItsDay() {
        SignIn.as("prevent");
        int before = list.current().versionNo();
        maintenance.propose(
                lines() + "\nOrder of the Grey Heron",
                SOURCE,
                "A new Order",
                LondonTime.today(clock).plusDays(3));
        confirm();
        assertThat(list.current().versionNo()).isEqualTo(before);
        assertThat(list.newest().versionNo()).isEqualTo(before + 1);
        day.requestRescreening();
        assertThat(maintenance.rescreening()).isEmpty();

        // three days later
        db.update(LIST_VERSION)
                .set(LIST_VERSION.EFFECTIVE_FROM, LondonTime.today(clock))
                .set(LIST_VERSION.PUBLISHED_AT, clock.instant().minus(Duration.ofDays(3)))
                .where(LIST_VERSION.ID.eq(list.newest().id()))
                .execute();
        day.requestRescreening();
        Run run = maintenance.rescreening().orElseThrow();
        assertThat(run.subject()).isEqualTo(String.valueOf(before + 1));
        assertThat(run.requestedName()).isEqualTo("Tomos Reed");
        runs.workOff();
        day.requestRescreening();
        assertThat(maintenance.rescreening().orElseThrow().id()).isEqualTo(run.id());
    }

    @Test
    void anApprovedBookingWhoseHirerIsListedAfterwardsWaitsForSomebody() {
        String ref = db.select(VENUE_CHECK.REFERENCE)
                .from(VENUE_CHECK)
                .where(VENUE_CHECK.TITLE.eq("Voices over the water"))
                .fetchSingle()
                .value1();
        SignIn.as("prevent");
        maintenance.propose(lines() + "\nEstuary Gospel Choir", SOURCE, "An invented listing", null);
        confirm();
        runs.workOff();
        Run run = maintenance.rescreening().orElseThrow();
        assertThat(run.state()).isEqualTo(Run.State.DONE);
        assertThat(run.done()).isEqualTo(run.total()).isGreaterThan(8);
        assertThat(run.found()).isEqualTo(1);
        assertThat(checks.file(ref).check().state()).isEqualTo(CheckState.MATCHES);
        assertThat(checks.file(ref).openMatches()).hasSize(1);
        assertThat(checks.file(ref).matches()).allMatch(match -> match.resolution() == Resolution.OPEN);
    }

    @Test
    void aConfirmedBookingIsOpenedAgainAndStaysConfirmedWhenTheNameIsAnother() {
        String ref = steps.approved(Map.of());
        life.accept(ref, "by telephone");
        String over = steps.refused();
        SignIn.as("prevent");
        maintenance.propose(lines() + "\nMarshlight Reading Circle", SOURCE, "An invented listing", null);
        confirm();
        runs.workOff();
        assertThat(checks.file(over).check().state()).as("refused").isEqualTo(CheckState.DECIDED);
        Check check = checks.file(ref).check();
        assertThat(check.state()).isEqualTo(CheckState.MATCHES);
        assertThat(check.stage()).isEqualTo(Stage.REOPENED);
        assertThat(check.decision()).isNull();
        assertThat(life.events(ref).getLast().kind()).isEqualTo(LifeEvent.Kind.REOPENED);
        assertThat(life.events(ref).getLast().detailKey()).isPresent();
        SignIn.as("prevent");
        Match match = checks.file(ref).openMatches().getFirst();
        screening.resolve(
                ref, match.id(), match.version(), Resolution.NOT_SAME, "A circle of readers we have known for years.");
        SignIn.as("bookings");
        decisions.evaluate(ref);
        steps.decide(ref, Decision.APPROVE, Set.of(), null, "");
        assertThat(checks.file(ref).check().stage())
                .as("nothing changed for the hirer")
                .isEqualTo(Stage.CONFIRMED);
    }
}
