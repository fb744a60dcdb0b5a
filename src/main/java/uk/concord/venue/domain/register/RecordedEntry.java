package uk.concord.venue.domain.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.concord.core.document.Attachment;

/**
 * A row in the log of checks: what was found in a register, confirmed by a person. As evidence it is primary.
 *
 * @param asked number or name that was looked for
 * @param agrees whether it agrees with what the hirer said
 * @param byHand whether the person looked themselves, not the product
 * @param file what the person captured; null for nothing
 */
public record RecordedEntry(
        RegisterEntry entry,
        String asked,
        boolean agrees,
        boolean byHand,
        LocalDate seenOn,
        String recordedBy,
        Instant recordedAt,
        @Nullable Attachment file) {}
