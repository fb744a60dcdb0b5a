package uk.concord.tension.domain.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On which days an event takes place. Monthly and yearly ones keep the day of the month; a month that lacks it is left
 * out (RFC 5545 §3.3.10).
 *
 * @param every 1 for each, 2 for every second …
 * @param until last day on which it may begin, or null for ever
 */
public record Recurrence(
        LocalDate start,
        LocalDate end,
        Frequency frequency,
        int every,
        @Nullable LocalDate until) {
    public static final int EVERY_MAX = 60;

    /** @throws IllegalArgumentException when it ends before it begins, or {@code every} is not from 1 to 60 */
    public Recurrence {
        if (end.isBefore(start) || every < 1 || every > EVERY_MAX) {
            throw new IllegalArgumentException("Not a recurrence");
        }
    }

    /** @return the first days of the occurrences that touch the period, in order */
    public List<LocalDate> between(LocalDate from, LocalDate to) {
        List<LocalDate> found = new ArrayList<>();
        long length = ChronoUnit.DAYS.between(start, end);
        for (long number = firstNumber(from.minusDays(length)); ; number++) {
            LocalDate day = occurrence(number);
            if (day.isAfter(to)
                    || (until != null && day.isAfter(until))
                    || (frequency == Frequency.ONCE && number > 0)) {
                return found;
            }
            if (!day.plusDays(length).isBefore(from) && isReal(day)) {
                found.add(day);
            }
        }
    }

    private long firstNumber(LocalDate from) {
        if (frequency == Frequency.ONCE || !from.isAfter(start)) {
            return 0;
        }
        long units = switch (frequency) {
            case ONCE, DAILY -> ChronoUnit.DAYS.between(start, from);
            case WEEKLY -> ChronoUnit.WEEKS.between(start, from);
            case MONTHLY -> ChronoUnit.MONTHS.between(start, from);
            case YEARLY -> ChronoUnit.YEARS.between(start, from);
        };
        return units / every;
    }

    private LocalDate occurrence(long number) {
        long units = number * every;
        return switch (frequency) {
            case ONCE -> start.plusDays(number);
            case DAILY -> start.plusDays(units);
            case WEEKLY -> start.plusWeeks(units);
            case MONTHLY -> start.plusMonths(units);
            case YEARLY -> start.plusYears(units);
        };
    }

    private boolean isReal(LocalDate day) {
        return (frequency != Frequency.MONTHLY && frequency != Frequency.YEARLY)
                || day.getDayOfMonth() == start.getDayOfMonth();
    }
}
