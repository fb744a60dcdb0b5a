package uk.concord.venue.domain.check;

/** What has become of an approved request (venue rules, states). */
public enum Stage {
    /** Approved; waits for the hirer to accept. */
    OFFERED,
    /** The hirer has accepted. */
    CONFIRMED,
    /** Not accepted in time. */
    LAPSED,
    /** Something changed after the approval: the check runs again. */
    REOPENED,
    CANCELLED,
    /** The day has passed; waits for the debrief. */
    EVENT_DONE,
    DEBRIEFED,
    CLOSED;

    /** @return whether the hirer has, or may soon have, the room */
    public boolean isLive() {
        return this == OFFERED || this == CONFIRMED || this == REOPENED;
    }
}
