package uk.concord.core.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people in England read them. The database keeps UTC. */
public final class LondonTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private LondonTime() {}

    /** @return such as "24 November 2026" */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** @return the London date, such as "24 November 2026" */
    public static String date(Instant instant) {
        return DATE.format(instant.atZone(ZONE));
    }

    /** @return such as "24 November 2026, 14:05" */
    public static String dateTime(Instant instant) {
        return DATE_TIME.format(instant.atZone(ZONE));
    }

    /** @return such as "14:05" */
    public static String time(Instant instant) {
        return TIME.format(instant.atZone(ZONE));
    }

    /** @return the date in London now */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** @return the moment the London day begins */
    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }
}
