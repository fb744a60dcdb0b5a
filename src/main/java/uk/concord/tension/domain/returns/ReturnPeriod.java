package uk.concord.tension.domain.returns;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A period for which partners report; periods follow each other without a gap, counted from a Monday.
 *
 * @param start first day
 * @param end last day
 */
public record ReturnPeriod(LocalDate start, LocalDate end) {
    /** The setting that says how many days a period has. */
    public static final String DAYS = "tension.return.days";

    /** The Monday of the first ISO week of 2026. */
    private static final LocalDate FIRST = LocalDate.of(2025, 12, 29);

    /**
     * @param days length of every period, at least 1
     * @return the period with that day in it
     */
    public static ReturnPeriod of(LocalDate day, int days) {
        long index = Math.floorDiv(ChronoUnit.DAYS.between(FIRST, day), (long) days);
        LocalDate start = FIRST.plusDays(index * days);
        return new ReturnPeriod(start, start.plusDays(days - 1L));
    }

    /** @return the period that many periods before */
    public ReturnPeriod before(int periods) {
        long days = ChronoUnit.DAYS.between(start, end) + 1;
        return new ReturnPeriod(start.minusDays(days * periods), end.minusDays(days * periods));
    }
}
