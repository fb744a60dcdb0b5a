package uk.concord.venue.domain.calendar;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Bookings that need one room at one time. */
public final class Clashes {
    private Clashes() {}

    private record Place(long room, java.time.LocalDate day) {}

    /** @return references of all bookings that clash with another of them */
    public static Set<String> of(List<Booking> bookings) {
        Map<Place, List<Booking>> byPlace = new HashMap<>();
        bookings.forEach(booking -> byPlace.computeIfAbsent(
                        new Place(booking.roomId(), booking.day()), place -> new java.util.ArrayList<>())
                .add(booking));
        Set<String> clashing = new HashSet<>();
        for (List<Booking> together : byPlace.values()) {
            for (int i = 0; i < together.size(); i++) {
                for (int j = i + 1; j < together.size(); j++) {
                    if (together.get(i).clashesWith(together.get(j))) {
                        clashing.add(together.get(i).reference());
                        clashing.add(together.get(j).reference());
                    }
                }
            }
        }
        return clashing;
    }
}
