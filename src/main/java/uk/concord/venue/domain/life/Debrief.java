package uk.concord.venue.domain.life;

import java.time.Instant;

/** How an event went. */
public record Debrief(Incident incident, String note, String by, Instant at) {
    /** Whether something happened; it is asked about when the hirer comes again. */
    public enum Incident {
        NONE,
        MINOR,
        SERIOUS
    }
}
