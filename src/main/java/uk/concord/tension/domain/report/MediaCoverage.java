package uk.concord.tension.domain.report;

/** Whether media cover it. */
public enum MediaCoverage implements Choice {
    NONE,
    LOCAL,
    NATIONAL,
    VIRAL,
    UNKNOWN
}
