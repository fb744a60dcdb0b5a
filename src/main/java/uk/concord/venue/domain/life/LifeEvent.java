package uk.concord.venue.domain.life;

import java.time.Instant;

/** Something that happened to a booking. */
public record LifeEvent(Kind kind, String detail, String by, Instant at) {
    /** What happened. */
    public enum Kind {
        ASKED,
        REMINDED,
        ANSWERED,
        INCOMPLETE,
        OFFERED,
        ACCEPTED,
        LAPSED,
        CHANGED,
        REOPENED,
        WITHDRAWN,
        CANCELLED,
        HELD,
        DEBRIEFED,
        CLOSED,
        REVIEW_ASKED,
        REVIEW_ANSWERED
    }
}
