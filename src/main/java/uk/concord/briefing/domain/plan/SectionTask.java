package uk.concord.briefing.domain.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.writing.SectionDraft;

/**
 * A line of the task list: one section, whoever owns it, and how far it is.
 *
 * @param ownerId account that answers for it being done in time
 * @param due last day, in the owner's agreement or by the rules
 * @param agreed whether that day was agreed, and so differs from the rules
 * @param draft what is written, null for a section put together from records
 * @param checkedBy who looked at a section put together from records, null when nobody has
 * @param version of what is agreed, for optimistic locking; 0 when nothing is
 */
public record SectionTask(
        Section section,
        long ownerId,
        String ownerName,
        LocalDate due,
        boolean agreed,
        State state,
        @Nullable SectionDraft draft,
        @Nullable String checkedBy,
        @Nullable Instant checkedAt,
        int version) {

    /** How far a section is. */
    public enum State {
        NOT_STARTED,
        WITH_PARTNER,
        FROM_PARTNER,
        STARTED,
        TOO_LONG,
        FINISHED,
        /** Put together from records that nobody looked at yet. */
        TO_CHECK,
        CHECKED;

        /** Key of the word for it. */
        public String textKey() {
            return "briefing.task-state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public boolean done() {
            return this == FINISHED || this == CHECKED;
        }
    }

    public boolean late(LocalDate today) {
        return !state.done() && due.isBefore(today);
    }
}
