package uk.concord.venue.domain.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.concord.core.time.WorkingDays;

/**
 * When a step of a check is due (venue rules, clocks): each step has its own working days, and the whole its total or a
 * number of days before the event, whichever is earlier. The time a hirer takes to answer is not counted.
 */
public final class HireClock {
    /** What the check waits for. */
    public enum Step {
        CHECKS,
        MATCHES,
        DECISION,
        DECISION_L2,
        DECISION_L3,
        REPLY,
        OFFER
    }

    /** Working days per step; see the settings {@code venue.clock} and their neighbours. */
    public record Days(
            int triage,
            int checks,
            int match,
            int level2,
            int level3,
            int total,
            int beforeEvent,
            int reply,
            int offer) {}

    private final WorkingDays calendar;
    private final Days days;

    public HireClock(WorkingDays calendar, Days days) {
        this.calendar = calendar;
        this.days = days;
    }

    /**
     * @param start day of the request
     * @param paused working days the hirer took to answer
     * @param event day of the event; null while it is not known
     * @return when the decision is due; never before the day of the request
     */
    public LocalDate total(LocalDate start, int paused, @Nullable LocalDate event) {
        LocalDate byRule = calendar.plus(start, days.total() + paused);
        if (event == null) {
            return byRule;
        }
        LocalDate byEvent = before(event, days.beforeEvent());
        LocalDate earlier = byEvent.isBefore(byRule) ? byEvent : byRule;
        return earlier.isBefore(start) ? start : earlier;
    }

    /**
     * @param since day the step began
     * @param total see {@link #total}
     * @return when the step is due; what waits for the hirer is not bound by the total
     */
    public LocalDate due(Step step, LocalDate since, LocalDate total) {
        LocalDate own = switch (step) {
            case CHECKS -> calendar.plus(since, days.triage() + days.checks());
            case MATCHES -> calendar.plus(since, days.match());
            case DECISION -> total;
            case DECISION_L2 -> calendar.plus(since, days.level2());
            case DECISION_L3 -> calendar.plus(since, days.level3());
            case REPLY -> calendar.plus(since, days.reply());
            case OFFER -> calendar.plus(since, days.offer());
        };
        boolean hirer = step == Step.REPLY || step == Step.OFFER;
        return hirer || own.isBefore(total) ? own : total;
    }

    /** @return the last day with the given number of working days after it, up to and including the day */
    private LocalDate before(LocalDate day, int workingDays) {
        LocalDate earlier = day;
        while (calendar.between(earlier, day) < workingDays) {
            earlier = earlier.minusDays(1);
        }
        return earlier;
    }
}
