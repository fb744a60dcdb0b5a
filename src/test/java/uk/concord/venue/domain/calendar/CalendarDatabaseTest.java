package uk.concord.venue.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.time.LondonTime;
import uk.concord.testing.DatabaseTest;
import uk.concord.venue.domain.check.CheckService;
import uk.concord.venue.domain.check.CheckSteps;
import uk.concord.venue.domain.life.LifeService;
import uk.concord.venue.domain.rules.Question;

/** The calendar over real bookings. */
@DatabaseTest
class CalendarDatabaseTest {
    @Autowired
    private CalendarService calendar;

    @Autowired
    private CheckSteps steps;

    @Autowired
    private CheckService checks;

    @Autowired
    private LifeService life;

    @Autowired
    private DSLContext db;

    @Autowired
    private Clock clock;

    @Test
    void whatTakesTheRoomIsShownWithHowFirmItIs() {
        LocalDate day = LondonTime.today(clock).plusDays(43);
        String on = day.toString();
        String confirmed = steps.approved(Map.of(Question.A3_DATE, on));
        life.accept(confirmed, "by mail");
        String offered =
                steps.approved(Map.of(Question.A3_DATE, on, Question.A3_START, "20:00", Question.A3_END, "21:00"));
        String requested = steps.complete(Map.of(Question.A3_DATE, on, Question.A3_START, "19:30"));
        String withdrawn = steps.complete(Map.of(Question.A3_DATE, on));
        checks.withdraw(withdrawn);
        String refused = steps.refused();
        var days = calendar.days(day, day, null);
        Map<String, Booking.Standing> standing = days.bookings().stream()
                .collect(java.util.stream.Collectors.toMap(Booking::reference, Booking::standing));
        assertThat(standing)
                .containsEntry(confirmed, Booking.Standing.CONFIRMED)
                .containsEntry(offered, Booking.Standing.OFFERED)
                .containsEntry(requested, Booking.Standing.REQUESTED)
                .doesNotContainKeys(withdrawn, refused);
        assertThat(days.clashing()).contains(confirmed, requested).doesNotContain(offered);
        assertThat(calendar.days(day, day, "No such venue").bookings()).isEmpty();
    }

    @Test
    void aWeekIsFoundByTheIndex() {
        String plan = db.fetch(
                        "explain select reference from venue_check where event_date between '2026-12-07' and '2026-12-13'"
                                + " and room_id is not null")
                .formatCSV();
        assertThat(plan).contains("venue_check_calendar");
    }
}
