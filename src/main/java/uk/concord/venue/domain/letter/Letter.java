package uk.concord.venue.domain.letter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter to a hirer.
 *
 * @param reviewedBy who read it before it left; null while nobody has
 * @param channel how it left; null until then
 * @param version for optimistic locking
 */
public record Letter(
        long id,
        LetterKind kind,
        State state,
        String recipient,
        String subject,
        String body,
        String draftedBy,
        Instant draftedAt,
        @Nullable String reviewedBy,
        @Nullable Instant reviewedAt,
        @Nullable Channel channel,
        @Nullable String sentBy,
        @Nullable Instant sentAt,
        int version) {

    /** Where a letter stands. */
    public enum State {
        DRAFT,
        /** Somebody has read it as it stands now. */
        REVIEWED,
        SENT,
        DISCARDED;

        /** @return whether its words can still change */
        public boolean isOpen() {
            return this == DRAFT || this == REVIEWED;
        }
    }

    /** How a letter reaches the hirer. */
    public enum Channel {
        /** A mail without content, with a link that opens the letter. */
        LINK,
        /** Printed and posted or handed over. */
        POST
    }
}
