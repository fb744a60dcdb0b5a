package uk.concord.briefing.domain.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.composition.SectionText;

/**
 * A partner asked to write one section.
 *
 * @param termSlug term of the briefing, in addresses
 * @param termName term of the briefing, in words
 * @param partnerOrganisation printed below the section when its owner is not named
 * @param due last day the partner has
 * @param message what the author asks for, up to {@link #NOTE_LENGTH} characters
 * @param text what the partner wrote
 * @param comment why the author gave it back, empty when not
 * @param version for optimistic locking
 */
public record Invitation(
        long id,
        long briefingId,
        String termSlug,
        String termName,
        Section section,
        long partnerId,
        String partnerName,
        String partnerOrganisation,
        long inviterId,
        String inviterName,
        Instant invitedAt,
        LocalDate due,
        String message,
        State state,
        String text,
        String comment,
        @Nullable Instant submittedAt,
        int version) {

    /** Length of a message or a comment, in characters. */
    public static final int NOTE_LENGTH = 1000;

    /** Where an invitation stands. */
    public enum State {
        INVITED,
        RETURNED,
        SUBMITTED,
        ACCEPTED,
        CANCELLED;

        /** Key of the word for it. */
        public String textKey() {
            return "briefing.invitation.state." + name().toLowerCase(Locale.ROOT);
        }

        /** Whether the partner may write. */
        public boolean withPartner() {
            return this == INVITED || this == RETURNED;
        }

        /** Whether somebody has to act. */
        public boolean open() {
            return withPartner() || this == SUBMITTED;
        }
    }

    public int words() {
        return SectionText.words(text);
    }
}
