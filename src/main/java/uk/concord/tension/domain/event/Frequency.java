package uk.concord.tension.domain.event;

import uk.concord.tension.domain.report.Choice;

/** How often an event comes again. */
public enum Frequency implements Choice {
    ONCE,
    DAILY,
    WEEKLY,
    MONTHLY,
    YEARLY;

    @Override
    public String key() {
        return "tension.event.frequency." + name();
    }
}
