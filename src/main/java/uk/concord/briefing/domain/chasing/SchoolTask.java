package uk.concord.briefing.domain.chasing;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something a person has to do so that a school can be reached.
 *
 * @param person whose address it is about, null when it is about the school
 * @param doneAt null while it is open
 * @param version for optimistic locking
 */
public record SchoolTask(
        long id,
        String schoolSlug,
        String schoolName,
        @Nullable String person,
        Kind kind,
        Instant openedAt,
        @Nullable Instant doneAt,
        int version) {

    /** Why it was opened. */
    public enum Kind {
        /** Nobody in post to receive as safeguarding lead. */
        NO_LEAD,
        /** A mail came back. */
        BOUNCE,
        /** Reminders did not help: phone. */
        PHONE;

        /** Key of the words for it. */
        public String textKey() {
            return "briefing.task.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What came of it. */
    public enum Reason {
        NO_LEAD_IN_POST,
        ADDRESS_BAD,
        ACCESS_TROUBLE,
        WILL_ACKNOWLEDGE,
        PUT_RIGHT;

        /** Key of the words for it. */
        public String textKey() {
            return "briefing.task.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
