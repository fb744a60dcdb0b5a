package uk.concord.briefing.domain.writing;

import java.util.Locale;

/** Where a briefing stands. From APPROVED on its current version never changes. */
public enum BriefingState {
    DRAFT,
    REVIEW,
    APPROVED,
    PUBLISHED,
    WITHDRAWN;

    /** Key of the words for it. */
    public String textKey() {
        return "briefing.state." + name().toLowerCase(Locale.ROOT);
    }
}
