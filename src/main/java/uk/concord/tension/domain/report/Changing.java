package uk.concord.tension.domain.report;

/** Which way it is going. */
public enum Changing implements Choice {
    WORSE,
    SAME,
    BETTER,
    UNKNOWN
}
