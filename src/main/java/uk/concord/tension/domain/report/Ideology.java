package uk.concord.tension.domain.report;

/** The kind of extremism, where a partner knows it; never said of a person. */
public enum Ideology implements Choice {
    EXTREME_RIGHT,
    ISLAMIST,
    LEFT_ANARCHIST,
    MIXED_UNCLEAR,
    OTHER
}
