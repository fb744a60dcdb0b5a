package uk.concord.core.retention;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the night found past its time, of one line of the schedule.
 *
 * @param code of the {@link Disposal}
 * @param cutoff the records ended on or before this day
 * @param decidedBy name of who confirmed or set aside; null while it waits
 * @param waiting records still to do
 * @param disposed records done
 * @param kept records held, or changed since, and so kept
 * @param version for optimistic locking
 */
public record Proposal(
        long id,
        String code,
        LocalDate cutoff,
        Instant madeAt,
        State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        int waiting,
        int disposed,
        int kept,
        int version) {
    /** How far it has come. */
    public enum State {
        PROPOSED,
        CONFIRMED,
        SET_ASIDE,
        DONE
    }

    /** @return how many records it named */
    public int total() {
        return waiting + disposed + kept;
    }

    /**
     * A record of the proposal.
     *
     * @param held whether a hold keeps it now
     */
    public record Item(long id, long subject, String reference, LocalDate since, Outcome outcome, boolean held) {}

    /** What became of a record. */
    public enum Outcome {
        WAITING,
        DISPOSED,
        HELD,
        CHANGED
    }
}
