package uk.concord.tension.domain.report;

/** How exactly the date is known. */
public enum DatePrecision implements Choice {
    EXACT,
    DAY,
    WEEK,
    MONTH
}
