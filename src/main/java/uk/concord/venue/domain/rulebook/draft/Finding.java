package uk.concord.venue.domain.rulebook.draft;

/**
 * Something the check of a draft found. The words stand in the translations under {@code venue.finding.<code>}.
 *
 * @param blocking whether it must be put right before anybody can publish
 * @param rowId the row it is about, or an empty text
 * @param detail what the words need: another row, a value, a number
 */
public record Finding(Code code, boolean blocking, String rowId, String detail) {

    /** Kinds of findings. */
    public enum Code {
        UNREADABLE(true),
        TABLE_MISSING(true),
        ENGINE(true),
        DUPLICATE_ID(true),
        UNKNOWN_INPUT(true),
        WRONG_KIND(true),
        UNKNOWN_OUTCOME(true),
        UNKNOWN_LEVEL(true),
        UNKNOWN_CONDITION(true),
        NO_REASON(true),
        NO_REFERENCE(true),
        DATES(true),
        WEIGHT_ZERO(true),
        /** The product cannot vouch for what an added question is about: it may lead to conditions, not to a hold. */
        ADDED_HOLDS(true),
        NO_CONDITION(true),
        HIDDEN(true),
        GAP(true),
        VIEWS_WORSEN(true),
        NEVER_FIRES(false),
        IMPOSSIBLE(false),
        CONFLICT(false),
        NO_EFFECT(false),
        NO_OWNER(false);

        private final boolean blocking;

        Code(boolean blocking) {
            this.blocking = blocking;
        }
    }

    static Finding of(Code code, String rowId, String detail) {
        return new Finding(code, code.blocking, rowId, detail);
    }
}
