package uk.concord.briefing.domain.context;

import java.util.Locale;

/** Where safety can be changed (schools briefing domain rules §3). */
public enum SafetyContext {
    HOME,
    PEER,
    SCHOOL,
    NEIGHBOURHOOD,
    ONLINE;

    /** Key of its name. */
    public String textKey() {
        return "briefing.weighting." + name().toLowerCase(Locale.ROOT);
    }
}
