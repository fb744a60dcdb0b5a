package uk.concord.briefing.domain.plan;

import java.util.Locale;

/** The steps of a term's plan in order; each is due so many school days before publication (schools briefing domain rules §4.2). */
public enum PlanStep {
    CUT_OFF,
    PARTNERS,
    DRAFT,
    REVIEW,
    APPROVE,
    PUBLISH;

    /** Key of its name. */
    public String textKey() {
        return "briefing.plan.step." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
