package uk.concord.venue.domain.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.db.Tables.HIRER;
import static uk.concord.db.Tables.NAME_MATCH;
import static uk.concord.db.Tables.VENUE_CHECK;
import static uk.concord.db.Tables.VENUE_COMPLAINT_STAGE;
import static uk.concord.db.Tables.VENUE_DECISION;
import static uk.concord.db.Tables.VENUE_EVALUATION;
import static uk.concord.db.Tables.VENUE_REVIEW;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.work.WorkSource;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;
import uk.concord.venue.domain.calendar.Booking;
import uk.concord.venue.domain.calendar.CalendarService;
import uk.concord.venue.domain.life.Breaches;
import uk.concord.venue.domain.life.QueueService;
import uk.concord.venue.domain.report.BoardReportService;
import uk.concord.venue.domain.report.Quarter;
import uk.concord.venue.domain.rules.Authority;

/** The invented bookings of two terms are such as real ones would be. */
@DatabaseTest
class HiresDemoDatabaseTest {
    @Autowired
    private DSLContext db;

    @Autowired
    private CalendarService calendar;

    @Autowired
    private BoardReportService reports;

    @Autowired
    private Clock clock;

    @Autowired
    private Breaches breaches;

    @Autowired
    private QueueService queue;

    @Autowired
    private List<WorkSource> work;

    @Autowired
    private SignedIn signedIn;

    @Test
    void decisionsOfTwoTermsAreThere() {
        assertThat(db.fetchCount(VENUE_DECISION)).isGreaterThan(100);
        assertThat(db.fetchCount(VENUE_DECISION, VENUE_DECISION.DECIDED_AT.gt(clock.instant())))
                .isZero();
        assertThat(db.fetchCount(db.selectOne()
                        .from(VENUE_DECISION)
                        .join(VENUE_CHECK)
                        .on(VENUE_CHECK.ID.eq(VENUE_DECISION.CHECK_ID))
                        .where(VENUE_DECISION.DECIDED_AT.lt(VENUE_CHECK.CREATED_AT))))
                .as("decided before it was asked")
                .isZero();
        assertThat(db.select(VENUE_CHECK.STAGE).from(VENUE_CHECK).fetchSet(VENUE_CHECK.STAGE))
                .contains("CLOSED", "DEBRIEFED", "EVENT_DONE", "CONFIRMED", "OFFERED");
    }

    @Test
    void noDecidedBookingTakesARoomThatIsTaken() {
        SignIn.as("bookings");
        LocalDate today = LondonTime.today(clock);
        var days = calendar.days(today.minusWeeks(34), today.minusDays(1), null);
        assertThat(days.bookings()).hasSizeGreaterThan(80);
        assertThat(days.clashing()).isEmpty();
        var coming = calendar.days(today, today.plusWeeks(6), null);
        assertThat(coming.bookings())
                .filteredOn(booking -> coming.clashing().contains(booking.reference()))
                .as("two ask for one room; neither has it")
                .hasSize(2)
                .allMatch(booking -> booking.standing() == Booking.Standing.REQUESTED);
    }

    @Test
    void aDecisionIsLateAndTheLevelAboveIsTold() {
        breaches.tell();
        SignIn.as("director");
        assertThat(queue.page(null, true, "").rows())
                .filteredOn(line -> line.title().equals("Community safety tonight"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.late()).isTrue();
                    assertThat(line.told()).isEqualTo(Authority.L3);
                });
        assertThat(work.stream().flatMap(source -> source.workFor(signedIn.user()).stream()))
                .as("the list of work of the level above")
                .anyMatch(item -> item.href().contains("late=yes"));
    }

    @Test
    void anIncidentMakesTheNextBookingHarder() {
        var outcomes = db.select(VENUE_EVALUATION.OUTCOME)
                .from(VENUE_EVALUATION)
                .join(VENUE_CHECK)
                .on(VENUE_CHECK.ID.eq(VENUE_EVALUATION.CHECK_ID))
                .join(HIRER)
                .on(HIRER.ID.eq(VENUE_CHECK.HIRER_ID))
                .where(HIRER.NAME.eq("Osier Field Cricket Club"))
                .orderBy(VENUE_CHECK.EVENT_DATE)
                .fetch(VENUE_EVALUATION.OUTCOME);
        assertThat(outcomes).containsExactly("OK", "COND");
    }

    @Test
    void likeNamesWereSettledOnceAndARefusalReviewAndComplaintCanBeSeen() {
        assertThat(db.fetchCount(
                        NAME_MATCH, NAME_MATCH.RESOLUTION.eq("NOT_SAME").and(NAME_MATCH.REMEMBERED.isTrue())))
                .isPositive();
        assertThat(db.fetchCount(VENUE_DECISION, VENUE_DECISION.DECISION.eq("REFUSE")))
                .isPositive();
        assertThat(db.fetchCount(VENUE_REVIEW, VENUE_REVIEW.OUTCOME.isNull())).isPositive();
        assertThat(db.fetchCount(VENUE_COMPLAINT_STAGE, VENUE_COMPLAINT_STAGE.ANSWERED_ON.isNull()))
                .isPositive();
    }

    @Test
    void theReportSaysSomething() {
        SignIn.as("manager");
        String csv = reports.csv(Quarter.of(LondonTime.today(clock)));
        assertThat(csv).containsPattern("(?m)^Decisions,\\d+");
    }
}
