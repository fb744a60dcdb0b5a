package uk.concord.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    private static final WorkingDays DAYS =
            new WorkingDays(List.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 1)));

    @Test
    void christmasIsSkipped() {
        // Thursday 24 December; Friday 25 and Monday 28 are holidays.
        assertThat(DAYS.plus(LocalDate.of(2026, 12, 24), 1)).isEqualTo(LocalDate.of(2026, 12, 29));
        assertThat(DAYS.plus(LocalDate.of(2026, 12, 24), 4)).isEqualTo(LocalDate.of(2027, 1, 4));
    }

    @Test
    void noDaysFromADayOffIsTheNextWorkingDay() {
        assertThat(DAYS.plus(LocalDate.of(2026, 12, 26), 0)).isEqualTo(LocalDate.of(2026, 12, 29));
        assertThat(DAYS.plus(LocalDate.of(2026, 12, 24), 0)).isEqualTo(LocalDate.of(2026, 12, 24));
    }

    @Test
    void negativeIsRefused() {
        assertThatThrownBy(() -> DAYS.plus(LocalDate.of(2026, 12, 24), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void betweenUndoesPlus() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            LocalDate start = LocalDate.of(2026, 11, 1).plusDays(random.nextInt(120));
            int days = 1 + random.nextInt(30);
            LocalDate end = DAYS.plus(start, days);
            assertThat(DAYS.isWorkingDay(end)).isTrue();
            assertThat(DAYS.between(start, end)).isEqualTo(days);
        }
    }
}
