package uk.concord.tension.domain.report;

/** How the reporter knows; the plain words behind the indicative grade. */
public enum HowKnown implements Choice {
    SAW_OR_HEARD,
    PROFESSIONAL_RECORD,
    TOLD_BY_WITNESS,
    TOLD_SECOND_HAND,
    READ_ONLINE,
    RUMOUR,
    DOUBTED
}
