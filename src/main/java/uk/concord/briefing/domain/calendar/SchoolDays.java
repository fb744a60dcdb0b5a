package uk.concord.briefing.domain.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import uk.concord.core.time.WorkingDays;

/**
 * The days on which pupils are at a school: Monday to Friday in term, without half-term, training days and bank
 * holidays (schools briefing domain rules §1.6). After the last term on record nothing is a school day; a deadline that
 * would lie there is counted on in working days, so that it exists.
 */
public final class SchoolDays {

    private final List<CalendarTerm> terms;
    private final Set<LocalDate> inset;
    private final WorkingDays working;
    private final LocalDate first;
    private final LocalDate last;

    public SchoolDays(List<CalendarTerm> terms, Collection<LocalDate> inset, WorkingDays working) {
        this.terms = List.copyOf(terms);
        this.inset = Set.copyOf(inset);
        this.working = working;
        this.first = terms.stream()
                .map(CalendarTerm::starts)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        this.last =
                terms.stream().map(CalendarTerm::ends).max(LocalDate::compareTo).orElse(LocalDate.MIN);
    }

    public boolean isSchoolDay(LocalDate day) {
        return working.isWorkingDay(day)
                && !inset.contains(day)
                && terms.stream().anyMatch(term -> term.includes(day));
    }

    private boolean counts(LocalDate day) {
        return day.isBefore(first) || day.isAfter(last) ? working.isWorkingDay(day) : isSchoolDay(day);
    }

    /**
     * @param days how many school days later, 0 for the day itself or the next school day
     * @throws IllegalArgumentException when negative
     */
    public LocalDate plus(LocalDate start, int days) {
        return move(start, days, 1);
    }

    /**
     * @param days how many school days earlier, 0 for the day itself or the school day before
     * @throws IllegalArgumentException when negative
     */
    public LocalDate minus(LocalDate start, int days) {
        return move(start, days, -1);
    }

    private LocalDate move(LocalDate start, int days, int step) {
        if (days < 0) {
            throw new IllegalArgumentException("days must not be negative: " + days);
        }
        LocalDate day = start;
        while (days == 0 && !counts(day)) {
            day = day.plusDays(step);
        }
        for (int left = days; left > 0; ) {
            day = day.plusDays(step);
            if (counts(day)) {
                left--;
            }
        }
        return day;
    }

    /** @return school days after {@code start} up to and including {@code end}; 0 when end is not after start */
    public int between(LocalDate start, LocalDate end) {
        int count = 0;
        for (LocalDate day = start.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            if (isSchoolDay(day)) {
                count++;
            }
        }
        return count;
    }

    /** @return the day of term with that number, 1 for the first school day on or after the first day of term */
    public LocalDate dayOfTerm(LocalDate termStarts, int number) {
        return plus(plus(termStarts, 0), number - 1);
    }
}
