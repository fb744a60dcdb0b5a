package uk.concord.tension.domain.escalation;

import java.util.List;

/**
 * What follows from a level.
 *
 * @param level code of a level, or RECOVERY
 * @param reviewDays days until it is looked at again, 1 to 366
 * @param source who decided it, or where it comes from
 * @param version for optimistic locking
 */
public record EscalationStep(
        String level,
        String triage,
        String told,
        String meeting,
        String product,
        String comms,
        int reviewDays,
        String source,
        int version) {
    /** Code of the step for what recovers after a high level. */
    public static final String RECOVERY = "RECOVERY";

    /** @return whether everything is said and fits */
    boolean isComplete() {
        return List.of(triage, told, meeting, product, comms, source).stream()
                        .allMatch(text -> !text.isBlank() && text.length() <= 200)
                && reviewDays >= 1
                && reviewDays <= 366;
    }
}
