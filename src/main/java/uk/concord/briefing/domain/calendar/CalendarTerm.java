package uk.concord.briefing.domain.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A term in a calendar.
 *
 * @param term slug of the term, such as {@code autumn-2026}
 * @param starts first day of term
 * @param ends last day of term
 * @param halfFrom first day of half-term, null when there is none
 * @param halfTo last day of half-term, null when there is none
 * @throws IllegalArgumentException when the days are not in order
 */
public record CalendarTerm(
        String term,
        LocalDate starts,
        LocalDate ends,
        @Nullable LocalDate halfFrom,
        @Nullable LocalDate halfTo) {

    public CalendarTerm {
        if (!inOrder(starts, ends, halfFrom, halfTo)) {
            throw new IllegalArgumentException("days out of order: " + term);
        }
    }

    /** @return whether the days could be those of a term */
    public static boolean inOrder(
            LocalDate starts, LocalDate ends, @Nullable LocalDate halfFrom, @Nullable LocalDate halfTo) {
        if (ends.isBefore(starts)) {
            return false;
        }
        if (halfFrom == null || halfTo == null) {
            return halfFrom == null && halfTo == null;
        }
        return starts.isBefore(halfFrom) && !halfTo.isBefore(halfFrom) && halfTo.isBefore(ends);
    }

    boolean spans(LocalDate day) {
        return !day.isBefore(starts) && !day.isAfter(ends);
    }

    boolean includes(LocalDate day) {
        boolean half = halfFrom != null && halfTo != null && !day.isBefore(halfFrom) && !day.isAfter(halfTo);
        return spans(day) && !half;
    }
}
