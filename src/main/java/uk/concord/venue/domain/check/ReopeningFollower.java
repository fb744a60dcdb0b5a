package uk.concord.venue.domain.check;

/** Carries on after a change of the list has opened a decided check again, in its transaction. */
public interface ReopeningFollower {
    /**
     * @param before the check as it stood before
     * @param by who changed the list
     */
    void reopened(Check before, String by);
}
