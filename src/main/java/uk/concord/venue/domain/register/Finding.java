package uk.concord.venue.domain.register;

import java.util.List;

/**
 * What came of asking a register. A register that does not answer is told as such: it says nothing of the hirer.
 *
 * @param asked number or name that was looked for
 * @param entries what was found; more than one only for a name
 */
public record Finding(Register register, State state, String asked, List<RegisterEntry> entries) {
    /** How the question ended. */
    public enum State {
        FOUND,
        NOTHING,
        /** No key is configured. */
        OFF,
        /** No answer, or none in time. */
        DOWN,
        /** The register does not take the key. */
        KEY_REFUSED,
        /** Asked too often. */
        TOO_OFTEN,
        /** An answer that cannot be read. */
        UNREADABLE
    }

    public Finding {
        entries = List.copyOf(entries);
    }

    /** @return whether the register answered the question */
    public boolean isAnswered() {
        return state == State.FOUND || state == State.NOTHING;
    }
}
