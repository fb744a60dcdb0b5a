package uk.concord.venue.domain.rules;

/** The closed list of grounds for a refusal (venue rules X2). Complaints, views and reputation are not among them. */
public enum RefusalGround {
    CRIME,
    PROSCRIPTION,
    SAFETY,
    BREACH_OF_TERM,
    CAPACITY,
    NO_RIGHT_AND_POLICY
}
