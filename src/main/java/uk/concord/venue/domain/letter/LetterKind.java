package uk.concord.venue.domain.letter;

/** What a letter to a hirer says. The name is stored. */
public enum LetterKind {
    APPROVE,
    CONDITIONS,
    /** Asks for information; the clock pauses. */
    ASK,
    /** Closed because answers never came; not a refusal (venue rules G2). */
    INCOMPLETE,
    REFUSE,
    CANCEL,
    /** The answer to a request for a review. */
    REVIEW;

    /** @return whether it tells somebody no: it is read by the level that decided before it leaves */
    public boolean isAdverse() {
        return this == REFUSE || this == CANCEL;
    }
}
