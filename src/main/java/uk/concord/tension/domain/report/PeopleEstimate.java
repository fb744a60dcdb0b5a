package uk.concord.tension.domain.report;

/** How many people are affected or took part. */
public enum PeopleEstimate implements Choice {
    ONE_OR_TWO,
    TO_10,
    TO_50,
    TO_200,
    OVER_200,
    UNKNOWN
}
