package uk.concord.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/**
 * Working days in England: Monday to Friday without bank holidays (Banking and Financial Dealings Act 1971, s1 and
 * Sch 1, and proclamations; the dates are records).
 */
public final class WorkingDays {
    private final Set<LocalDate> holidays;

    public WorkingDays(Collection<LocalDate> bankHolidays) {
        this.holidays = Set.copyOf(bankHolidays);
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /**
     * @param days how many working days later; 0 gives the day itself or, on a day off, the next working day
     * @throws IllegalArgumentException when negative
     */
    public LocalDate plus(LocalDate start, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days must not be negative: " + days);
        }
        LocalDate day = start;
        while (days == 0 && !isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** @return working days after {@code start} up to and including {@code end}; 0 when end is not after start */
    public int between(LocalDate start, LocalDate end) {
        int count = 0;
        for (LocalDate day = start.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }
}
