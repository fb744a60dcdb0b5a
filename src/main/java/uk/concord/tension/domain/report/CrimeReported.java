package uk.concord.tension.domain.report;

/** Whether a crime in the report has been given to the police. */
public enum CrimeReported implements Choice {
    YES,
    NO,
    NOT_A_CRIME,
    DONT_KNOW
}
