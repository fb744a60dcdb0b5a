package uk.concord.venue.domain.register;

/** A register gave no answer to the question. */
final class RegisterFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final Finding.State state;

    RegisterFault(Finding.State state) {
        super(state.name());
        this.state = state;
    }

    Finding.State state() {
        return state;
    }
}
