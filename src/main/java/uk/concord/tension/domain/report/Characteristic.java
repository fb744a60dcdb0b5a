package uk.concord.tension.domain.report;

/** The protected characteristics of the Equality Act 2010, section 4. */
public enum Characteristic implements Choice {
    AGE,
    DISABILITY,
    GENDER_REASSIGNMENT,
    MARRIAGE,
    PREGNANCY,
    RACE,
    RELIGION,
    SEX,
    SEXUAL_ORIENTATION
}
