package uk.concord.tension.domain.report;

/**
 * Who stands behind a report that the author took down for somebody else. A caller may stay without a name.
 *
 * @param onBehalf whether the author reports for a caller
 */
public record Caller(boolean onBehalf, String name, String organisation, String role) {
    /** The author reports what they know themselves. */
    public static final Caller NONE = new Caller(false, "", "", "");
}
