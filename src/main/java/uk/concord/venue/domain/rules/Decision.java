package uk.concord.venue.domain.rules;

/** What a person can decide. A refusal exists only here, never among the outcomes of the rules. */
public enum Decision {
    APPROVE,
    APPROVE_CONDITIONS,
    /** Stay on hold: recorded, but the check stays open. */
    KEEP_HOLD,
    REFUSE,
    /** Take back a booking the hirer has accepted. */
    CANCEL
}
