package uk.concord.tension.domain.report;

/** How the reporter can safely be reached. */
public enum ContactWay implements Choice {
    EMAIL,
    PHONE
}
