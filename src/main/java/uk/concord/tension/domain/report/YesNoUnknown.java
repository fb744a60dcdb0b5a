package uk.concord.tension.domain.report;

/** An answer that may be not known. */
public enum YesNoUnknown implements Choice {
    YES,
    NO,
    UNKNOWN
}
