package uk.concord.tension.domain.triage;

import uk.concord.tension.domain.report.Choice;

/** Where a diverted report goes. The portal keeps the code and the time only. */
public enum Destination implements Choice {
    PREVENT_REFERRAL("PREVENT_REFERRAL"),
    CHILD_SAFEGUARDING("MASH"),
    ADULT_SAFEGUARDING("ADULT_SAFEGUARDING"),
    POLICE("POLICE"),
    ANTI_TERRORIST_HOTLINE("ATH"),
    HATE_CRIME("TRUE_VISION");

    private final String route;

    Destination(String route) {
        this.route = route;
    }

    /** @return code of the contact record */
    public String route() {
        return route;
    }
}
