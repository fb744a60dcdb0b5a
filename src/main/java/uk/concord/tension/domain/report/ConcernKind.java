package uk.concord.tension.domain.report;

import java.util.List;

/**
 * What a concern is about. Only the first kind is a tension report; each other kind belongs elsewhere first and opens
 * the routes for it. Which routes were shown is recorded as a code and a time, never the content.
 */
public enum ConcernKind implements Choice {
    PLACE_OR_GROUP(),
    PERSON("PREVENT_REFERRAL", "ACT_EARLY"),
    TERRORISM("EMERGENCY", "ATH"),
    CRIME("POLICE", "TRUE_VISION", "CRIMESTOPPERS"),
    ONLINE_EXTREMISM("ONLINE_EXTREMISM"),
    AT_RISK("MASH", "ADULT_SAFEGUARDING");

    /** Where to go when somebody is in danger now. */
    public static final List<String> DANGER_ROUTES = List.of("EMERGENCY", "POLICE");

    private final List<String> routes;

    ConcernKind(String... routes) {
        this.routes = List.of(routes);
    }

    /** @return codes of the contact records to show; empty for a tension report */
    public List<String> routes() {
        return routes;
    }

    /** @return whether another place is the right one for this concern */
    public boolean diverts() {
        return !routes.isEmpty();
    }
}
