package uk.concord.venue.domain.screening;

/** How near a name comes to a listed one (venue rules, name screening). */
public enum Tier {
    /** The same name, also with spaces removed or words in another order. The only tier that holds a booking by itself. */
    EXACT,
    /** A score of 0.80 or more. */
    CLOSE,
    /** The listed name stands inside a longer one, or a short acronym is one of its words. */
    CONTAINS
}
