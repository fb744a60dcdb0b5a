package uk.concord.tension.domain.weekly;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import uk.concord.core.time.LondonTime;

/** Weeks from Monday to Sunday, named by their Monday; London days. */
public final class Weeks {
    private Weeks() {}

    public static LocalDate of(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public static LocalDate of(Instant moment) {
        return of(LocalDate.ofInstant(moment, LondonTime.ZONE));
    }

    /** @return how many weeks later {@code week} is than {@code first} */
    public static int between(LocalDate first, LocalDate week) {
        return (int) ChronoUnit.WEEKS.between(first, week);
    }
}
