package uk.concord.briefing.domain.plan;

import java.time.LocalDate;
import java.util.Map;
import uk.concord.briefing.domain.calendar.SchoolDays;
import uk.concord.briefing.domain.composition.Section;

/** Counts due days back from the day of publication, in school days of the authority. */
public final class DueDays {

    private final SchoolDays days;
    private final LocalDate publishOn;
    private final Map<String, Integer> daysBefore;

    /** @param daysBefore by code of the rule; what has none is due on the day of publication */
    public DueDays(SchoolDays days, LocalDate publishOn, Map<String, Integer> daysBefore) {
        this.days = days;
        this.publishOn = publishOn;
        this.daysBefore = Map.copyOf(daysBefore);
    }

    public LocalDate of(PlanStep step) {
        return of(step.name());
    }

    public LocalDate of(Section section) {
        return of(section.name());
    }

    /** @return the last day on which somebody is still to be told that something is due so soon */
    public LocalDate remindOn(LocalDate due, int schoolDaysBefore) {
        return days.minus(due, schoolDaysBefore);
    }

    private LocalDate of(String code) {
        return days.minus(publishOn, daysBefore.getOrDefault(code, 0));
    }
}
