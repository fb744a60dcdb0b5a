package uk.concord.briefing.domain.readiness;

import java.util.Locale;

/**
 * The stages of a briefing (schools briefing domain rules §4.2). Five of them are kept as its state; the others follow from
 * what is on record, so that none can say more than is true.
 */
public enum BriefingStage {
    /** The term is known, the briefing is not opened. */
    PLANNED,
    DRAFT,
    /** A draft in which the scanner stops nothing and nothing is missing. */
    SANITISED,
    REVIEW,
    /** Reviewed, and every agreement is there. */
    CLEARED,
    APPROVED,
    PUBLISHED,
    /** Published, and the briefing of a later term is out. */
    CLOSED,
    WITHDRAWN;

    /** Whether there is still something to do before it can be published. */
    public boolean beforePublication() {
        return compareTo(PUBLISHED) < 0;
    }

    /** Key of the words for it. */
    public String textKey() {
        return "briefing.stage-of." + name().toLowerCase(Locale.ROOT);
    }
}
