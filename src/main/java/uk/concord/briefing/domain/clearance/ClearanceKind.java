package uk.concord.briefing.domain.clearance;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import uk.concord.briefing.domain.composition.Edition;
import uk.concord.briefing.domain.composition.Section;

/** Whose agreement a briefing can need (schools briefing domain rules §2.3, 12 and §4.2). */
public enum ClearanceKind {
    /** Whoever a passage comes from: the police or the counter-terrorism local profile. */
    POLICE,
    /** Children's services, for the contextualised picture. */
    CHILDREN_SERVICES,
    /** Communications, for what elected members get. */
    COMMUNICATIONS,
    /** The data protection officer, for words that were kept although the scanner found them, and whenever asked for. */
    DATA_PROTECTION;

    /** Key of its name. */
    public String textKey() {
        return "briefing.clearance." + slug();
    }

    /** Stands in addresses and the names of fields. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The sections it is about, where nobody says which. */
    Set<Section> usualSections() {
        return switch (this) {
            case POLICE -> EnumSet.noneOf(Section.class);
            case CHILDREN_SERVICES -> EnumSet.of(Section.CONTEXT);
            case COMMUNICATIONS -> EnumSet.copyOf(Edition.MEMBERS.sections());
            case DATA_PROTECTION -> EnumSet.allOf(Section.class);
        };
    }
}
