package uk.concord.venue.domain.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.venue.domain.rules.Question;

/**
 * Questions put to the hirer.
 *
 * @param number 1 for the first of the check
 * @param answeredAt null while it is open
 */
public record InfoRequest(
        long id,
        int number,
        List<Question> questions,
        Instant askedAt,
        String askedBy,
        LocalDate replyDue,
        @Nullable Instant answeredAt) {}
