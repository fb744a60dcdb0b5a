package uk.concord.tension.domain.alert.finding;

import java.time.LocalDate;
import uk.concord.tension.domain.weekly.SeriesKey;
import uk.concord.tension.domain.weekly.WeekCount;

/**
 * What a rule says of one week, with the numbers its sentence needs.
 *
 * @param week its Monday
 * @param upper the largest count (or sum) that is unremarkable
 * @param expected reports a week
 * @param score the count, or for a drift the cumulative sum
 * @param baselineWeeks how many weeks the expectation comes from
 * @param sharedWeeks how many of them were filled with the rate of all wards
 * @param wide whether the limit was widened because counts vary more than by chance
 */
public record Finding(
        AlertRule rule,
        SeriesKey series,
        LocalDate week,
        WeekCount count,
        double upper,
        double expected,
        double score,
        int baselineWeeks,
        int sharedWeeks,
        boolean wide,
        int alphaPerMille,
        boolean alarm) {}
