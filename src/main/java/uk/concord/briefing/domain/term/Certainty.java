package uk.concord.briefing.domain.term;

import java.util.Locale;

/** How sure a date is. */
public enum Certainty {
    FIXED,
    /** Follows the moon or another calendar; a day either way. */
    APPROXIMATE,
    /** The common pattern; schools and the council may differ. */
    INDICATIVE,
    /** To be confirmed locally. */
    CONFIRM;

    /** Key of the word for it. */
    public String textKey() {
        return "briefing.certainty." + name().toLowerCase(Locale.ROOT);
    }
}
