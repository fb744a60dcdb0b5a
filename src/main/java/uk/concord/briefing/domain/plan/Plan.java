package uk.concord.briefing.domain.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The plan of a briefing.
 *
 * @param publishOn the day schools are to be told
 * @param moved whether that is another day than the usual one of the term
 * @param steps when each step is due
 * @param tasks the sections in order
 * @param version for optimistic locking; 0 when the day was never moved
 */
public record Plan(
        LocalDate publishOn, boolean moved, Map<PlanStep, LocalDate> steps, List<SectionTask> tasks, int version) {

    public Plan {
        tasks = List.copyOf(tasks);
        steps = java.util.Collections.unmodifiableMap(new java.util.EnumMap<>(steps));
    }
}
