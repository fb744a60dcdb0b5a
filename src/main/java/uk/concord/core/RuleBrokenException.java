package uk.concord.core;

/** A guard of the domain said no. Carries the key of the sentence that tells the person why and what to do. */
public class RuleBrokenException extends RuntimeException {
    private final String messageKey;
    private final transient Object[] arguments;

    /**
     * @param messageKey key in the translations
     * @param arguments values for the placeholders of that text
     */
    public RuleBrokenException(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = arguments;
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
