package uk.concord.briefing.domain.school;

import java.util.Locale;

/** In which role somebody receives for a school. */
public enum ContactRole {
    DSL,
    DEPUTY_DSL,
    HEAD,
    /** The governor who answers for safeguarding. */
    GOVERNOR;

    /** Whether this role's acknowledgement is the school's. */
    public boolean leads() {
        return this == DSL || this == DEPUTY_DSL;
    }

    /** Key of the words for it. */
    public String textKey() {
        return "briefing.contact-role." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
