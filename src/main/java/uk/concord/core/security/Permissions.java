package uk.concord.core.security;

/**
 * What a person may do. The same constant guards a view and the service behind it ({@code @RolesAllowed}); which role
 * holds which permission stands in {@link Role}.
 */
public final class Permissions {
    /** File tension reports and follow one's own. */
    public static final String TENSION_FILE = "tension.file";
    /** Read the list and any report that marking and handling conditions allow. */
    public static final String TENSION_READ = "tension.read";
    /** Triage reports: grade, mark, accept, return, divert, reject. */
    public static final String TENSION_TRIAGE = "tension.triage";
    /** Read the original of a report beside which a redacted text stands. */
    public static final String TENSION_ORIGINAL = "tension.original";
    /** Send the nil return of one's organisation, or see who sent what. */
    public static final String TENSION_RETURNS = "tension.returns";
    /** See coarse numbers of a quarter; no reports and no text. */
    public static final String TENSION_FIGURES = "tension.figures";
    /** Take the filtered list out of the product. */
    public static final String TENSION_EXPORT = "tension.export";
    /** Take reports over from a file of another system. */
    public static final String TENSION_IMPORT = "tension.import";

    /** Work on issues and judge levels. */
    public static final String TENSION_ASSESS = "tension.assess";
    /** Approve levels 4 and 5, and lowering from them; close what stood at level 3 or above. */
    public static final String TENSION_APPROVE = "tension.approve";

    /** Start and fill in venue checks. */
    public static final String VENUE_CHECK = "venue.check";
    /** Read venue checks. */
    public static final String VENUE_READ = "venue.read";
    /** Decide on a check, within the authority level of the role. */
    public static final String VENUE_DECIDE = "venue.decide";
    /** Say whether a screening match is the listed body. */
    public static final String VENUE_RESOLVE = "venue.resolve";
    /** Read the published rules. */
    public static final String VENUE_RULES = "venue.rules";
    /** Draft a new version of the rules and of the questions. */
    public static final String VENUE_RULES_EDIT = "venue.rules-edit";
    /** Publish what somebody else drafted. */
    public static final String VENUE_RULES_PUBLISH = "venue.rules-publish";
    /** Read the screening lists. */
    public static final String VENUE_LISTS = "venue.lists";
    /** Propose a new version of a screening list. */
    public static final String VENUE_LISTS_EDIT = "venue.lists-edit";
    /** Confirm what somebody else proposed. */
    public static final String VENUE_LISTS_PUBLISH = "venue.lists-publish";

    /** Write a briefing and submit it. */
    public static final String BRIEFING_WRITE = "briefing.write";
    /** Write the one section of a briefing one is invited to. */
    public static final String BRIEFING_CONTRIBUTE = "briefing.contribute";
    /** Keep the libraries that briefings draw on, and the days before publication on which sections are due. */
    public static final String BRIEFING_REFERENCE = "briefing.reference";
    /** Review somebody else's briefing before a third person approves it. */
    public static final String BRIEFING_REVIEW = "briefing.review";
    /** Approve somebody else's briefing. */
    public static final String BRIEFING_APPROVE = "briefing.approve";
    /** See which schools were told, opened and acknowledged. */
    public static final String BRIEFING_PROGRESS = "briefing.progress";
    /** Keep schools, their contacts and their calendars. */
    public static final String SCHOOLS_MANAGE = "briefing.schools";
    /** Read and acknowledge the briefings of one's own schools. */
    public static final String BRIEFING_RECEIVE = "briefing.receive";

    /** File reports from a partner's system. */
    public static final String API_FILE = "api.file";
    /** Read reports from a partner's system. */
    public static final String API_READ = "api.read";

    /** Make and revoke the tokens of partners' systems. */
    public static final String TOKENS_MANAGE = "tokens.manage";
    /** Create and change accounts. */
    public static final String PEOPLE_MANAGE = "people.manage";
    /** Create and change wards and localities. */
    public static final String PLACES_MANAGE = "places.manage";
    /** Change contacts and settings. */
    public static final String SETTINGS_MANAGE = "settings.manage";
    /** See the messages waiting and sent. */
    public static final String OUTBOX_READ = "outbox.read";
    /** Confirm what goes after its time, and hold what a court or a request needs; no content of records. */
    public static final String RETENTION_CONFIRM = "retention.confirm";
    /** Read the audit trail; no content of records. */
    public static final String AUDIT_READ = "audit.read";

    private Permissions() {}
}
