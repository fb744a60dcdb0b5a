package uk.concord.tension.domain.report;

/** Whether what is reported is over. */
public enum Ending implements Choice {
    OVER,
    ONGOING,
    EXPECTED
}
