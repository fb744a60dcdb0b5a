package uk.concord.venue.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which bookings clash. */
class ClashesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private static Booking booking(String ref, long room, LocalDate day, @Nullable String start, @Nullable String end) {
        return new Booking(
                ref,
                room,
                day,
                start == null ? null : LocalTime.parse(start),
                end == null ? null : LocalTime.parse(end),
                ref,
                Booking.Standing.REQUESTED);
    }

    @Test
    void onlyTheSameRoomAtTheSameTimeClashes() {
        assertThat(Clashes.of(List.of(
                        booking("a", 1, DAY, "18:00", "20:00"),
                        booking("b", 1, DAY, "19:59", "21:00"),
                        booking("c", 1, DAY, "21:00", "22:00"),
                        booking("d", 2, DAY, "18:00", "20:00"),
                        booking("e", 1, DAY.plusDays(1), "18:00", "20:00"))))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void unknownHoursTakeTheWholeDayAndMidnightEndsIt() {
        assertThat(Clashes.of(List.of(booking("a", 1, DAY, null, null), booking("b", 1, DAY, "09:00", "10:00"))))
                .containsExactlyInAnyOrder("a", "b");
        assertThat(Clashes.of(List.of(booking("a", 1, DAY, "20:00", "00:00"), booking("b", 1, DAY, "23:00", "23:30"))))
                .hasSize(2);
    }
}
