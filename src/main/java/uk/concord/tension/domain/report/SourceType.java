package uk.concord.tension.domain.report;

/** Who the information comes from. */
public enum SourceType implements Choice {
    OFFICER,
    COUNCILLOR,
    POLICE,
    SCHOOL,
    HOUSING,
    NHS,
    FIRE,
    VOLUNTARY,
    FAITH,
    BUSINESS,
    RESIDENT,
    MEDIA,
    OTHER
}
