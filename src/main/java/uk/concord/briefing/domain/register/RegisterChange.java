package uk.concord.briefing.domain.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What bringing in one row of the register would do.
 *
 * @param school the school on our record, null when it would be added
 * @param differences field by field; empty for a new school
 */
public record RegisterChange(
        Kind kind, RegisterRow row, @Nullable KnownSchool school, List<Difference> differences) {

    /** What would happen. */
    public enum Kind {
        ADD,
        CHANGE,
        /** The school on record gets the number of the row; its history stays. */
        NEW_URN,
        CLOSE,
        /** Nothing happens: the phase cannot be told, or it is not open yet. */
        LEAVE_OUT;

        /** Key of the words for it. */
        public String textKey() {
            return "briefing.register.kind."
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param field name, phase, type, trust, postcode or closed
     * @param before as on our record
     * @param after as in the register
     */
    public record Difference(String field, String before, String after) {}

    public RegisterChange {
        differences = List.copyOf(differences);
    }
}
