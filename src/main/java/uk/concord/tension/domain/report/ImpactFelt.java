package uk.concord.tension.domain.report;

/** What people feel or do because of it. */
public enum ImpactFelt implements Choice {
    NONE,
    SOME_WORRY,
    AVOIDING_PLACES,
    FRIGHTENED,
    TALK_OF_RETALIATION,
    VIOLENCE
}
