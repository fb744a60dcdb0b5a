package uk.concord.briefing.domain.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A calendar of terms.
 *
 * @param authority whether it is the authority's, which all others fall back to
 * @param source where its days come from
 * @param schools how many schools keep it by their own choice
 * @param terms its own terms; a calendar that differs may have only some
 * @param inset its own training days, in order
 */
public record SchoolCalendar(
        long id,
        String name,
        boolean authority,
        String source,
        int version,
        int schools,
        List<CalendarTerm> terms,
        List<LocalDate> inset) {

    public SchoolCalendar {
        terms = List.copyOf(terms);
        inset = List.copyOf(inset);
    }
}
