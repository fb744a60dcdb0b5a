package uk.concord.venue.domain.register;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A row in the log of checks: what was found in a register, confirmed by a person. As evidence it is primary.
 *
 * @param asked number or name that was looked for
 * @param agrees whether it agrees with what the hirer said
 * @param byHand whether the person looked themselves, not the product
 */
public record RecordedEntry(
        RegisterEntry entry,
        String asked,
        boolean agrees,
        boolean byHand,
        LocalDate seenOn,
        String recordedBy,
        Instant recordedAt) {}
