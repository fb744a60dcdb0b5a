package uk.concord.venue.domain.check;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.rules.Decision;

/** A check as the list shows it. */
public record CheckLine(
        String reference,
        String title,
        String hirerName,
        String room,
        @Nullable LocalDate eventDate,
        CheckState state,
        @Nullable Authority waitingLevel,
        @Nullable Decision decision,
        String officerName,
        Instant createdAt) {}
