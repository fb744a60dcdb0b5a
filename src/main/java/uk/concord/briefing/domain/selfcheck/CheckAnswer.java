package uk.concord.briefing.domain.selfcheck;

import java.util.Locale;

/** An answer of the self-check. */
public enum CheckAnswer {
    YES,
    PARTLY,
    NO;

    /** Key of the word for it. */
    public String textKey() {
        return "briefing.check.answer." + name().toLowerCase(Locale.ROOT);
    }
}
