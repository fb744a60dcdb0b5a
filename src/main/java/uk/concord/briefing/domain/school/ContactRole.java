package uk.concord.briefing.domain.school;

import java.util.Locale;

/** In which role somebody receives for a school. */
public enum ContactRole {
    DSL,
    DEPUTY_DSL,
    HEAD;

    /** Key of the words for it. */
    public String textKey() {
        return "briefing.contact-role." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
