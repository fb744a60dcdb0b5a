package uk.concord.briefing.domain.release;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days a release covers. Releases of different terms never overlap, so that no difference between two published
 * figures isolates a few days.
 *
 * @param from first day, inclusive
 * @param cutOff the day the data are taken; events of the last {@link #settlingDays} days before it are left out
 * @param settlingDays how long a report must have had to settle, 0 to 10,000
 */
public record ReleasePeriod(LocalDate from, LocalDate cutOff, int settlingDays) {

    /** How long an event must lie back, unless the council sets otherwise. */
    public static final int USUAL_SETTLING_DAYS = 14;

    /**
     * @throws IllegalArgumentException when no day is left to count
     */
    public ReleasePeriod {
        if (settlingDays < 0 || settlingDays > 10_000) {
            throw new IllegalArgumentException("Settling days are 0 to 10,000");
        }
        if (cutOff.minusDays(settlingDays).isBefore(from)) {
            throw new IllegalArgumentException("The cut-off leaves no day to count");
        }
    }

    /** The last day counted, inclusive. */
    public LocalDate to() {
        return cutOff.minusDays(settlingDays);
    }

    /** How many days are counted, at least 1. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to()) + 1;
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to());
    }
}
