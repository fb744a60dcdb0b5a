package uk.concord.venue.domain.rules;

/**
 * What the rules can recommend, the strictest last. A refusal is not among them: only a person can refuse (venue rules,
 * outcomes).
 */
public enum Outcome {
    /** Nothing stands in the way: standard terms. */
    OK,
    /** May go ahead with conditions. */
    COND,
    /** Pause: something has to be found out first. */
    INFO,
    /** Closed as incomplete after two requests: administrative, no refusal, and the hirer may apply again. */
    INCOMPLETE,
    /** Held for the Prevent lead or the community safety manager. */
    HOLD_L2,
    /** Held for the director, with legal advice. */
    HOLD_L3,
    /** Tell the police now; confirm nothing to the hirer. */
    POLICE
}
