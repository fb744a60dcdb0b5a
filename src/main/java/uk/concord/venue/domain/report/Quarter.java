package uk.concord.venue.domain.report;

import java.time.LocalDate;

/**
 * A quarter of a year.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    public LocalDate first() {
        return LocalDate.of(year, number * 3 - 2, 1);
    }

    public Quarter next() {
        return of(first().plusMonths(3));
    }

    public Quarter before() {
        return of(first().minusMonths(3));
    }

    /** @return such as "2026 Q4" */
    public String label() {
        return year + " Q" + number;
    }
}
