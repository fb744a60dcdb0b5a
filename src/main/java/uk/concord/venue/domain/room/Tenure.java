package uk.concord.venue.domain.room;

/** Who runs a venue; it decides which duties apply. */
public enum Tenure {
    COUNCIL,
    COMMUNITY,
    SCHOOL
}
