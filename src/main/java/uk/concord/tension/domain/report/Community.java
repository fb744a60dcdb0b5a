package uk.concord.tension.domain.report;

/** Whom it affects, as the reporter perceives it; groups and places, never named people. */
public enum Community implements Choice {
    ETHNIC,
    FAITH,
    NATIONALITY,
    MIGRANT,
    LGBT,
    DISABLED,
    OLDER,
    YOUNG,
    WOMEN,
    MEN,
    GRT,
    GEOGRAPHIC,
    STAFF,
    EVERYBODY
}
