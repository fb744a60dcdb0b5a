package uk.concord.core.mail;

/** A message was not taken, or a question not answered. */
class NotTakenException extends Exception {

    private final boolean forGood;

    /**
     * @param kind what went wrong, in a few words without personal data; shown in the product
     * @param forGood whether trying again does not help
     */
    NotTakenException(String kind, boolean forGood) {
        super(kind);
        this.forGood = forGood;
    }

    String kind() {
        return String.valueOf(getMessage());
    }

    boolean forGood() {
        return forGood;
    }
}
