package uk.concord.tension.domain.pack;

import java.time.LocalDate;

/**
 * How often the group has a pack.
 *
 * @param days 1 in a surge, 7 weekly, 14 fortnightly, 28 to 31 for calendar months; any other number of days is kept too
 */
public record Rhythm(int days) {
    private static final int MONTH_LEAST = 28;
    private static final int MONTH_MOST = 31;
    /** A rest of a month shorter than this is added to the next. */
    private static final int REST_LEAST = 7;

    boolean monthly() {
        return days >= MONTH_LEAST && days <= MONTH_MOST;
    }

    Pack.Kind kind() {
        return days == 1 ? Pack.Kind.SURGE : Pack.Kind.GROUP;
    }

    /** @return key of the words for it */
    public String key() {
        return "tension.pack.rhythm."
                + switch (days) {
                    case 1 -> "daily";
                    case 7 -> "weekly";
                    case 14 -> "fortnightly";
                    default -> monthly() ? "monthly" : "days";
                };
    }

    /** @return the last day of the period that begins on that day */
    LocalDate end(LocalDate from) {
        if (!monthly()) {
            return from.plusDays(days - 1L);
        }
        LocalDate end = from.withDayOfMonth(from.lengthOfMonth());
        return end.isBefore(from.plusDays(REST_LEAST - 1L))
                ? end.plusDays(1).plusMonths(1).minusDays(1)
                : end;
    }

    /** @return the first day of the very first period, which ends or runs today */
    LocalDate lastStart(LocalDate today) {
        return monthly() ? today.withDayOfMonth(1) : today.minusDays(days - 1L);
    }

    /** @return first day of the calendar quarter */
    static LocalDate quarter(LocalDate day) {
        return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
    }

    /** @return first day of the year that begins in that month and holds the day */
    static LocalDate year(LocalDate day, int month) {
        LocalDate start = LocalDate.of(day.getYear(), month, 1);
        return start.isAfter(day) ? start.minusYears(1) : start;
    }
}
