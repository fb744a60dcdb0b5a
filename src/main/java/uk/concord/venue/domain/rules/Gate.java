package uk.concord.venue.domain.rules;

/** What must be closed before anybody can decide (venue rules G1). */
public enum Gate {
    /** Questions that must be answered. */
    ANSWERS,
    /** Names not screened, or changed since. */
    SCREENING,
    /** A match nobody has resolved. */
    MATCHES,
    /** The police or the Prevent adviser have to be asked and have not answered (I6). */
    POLICE,
    /** Electoral Services have not answered (I7). */
    ELECTORAL
}
