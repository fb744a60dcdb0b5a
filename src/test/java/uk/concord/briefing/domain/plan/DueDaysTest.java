package uk.concord.briefing.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.concord.briefing.domain.calendar.CalendarTerm;
import uk.concord.briefing.domain.calendar.SchoolDays;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.core.time.WorkingDays;

/** Days counted back from publication, over Christmas and half-term. */
class DueDaysTest {

    private static final List<CalendarTerm> TERMS = List.of(
            new CalendarTerm(
                    "autumn-2026",
                    LocalDate.of(2026, 9, 1),
                    LocalDate.of(2026, 12, 18),
                    LocalDate.of(2026, 10, 26),
                    LocalDate.of(2026, 10, 30)),
            new CalendarTerm(
                    "spring-2027",
                    LocalDate.of(2027, 1, 4),
                    LocalDate.of(2027, 3, 25),
                    LocalDate.of(2027, 2, 15),
                    LocalDate.of(2027, 2, 19)));
    private static final SchoolDays DAYS =
            new SchoolDays(TERMS, Set.of(LocalDate.of(2027, 1, 4)), new WorkingDays(Set.of()));
    private static final Map<String, Integer> RULES =
            Map.of("CUT_OFF", 25, "PARTNERS", 20, "DRAFT", 12, "REVIEW", 7, "APPROVE", 3, "CONTEXT", 14);

    /** The eighth school day of spring 2027, after a training day on the 4th, is 14 January. */
    private static final LocalDate PUBLISH = DAYS.dayOfTerm(LocalDate.of(2027, 1, 4), 8);

    @Test
    void stepsSkipTheHolidaysAndTrainingDays() {
        DueDays due = new DueDays(DAYS, PUBLISH, RULES);
        assertThat(PUBLISH).isEqualTo(LocalDate.of(2027, 1, 14));
        assertThat(due.of(PlanStep.APPROVE)).isEqualTo(LocalDate.of(2027, 1, 11));
        assertThat(due.of(PlanStep.REVIEW)).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(due.of(PlanStep.DRAFT)).isEqualTo(LocalDate.of(2026, 12, 14));
        assertThat(due.of(PlanStep.PARTNERS)).isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(due.of(PlanStep.CUT_OFF)).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(due.of(Section.CONTEXT)).isEqualTo(LocalDate.of(2026, 12, 10));
    }

    @Test
    void whatHasNoRuleIsDueOnTheDayItself() {
        DueDays due = new DueDays(DAYS, PUBLISH, RULES);
        assertThat(due.of(PlanStep.PUBLISH)).isEqualTo(PUBLISH);
        assertThat(due.of(Section.COPY)).isEqualTo(PUBLISH);
    }

    @Test
    void aReminderGoesOutSchoolDaysBefore() {
        DueDays due = new DueDays(DAYS, PUBLISH, RULES);
        assertThat(due.remindOn(LocalDate.of(2027, 1, 6), 2)).isEqualTo(LocalDate.of(2026, 12, 18));
        assertThat(due.remindOn(LocalDate.of(2027, 1, 6), 0)).isEqualTo(LocalDate.of(2027, 1, 6));
    }

    @Test
    void laterRulesAreNeverDueBeforeEarlierOnes() {
        for (int day = 0; day < 80; day++) {
            DueDays due = new DueDays(DAYS, LocalDate.of(2027, 1, 4).plusDays(day), RULES);
            LocalDate before = LocalDate.MIN;
            for (PlanStep step : PlanStep.values()) {
                assertThat(due.of(step)).isAfterOrEqualTo(before);
                before = due.of(step);
            }
        }
    }
}
