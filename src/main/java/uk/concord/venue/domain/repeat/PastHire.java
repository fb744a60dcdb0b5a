package uk.concord.venue.domain.repeat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An approved check of the last twelve months.
 *
 * @param room venue and room, or an empty text
 */
public record PastHire(
        String reference,
        String hirerName,
        String title,
        String room,
        @Nullable LocalDate eventDate) {}
