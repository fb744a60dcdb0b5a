package uk.concord.venue.domain.check;

/** What a person says about a match. */
public enum Resolution {
    OPEN,
    CONFIRMED,
    NOT_SAME,
    /** Looked at, not settled: stays open. */
    UNSURE;

    /** @return whether somebody still has to settle it */
    public boolean isOpen() {
        return this == OPEN || this == UNSURE;
    }
}
