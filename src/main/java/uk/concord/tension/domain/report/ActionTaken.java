package uk.concord.tension.domain.report;

/** What has been done already. */
public enum ActionTaken implements Choice {
    REPORTED_POLICE,
    REMOVED_GRAFFITI,
    SPOKE_TO_GROUP,
    MEDIATION,
    COMMUNICATIONS,
    NOTHING
}
