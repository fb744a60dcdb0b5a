package uk.concord.venue.domain.life;

import java.time.LocalDate;

/**
 * A review nobody has answered.
 *
 * @param officerId whose check it is
 */
public record OpenReview(
        long reviewId,
        long checkId,
        long officerId,
        String reference,
        String title,
        LocalDate askedOn,
        LocalDate dueOn) {}
