package uk.concord.venue.domain.rules;

/** The parts of a check, in order. The lower-case name stands in the address. */
public enum Section {
    EVENT,
    HIRER,
    CONTENT,
    SPEAKERS,
    ELECTION,
    PROMOTION,
    TERMS,
    CHECKS,
    CONCERNS,
    RIGHTS
}
