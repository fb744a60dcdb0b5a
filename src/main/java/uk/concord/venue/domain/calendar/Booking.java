package uk.concord.venue.domain.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A room taken, or asked for, on a day.
 *
 * @param start null when the hours are not known: then the whole day counts as taken
 */
public record Booking(
        String reference,
        long roomId,
        LocalDate day,
        @Nullable LocalTime start,
        @Nullable LocalTime end,
        String title,
        Standing standing) {

    /** How firm it is. */
    public enum Standing {
        REQUESTED,
        OFFERED,
        CONFIRMED
    }

    /** @return whether both need the same room at the same time; one that ends when the other begins does not */
    public boolean clashesWith(Booking other) {
        return roomId == other.roomId
                && day.equals(other.day)
                && from(start).isBefore(until(other.end))
                && from(other.start).isBefore(until(end));
    }

    private static LocalTime from(@Nullable LocalTime time) {
        return time == null ? LocalTime.MIN : time;
    }

    private static LocalTime until(@Nullable LocalTime time) {
        return time == null || time.equals(LocalTime.MIDNIGHT) ? LocalTime.MAX : time;
    }
}
