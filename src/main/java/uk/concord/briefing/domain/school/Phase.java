package uk.concord.briefing.domain.school;

import java.util.Locale;

/** Phase of education of a school. */
public enum Phase {
    EARLY_YEARS,
    INFANT,
    JUNIOR,
    PRIMARY,
    SECONDARY,
    ALL_THROUGH,
    SPECIAL,
    ALTERNATIVE,
    FURTHER,
    INDEPENDENT;

    /** Key of the word for it. */
    public String textKey() {
        return "briefing.phase." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
