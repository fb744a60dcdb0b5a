package uk.concord.venue.domain.room;

import java.time.Instant;
import java.time.LocalDate;

/** What the published policy of a venue allows to parties, the same for each of them, from a day on. */
public record PartyPolicy(Allowed allowed, LocalDate validFrom, String source, String recordedBy, Instant recordedAt) {
    /** What parties may hold. The name is stored. */
    public enum Allowed {
        /** Meetings of any kind. */
        ALLOWED,
        /** Private meetings of members only. */
        PRIVATE_ONLY
    }
}
