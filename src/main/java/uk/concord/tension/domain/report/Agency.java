package uk.concord.tension.domain.report;

/** Bodies that may have been told already. */
public enum Agency implements Choice {
    POLICE,
    COUNCIL,
    SCHOOL,
    HOUSING,
    NHS,
    FIRE,
    VOLUNTARY,
    OTHER
}
