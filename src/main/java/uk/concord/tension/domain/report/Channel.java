package uk.concord.tension.domain.report;

/** Where the tension showed itself. */
public enum Channel implements Choice {
    STREET,
    BUILDING,
    SCHOOL_COLLEGE,
    EVENT_MEETING,
    LEAFLET_POSTER,
    GRAFFITI_SYMBOL_FLAG,
    SOCIAL_MEDIA,
    MESSAGING_GROUP,
    PRESS,
    OTHER
}
