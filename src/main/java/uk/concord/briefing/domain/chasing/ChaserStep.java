package uk.concord.briefing.domain.chasing;

/** How a school is reminded, in order (schools briefing domain rules §4.3). */
public enum ChaserStep {
    /** A mail to the safeguarding leads. */
    FIRST,
    /** A mail to leads, deputies and the head. */
    SECOND,
    /** A task for a person to phone. */
    PHONE
}
