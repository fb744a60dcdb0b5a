package uk.concord.tension.domain.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Marking;
import uk.concord.core.time.LondonTime;
import uk.concord.people.domain.AccountQuery;
import uk.concord.tension.domain.assessment.AreaLevelService;
import uk.concord.tension.domain.assessment.Confidence;
import uk.concord.tension.domain.assessment.Judgement;
import uk.concord.tension.domain.assessment.Level;
import uk.concord.tension.domain.assessment.Likelihood;
import uk.concord.tension.domain.assessment.Trend;
import uk.concord.tension.domain.disclosure.Agreement;
import uk.concord.tension.domain.disclosure.DisclosureService;
import uk.concord.tension.domain.disclosure.NewDisclosure;
import uk.concord.tension.domain.event.EventService;
import uk.concord.tension.domain.event.EventService.Imported;
import uk.concord.tension.domain.issue.IssueDetails;
import uk.concord.tension.domain.issue.IssueLevelService;
import uk.concord.tension.domain.issue.IssueService;
import uk.concord.tension.domain.issue.IssueState.Transition;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** Actions, the register of events, and disclosures (use cases UC-T8 to UC-T10). */
@DatabaseTest
class ActionDatabaseTest {
    @Autowired
    ActionService actions;

    @Autowired
    EventService events;

    @Autowired
    DisclosureService disclosures;

    @Autowired
    IssueService issues;

    @Autowired
    IssueLevelService levels;

    @Autowired
    AreaLevelService areas;

    @Autowired
    AccountQuery accounts;

    @Autowired
    Clock clock;

    private LocalDate today;

    @BeforeEach
    void signIn() {
        SignIn.as("analyst");
        today = LondonTime.today(clock);
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        rule -> assertThat(rule.messageKey()).isEqualTo(key));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private String issue() {
        long ward = areas.today().getFirst().ward().id();
        String reference = issues.open(
                new IssueDetails(
                        "Heated meetings about traffic",
                        "Residents and staff argue about construction traffic.",
                        "COUNCIL_DECISION",
                        Set.of(ward),
                        Marking.OFFICIAL,
                        "",
                        false),
                java.util.List.of(),
                key());
        levels.propose(
                reference,
                new Judgement(
                        Level.WATCH,
                        false,
                        Trend.STEADY,
                        Likelihood.UNLIKELY,
                        Confidence.LOW,
                        "One source only",
                        "One heated meeting, which is not usual for this place.",
                        today.plusDays(7)),
                key());
        return reference;
    }

    private NewAction forOfficer() {
        return new NewAction("Meet the residents' group", accounts.idByUsername("officer"), today.plusDays(5));
    }

    @Test
    void theOwnerCompletesWithOutcomeAndEvidence() {
        String reference = actions.create(issue(), forOfficer(), key());
        SignIn.as("partner");
        assertThatThrownBy(() -> actions.read(reference)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> actions.complete(reference, 0, "Everything was done", "Minutes"))
                .isInstanceOf(NotFoundException.class);
        SignIn.as("officer");
        assertThat(actions.open()).extracting(Action::reference).contains(reference);
        refused("tension.problem.action.evidence", () -> actions.complete(reference, 0, "We met on Tuesday", " "));
        refused("tension.problem.action.outcome", () -> actions.complete(reference, 0, "Met", "Minutes of it"));
        actions.complete(reference, 0, "We met on Tuesday", "Minutes of the meeting");
        assertThat(actions.read(reference).state()).isEqualTo(Action.State.DONE);
        refused("tension.action.ended", () -> actions.complete(reference, 1, "We met again", "Minutes again"));
        assertThatThrownBy(() -> actions.create(null, forOfficer(), key())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anOpenActionKeepsTheIssueOpen() {
        String issue = issue();
        String action = actions.create(issue, forOfficer(), key());
        int version = issues.read(issue).issue().version();
        refused(
                "tension.issue.close.actions",
                () -> issues.move(issue, version, Transition.CLOSE, "Traffic is diverted"));
        actions.drop(action, 0, "The group no longer exists");
        issues.move(issue, version, Transition.CLOSE, "Traffic is diverted");
    }

    @Test
    void onlySomebodyWhoWorksWithReportsOwnsAnAction() {
        refused(
                "tension.problem.action.owner",
                () -> actions.create(
                        null, new NewAction("Meet the group", accounts.idByUsername("member"), today), key()));
        refused(
                "tension.problem.action.dueOn",
                () -> actions.create(
                        null,
                        new NewAction("Meet the group", accounts.idByUsername("officer"), today.minusDays(1)),
                        key()));
    }

    @Test
    void importingACalendarTwiceChangesNothing() {
        String file = """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                UID:cup-tie@example.org
                SUMMARY:Cup tie at the ground
                DTSTART;VALUE=DATE:20261219
                END:VEVENT
                BEGIN:VEVENT
                UID:odd@example.org
                SUMMARY:Every second Monday
                DTSTART;VALUE=DATE:20261214
                RRULE:FREQ=MONTHLY;BYDAY=2MO
                END:VEVENT
                END:VCALENDAR
                """;
        LocalDate day = LocalDate.of(2026, 12, 19);
        assertThat(events.importCalendar(file, true).added()).isEqualTo(1);
        assertThat(events.between(day, day)).isEmpty();
        Imported first = events.importCalendar(file, false);
        assertThat(first.added()).isEqualTo(1);
        assertThat(first.left())
                .singleElement()
                .satisfies(left -> assertThat(left.what()).isEqualTo("Every second Monday"));
        assertThat(events.importCalendar(file, false).unchanged()).isEqualTo(1);
        assertThat(events.between(day, day)).hasSize(1);
        assertThat(events.importCalendar(file.replace("at the ground", "moved to the park"), false)
                        .changed())
                .isEqualTo(1);
        assertThat(events.between(day, day).getFirst().event().details().title())
                .isEqualTo("Cup tie moved to the park");
        refused("tension.event.import.empty", () -> events.importCalendar("hello", false));
    }

    @Test
    void anAgreementThatDoesNotHoldBlocks() {
        SignIn.as("manager");
        disclosures.save(agreement("Running", today.minusYears(1), today));
        disclosures.save(agreement("Expired", today.minusYears(1), today.minusDays(1)));
        disclosures.save(agreement("Not yet", today.plusDays(1), today.plusYears(1)));
        SignIn.as("analyst");
        String key = key();
        String reference = disclosures.disclose(disclosure("Running"), key);
        assertThat(disclosures.disclose(disclosure("Running"), key)).isEqualTo(reference);
        refused("tension.problem.disclosure.expired", () -> disclosures.disclose(disclosure("Expired"), key()));
        refused("tension.problem.disclosure.expired", () -> disclosures.disclose(disclosure("Not yet"), key()));
        assertThat(disclosures.page(null, 5).rows())
                .first()
                .satisfies(row -> assertThat(row.reference()).isEqualTo(reference));
        assertThatThrownBy(() -> disclosures.save(agreement("Mine", today, today.plusDays(9))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static Agreement agreement(String name, LocalDate from, LocalDate to) {
        return new Agreement(
                0, "Neighbouring council", name, "Sanitised tension reports", "Two directors", from, to, 0);
    }

    private NewDisclosure disclosure(String agreement) {
        long id = disclosures.agreements().stream()
                .filter(item -> item.name().equals(agreement))
                .findFirst()
                .orElseThrow()
                .id();
        return new NewDisclosure(
                id,
                null,
                "Community safety team",
                "A march ends at a station used by residents",
                "So that they can prepare",
                Marking.OFFICIAL);
    }
}
