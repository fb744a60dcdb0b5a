package uk.concord.briefing.domain.flash;

import java.util.Locale;

/** Where a notice stands. From SENT on its text never changes. */
public enum NoticeState {
    DRAFT,
    /** A second person decides whether it is sent. */
    REVIEW,
    SENT,
    WITHDRAWN;

    /** Key of the words for it. */
    public String textKey() {
        return "briefing.notice.state." + name().toLowerCase(Locale.ROOT);
    }
}
