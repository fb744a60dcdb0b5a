package uk.concord.venue.domain.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of long work.
 *
 * @param subject what it is about; see {@link Kind}
 * @param total how many cases or checks
 * @param done how many are worked off
 * @param found how many of them need somebody's attention
 * @param lastId the last check worked off
 */
public record Run(
        long id,
        Kind kind,
        String subject,
        State state,
        int total,
        int done,
        int found,
        long lastId,
        long requestedBy,
        String requestedName,
        Instant requestedAt,
        @Nullable Instant finishedAt) {

    /** What is done. */
    public enum Kind {
        /** A draft of rules over past checks; the subject is the fingerprint of the draft. */
        SIMULATION,
        /** Open and future bookings against a new list; the subject is the number of the list version. */
        RESCREEN
    }

    /** How far it is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    public boolean isOver() {
        return state == State.DONE || state == State.FAILED;
    }
}
