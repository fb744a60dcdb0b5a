package uk.concord.venue.domain.check;

/** Carries on after a decision, in its transaction. */
public interface DecisionFollower {
    /**
     * @param before the check as it stood before the decision
     * @param decisionId the decision just stored
     */
    void decided(Check before, long decisionId, DecisionRequest request, String by);
}
