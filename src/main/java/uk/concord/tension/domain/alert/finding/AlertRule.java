package uk.concord.tension.domain.alert.finding;

import uk.concord.tension.domain.report.Choice;

/** The rules that raise alerts: unusually many in a ward and week; a slow drift in the borough or of a category. */
public enum AlertRule implements Choice {
    COUNT,
    DRIFT
}
