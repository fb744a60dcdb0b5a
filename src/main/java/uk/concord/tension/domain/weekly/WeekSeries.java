package uk.concord.tension.domain.weekly;

import java.time.LocalDate;
import java.util.List;

/**
 * Successive weeks of one series, weeks without reports included.
 *
 * @param first Monday of the first week
 * @param weeks oldest first
 */
public record WeekSeries(SeriesKey key, LocalDate first, List<WeekCount> weeks) {
    public WeekSeries {
        weeks = List.copyOf(weeks);
    }

    /** @return the counts that the rules judge */
    public long[] counted() {
        return weeks.stream().mapToLong(WeekCount::counted).toArray();
    }

    public LocalDate week(int index) {
        return first.plusWeeks(index);
    }
}
