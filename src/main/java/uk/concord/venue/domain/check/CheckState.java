package uk.concord.venue.domain.check;

/** Where a check stands. */
public enum CheckState {
    /** Answers are being collected. */
    DRAFT,
    /** A name comes near a listed one and nobody has said yet whether it is the same body. */
    MATCHES,
    /** The rules have been run: waits for the level named. */
    RECOMMENDED,
    /** The hirer was asked for information: the clock stands still. */
    INFO_REQUESTED,
    DECIDED,
    /** Closed because answers never came; not a refusal. */
    INCOMPLETE,
    WITHDRAWN;

    /** @return whether answers can still change */
    public boolean isOpen() {
        return this != DECIDED && this != WITHDRAWN && this != INCOMPLETE;
    }
}
