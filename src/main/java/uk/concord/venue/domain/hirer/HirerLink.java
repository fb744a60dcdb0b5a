package uk.concord.venue.domain.hirer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link as officers see it; the token itself was shown once.
 *
 * @param endedAt when the hirer sent the answers, or another link took its place; null while it works
 */
public record HirerLink(
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant endedAt) {

    /** @return whether the hirer can follow it at that moment */
    public boolean worksAt(Instant now) {
        return endedAt == null && expiresAt.isAfter(now);
    }
}
