package uk.concord.tension.domain.pack;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.report.Choice;

/**
 * A pack of the monitoring group.
 *
 * @param reference such as TP-2026-000003
 * @param minutes of the meeting, taken after approval
 * @param editedBy account that changed the words last
 * @param hash SHA-256 of the frozen page, null while it is a draft
 * @param version for optimistic locking
 */
public record Pack(
        long id,
        String reference,
        LocalDate from,
        LocalDate to,
        State state,
        PackWords words,
        String minutes,
        long createdBy,
        String author,
        long editedBy,
        @Nullable String approver,
        @Nullable Instant approvedAt,
        @Nullable String hash,
        int version) {

    /** Where a pack stands. */
    public enum State implements Choice {
        DRAFT,
        APPROVED;

        @Override
        public String key() {
            return "tension.pack." + name();
        }
    }
}
