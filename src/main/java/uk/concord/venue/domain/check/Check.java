package uk.concord.venue.domain.check;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.rules.Decision;

/**
 * A venue check, without its answers.
 *
 * @param reference {@code VC-2026-000045}
 * @param waitingLevel who it waits for; null while it waits for the officer or is closed
 * @param stage what became of an approved request; null when it is not approved
 * @param confirmed whether the hirer has accepted once
 * @param dueOn when the present step is due; null when nothing is
 * @param totalDueOn when the decision is due; null when it is taken
 * @param version goes up with every answer that the rules read
 */
public record Check(
        long id,
        String reference,
        CheckState state,
        @Nullable Authority waitingLevel,
        @Nullable Decision decision,
        long officerId,
        String officerName,
        String title,
        String hirerName,
        @Nullable Long hirerId,
        @Nullable Long roomId,
        @Nullable LocalDate eventDate,
        @Nullable Long ruleSetId,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant waitingSince,
        @Nullable Stage stage,
        boolean confirmed,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate totalDueOn,
        int version) {}
