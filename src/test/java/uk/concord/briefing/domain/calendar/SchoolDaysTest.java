package uk.concord.briefing.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.concord.core.time.WorkingDays;

/** School days of the autumn of 2026, counted for a school with one week of half-term and one with two. */
class SchoolDaysTest {

    private static final LocalDate START = LocalDate.of(2026, 9, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 18);
    private static final WorkingDays WORKING =
            new WorkingDays(Set.of(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 12, 25), LocalDate.of(2027, 3, 26)));

    private final SchoolDays oneWeek = days(LocalDate.of(2026, 10, 26));
    private final SchoolDays twoWeeks = days(LocalDate.of(2026, 10, 19));

    private static SchoolDays days(LocalDate halfFrom) {
        return new SchoolDays(
                List.of(
                        new CalendarTerm("autumn-2026", START, END, halfFrom, LocalDate.of(2026, 10, 30)),
                        new CalendarTerm(
                                "spring-2027",
                                LocalDate.of(2027, 1, 4),
                                LocalDate.of(2027, 3, 25),
                                LocalDate.of(2027, 2, 15),
                                LocalDate.of(2027, 2, 19))),
                Set.of(START, LocalDate.of(2027, 1, 4)),
                WORKING);
    }

    @Test
    void pupilsAreNotAtSchoolAtWeekendsOnTrainingDaysAndInHolidays() {
        assertThat(oneWeek.isSchoolDay(START)).isFalse();
        assertThat(oneWeek.isSchoolDay(LocalDate.of(2026, 9, 2))).isTrue();
        assertThat(oneWeek.isSchoolDay(LocalDate.of(2026, 9, 5))).isFalse();
        assertThat(oneWeek.isSchoolDay(LocalDate.of(2026, 10, 19))).isTrue();
        assertThat(twoWeeks.isSchoolDay(LocalDate.of(2026, 10, 19))).isFalse();
        assertThat(oneWeek.isSchoolDay(LocalDate.of(2026, 10, 28))).isFalse();
        assertThat(oneWeek.isSchoolDay(LocalDate.of(2026, 12, 21))).isFalse();
        assertThat(oneWeek.isSchoolDay(LocalDate.of(2027, 8, 2))).isFalse();
    }

    @Test
    void aDeadlineMovesByTheSecondWeekOfHalfTerm() {
        LocalDate published = LocalDate.of(2026, 10, 15);
        assertThat(oneWeek.plus(published, 5)).isEqualTo(LocalDate.of(2026, 10, 22));
        assertThat(twoWeeks.plus(published, 5)).isEqualTo(LocalDate.of(2026, 11, 5));
        assertThat(oneWeek.plus(published, 10)).isEqualTo(LocalDate.of(2026, 11, 5));
        assertThat(twoWeeks.plus(published, 10)).isEqualTo(LocalDate.of(2026, 11, 12));
    }

    @Test
    void aDeadlineRunsOverTheHolidaysAndTheTrainingDay() {
        assertThat(oneWeek.plus(LocalDate.of(2026, 12, 17), 2)).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(oneWeek.minus(LocalDate.of(2027, 1, 5), 2)).isEqualTo(LocalDate.of(2026, 12, 17));
    }

    @Test
    void daysOfTermAreCountedFromTheFirstDayWithPupils() {
        assertThat(oneWeek.dayOfTerm(START, 1)).isEqualTo(LocalDate.of(2026, 9, 2));
        assertThat(oneWeek.dayOfTerm(LocalDate.of(2027, 1, 4), 8)).isEqualTo(LocalDate.of(2027, 1, 14));
    }

    @Test
    void afterTheLastTermOnRecordADeadlineStillExists() {
        assertThat(oneWeek.plus(LocalDate.of(2027, 3, 24), 3)).isEqualTo(LocalDate.of(2027, 3, 30));
    }

    @Test
    void plusAndBetweenAgreeAndMinusGoesBack() {
        Random random = new Random(3);
        for (int trial = 0; trial < 2000; trial++) {
            LocalDate from = START.plusDays(random.nextInt(150));
            int count = 1 + random.nextInt(25);
            LocalDate to = twoWeeks.plus(from, count);
            assertThat(twoWeeks.isSchoolDay(to)).isTrue();
            assertThat(twoWeeks.between(from, to)).isEqualTo(count);
            if (twoWeeks.isSchoolDay(from)) {
                assertThat(twoWeeks.minus(to, count)).isEqualTo(from);
            }
            assertThat(to.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        }
        assertThatThrownBy(() -> oneWeek.plus(START, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void daysOutOfOrderAreNoTerm() {
        assertThatThrownBy(() -> new CalendarTerm("x", END, START, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(CalendarTerm.inOrder(START, END, START.plusDays(5), null)).isFalse();
        assertThat(CalendarTerm.inOrder(START, END, END, END)).isFalse();
        assertThat(CalendarTerm.inOrder(START, END, null, null)).isTrue();
    }
}
