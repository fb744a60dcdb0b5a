package uk.concord.core.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that is kept beyond its time.
 *
 * @param placedBy name of the person
 * @param liftedAt null while it holds
 * @param liftReason null while it holds
 */
public record LegalHold(
        long id,
        String reference,
        String reason,
        String placedBy,
        Instant placedAt,
        @Nullable Instant liftedAt,
        @Nullable String liftReason) {}
