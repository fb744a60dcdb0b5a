package uk.concord.venue.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.core.time.WorkingDays;
import uk.concord.venue.domain.clock.HireClock.Step;

/** The clocks of a check (venue rules, clocks). Monday is 2 November 2026; Monday the 9th is made a bank holiday. */
class HireClockTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private final HireClock clock = new HireClock(
            new WorkingDays(List.of(LocalDate.of(2026, 11, 9))), new HireClock.Days(1, 5, 1, 3, 2, 10, 3, 5, 5));

    @Test
    void theWholeTakesTenWorkingDays() {
        assertThat(clock.total(MONDAY, 0, null)).isEqualTo(LocalDate.of(2026, 11, 17));
    }

    @Test
    void theTimeTheHirerTakesIsAddedBack() {
        assertThat(clock.total(MONDAY, 4, null)).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void aNearEventBringsTheDateForwardButNeverBeforeTheRequest() {
        assertThat(clock.total(MONDAY, 0, LocalDate.of(2026, 11, 13))).isEqualTo(LocalDate.of(2026, 11, 10));
        assertThat(clock.total(MONDAY, 0, LocalDate.of(2026, 11, 3))).isEqualTo(MONDAY);
    }

    @Test
    void eachStepHasItsOwnDaysWithinTheWhole() {
        LocalDate total = LocalDate.of(2026, 11, 17);
        assertThat(clock.due(Step.CHECKS, MONDAY, total)).isEqualTo(LocalDate.of(2026, 11, 11));
        assertThat(clock.due(Step.MATCHES, MONDAY, total)).isEqualTo(LocalDate.of(2026, 11, 3));
        assertThat(clock.due(Step.DECISION_L2, MONDAY, total)).isEqualTo(LocalDate.of(2026, 11, 5));
        assertThat(clock.due(Step.DECISION_L3, LocalDate.of(2026, 11, 16), total))
                .as("not later than the whole")
                .isEqualTo(total);
        assertThat(clock.due(Step.REPLY, LocalDate.of(2026, 11, 16), total))
                .as("the hirer is not bound by our date")
                .isEqualTo(LocalDate.of(2026, 11, 23));
    }
}
