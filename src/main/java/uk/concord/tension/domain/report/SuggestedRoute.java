package uk.concord.tension.domain.report;

/** Where a partner thinks part of it belongs as well. Opens the route; only the code is kept. */
public enum SuggestedRoute implements Choice {
    PREVENT("PREVENT_REFERRAL"),
    SAFEGUARDING("MASH"),
    HATE_CRIME("TRUE_VISION"),
    POLICE("POLICE");

    private final String contact;

    SuggestedRoute(String contact) {
        this.contact = contact;
    }

    /** @return code of the contact record */
    public String contact() {
        return contact;
    }
}
