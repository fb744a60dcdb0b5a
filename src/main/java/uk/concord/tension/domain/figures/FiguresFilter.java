package uk.concord.tension.domain.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.weekly.Weeks;

/**
 * Which accepted reports the pictures show; null means any.
 *
 * @param from first day of receipt, a Monday
 * @param to last day of receipt, a Sunday
 */
public record FiguresFilter(
        LocalDate from,
        LocalDate to,
        @Nullable Long wardId,
        @Nullable String category,
        @Nullable Eep eep,
        @Nullable Long organisationId) {
    /** Weeks shown when nobody chose a period. */
    public static final int USUAL_WEEKS = 26;
    /** Weeks of the longest period. */
    public static final int MOST_WEEKS = 520;

    /**
     * Widens a period to whole weeks, and puts it right where it is turned round or too long.
     *
     * @param from any day, or null for the usual period before {@code to}
     * @param to any day, or null for today
     */
    public static FiguresFilter of(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            LocalDate today,
            @Nullable Long wardId,
            @Nullable String category,
            @Nullable Eep eep) {
        LocalDate last = Weeks.of(to == null || to.isAfter(today) ? today : to);
        LocalDate first = from == null || from.isAfter(last) ? last.minusWeeks(USUAL_WEEKS - 1L) : Weeks.of(from);
        LocalDate earliest = last.minusWeeks(MOST_WEEKS - 1L);
        return new FiguresFilter(
                first.isBefore(earliest) ? earliest : first, last.plusDays(6), wardId, category, eep, null);
    }

    public FiguresFilter withWard(@Nullable Long other) {
        return new FiguresFilter(from, to, other, category, eep, organisationId);
    }

    public FiguresFilter withCategory(@Nullable String other) {
        return new FiguresFilter(from, to, wardId, other, eep, organisationId);
    }

    public FiguresFilter withEep(@Nullable Eep other) {
        return new FiguresFilter(from, to, wardId, category, other, organisationId);
    }

    public FiguresFilter withOrganisation(@Nullable Long other) {
        return new FiguresFilter(from, to, wardId, category, eep, other);
    }

    /** @param monday of the one week shown */
    public FiguresFilter withWeek(LocalDate monday) {
        return new FiguresFilter(monday, monday.plusDays(6), wardId, category, eep, organisationId);
    }

    public FiguresFilter withWeeks(int weeks) {
        return new FiguresFilter(to.plusDays(1).minusWeeks(weeks), to, wardId, category, eep, organisationId);
    }

    /** @return whether a ward, a category or a kind is chosen */
    public boolean narrowsReports() {
        return wardId != null || category != null || eep != null;
    }

    public int weeks() {
        return Weeks.between(from, to.plusDays(1));
    }
}
