package uk.concord.core.security;

/**
 * Handling marking of a page or document (Government Security Classifications Policy). OFFICIAL is the default for
 * council work; OFFICIAL-SENSITIVE adds need to know.
 */
public enum Marking {
    OFFICIAL("OFFICIAL"),
    OFFICIAL_SENSITIVE("OFFICIAL-SENSITIVE");

    private final String label;

    Marking(String label) {
        this.label = label;
    }

    /** The words as they must be printed, the same in every language. */
    public String label() {
        return label;
    }
}
