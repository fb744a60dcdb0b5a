package uk.concord.tension.domain.report;

/** How serious the reporter thinks it is; a view, not a level. */
public enum SeverityView implements Choice {
    MINOR,
    SOME,
    SERIOUS,
    VERY_SERIOUS
}
