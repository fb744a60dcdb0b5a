package uk.concord.venue.domain.rules;

/** Who may decide, the lowest first (venue rules, authority). */
public enum Authority {
    /** Booking officer. */
    L0,
    /** Venue manager. */
    L1,
    /** Prevent lead or community safety manager. */
    L2,
    /** Director with legal advice. */
    L3,
    /** Chief officer: rejecting what level 3 holds, and cancelling at short notice. */
    L4;

    /** @return the next level up; level 4 stays level 4 */
    public Authority up() {
        return this == L4 ? L4 : values()[ordinal() + 1];
    }

    /** @return whether this level is the given one or higher */
    public boolean reaches(Authority needed) {
        return compareTo(needed) >= 0;
    }

    /** @return the higher of the two */
    public Authority or(Authority other) {
        return reaches(other) ? this : other;
    }
}
