package uk.concord.core.mail;

/** A way for messages to leave the product: a mail server, or GOV.UK Notify. One of them is used. */
interface Notifier {

    /**
     * A message to one person.
     *
     * @param key the same for every attempt at the same message
     * @param repeated whether it was tried before, and could have been taken without our hearing of it
     */
    record Message(String key, boolean repeated, String recipient, String subject, String body) {}

    /** Whether a way is set up; without one, messages wait and can be read in the product. */
    boolean available();

    /**
     * @return the number under which it will say what became of the message; empty when it never will
     * @throws NotTakenException when it did not take the message
     */
    String send(Message message) throws NotTakenException;

    /** What became of a message that was taken. */
    enum Delivery {
        /** Nobody knows yet. */
        UNDER_WAY,
        DELIVERED,
        /** There is no such address, or its server kept refusing. */
        BOUNCED
    }

    /**
     * @param providerId as {@link #send} gave it
     * @throws NotTakenException when it does not answer
     */
    Delivery delivery(String providerId) throws NotTakenException;
}
