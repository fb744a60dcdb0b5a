package uk.concord.core.security;

/**
 * Handling marking of a record or document (Government Security Classifications Policy, August 2024).
 * OFFICIAL-SENSITIVE is a marking inside OFFICIAL, not a tier. Anything above is never entered here.
 */
public enum Marking {
    OFFICIAL("OFFICIAL"),
    OFFICIAL_SENSITIVE("OFFICIAL-SENSITIVE");

    private final String label;

    Marking(String label) {
        this.label = label;
    }

    /** @return the words as printed at the top and bottom of a page */
    public String label() {
        return label;
    }
}
