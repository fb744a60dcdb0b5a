package uk.concord.briefing.domain.plan;

import java.util.Locale;

/**
 * A rule of when something is due.
 *
 * @param code a {@link PlanStep} or a section
 * @param daysBefore school days before publication, 0 to {@link #MOST_DAYS}
 * @param source where the rule comes from
 * @param version for optimistic locking
 */
public record Deadline(String code, int daysBefore, String source, int version) {

    /** A term has no more school days. */
    public static final int MOST_DAYS = 60;

    /** Key of what is due. */
    public String textKey() {
        String slug = code.toLowerCase(Locale.ROOT).replace('_', '-');
        for (PlanStep step : PlanStep.values()) {
            if (step.name().equals(code)) {
                return step.textKey();
            }
        }
        return "briefing.section." + slug;
    }
}
