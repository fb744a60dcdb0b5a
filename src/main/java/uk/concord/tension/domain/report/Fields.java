package uk.concord.tension.domain.report;

/** Names of the answers, so that a problem finds its field. */
public final class Fields {
    public static final String DANGER = "danger";
    public static final String KINDS = "kinds";
    public static final String CRIME_REPORTED = "crimeReported";
    public static final String POLICE_REFERENCE = "policeReference";
    public static final String TITLE = "title";
    public static final String TEXT = "text";
    public static final String CHANNELS = "channels";
    public static final String EEP = "eep";
    public static final String CATEGORY = "category";
    public static final String OTHER_CATEGORIES = "otherCategories";
    public static final String START = "start";
    public static final String ENDING = "ending";
    public static final String END = "end";
    public static final String PRECISION = "precision";
    public static final String OLD_CONFIRMED = "oldConfirmed";
    public static final String LOCATION = "location";
    public static final String WARD = "ward";
    public static final String IMPACT = "impact";
    public static final String HOW_KNOWN = "howKnown";
    public static final String SOURCE_TYPE = "sourceType";
    public static final String IDENTIFIABLE = "identifiable";
    public static final String ACTION_TEXT = "actionText";
    public static final String TOLD = "told";
    public static final String WANTED = "wanted";
    public static final String TRIGGER = "trigger";
    public static final String ONLINE_REFERENCE = "onlineReference";
    public static final String CLAIM = "claim";
    public static final String LATITUDE = "latitude";
    public static final String LONGITUDE = "longitude";
    public static final String GEO_PRECISION = "geoPrecision";
    public static final String OUTSIDE_CONFIRMED = "outsideConfirmed";
    public static final String GROUPS = "groups";
    public static final String CALLER_NAME = "callerName";
    public static final String CALLER_ORGANISATION = "callerOrganisation";
    public static final String CALLER_ROLE = "callerRole";
    public static final String CONTACT_WELCOME = "contactWelcome";
    public static final String CONTACT_WAY = "contactWay";
    public static final String CONTACT_DETAIL = "contactDetail";
    public static final String SAFE_TIMES = "safeTimes";

    private Fields() {}
}
