package uk.concord.venue.domain.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Questions put to the hirer.
 *
 * @param number 1 for the first of the check
 * @param questions their codes
 * @param answeredAt null while nobody has answered
 * @param endedAt when the check was decided or closed without an answer; null otherwise
 */
public record InfoRequest(
        long id,
        int number,
        List<String> questions,
        Instant askedAt,
        String askedBy,
        LocalDate replyDue,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt) {

    /** @return whether somebody still waits for the answer */
    public boolean isOpen() {
        return answeredAt == null && endedAt == null;
    }
}
