package uk.concord.tension.domain.report;

/** How often it happens. */
public enum Frequency implements Choice {
    ONCE,
    REPEATED,
    DAILY,
    UNKNOWN
}
