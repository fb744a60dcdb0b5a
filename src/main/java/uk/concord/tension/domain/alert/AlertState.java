package uk.concord.tension.domain.alert;

import uk.concord.tension.domain.report.Choice;

/** Whether somebody has to look: open, looked at, soon after one that was looked at, or no longer there. */
public enum AlertState implements Choice {
    OPEN,
    ACKNOWLEDGED,
    QUIET,
    LAPSED
}
