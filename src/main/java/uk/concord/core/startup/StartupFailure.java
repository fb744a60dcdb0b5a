package uk.concord.core.startup;

/** Concord cannot start. The message is one sentence for the person at the keyboard: what is wrong and what to do. */
public class StartupFailure extends RuntimeException {
    public StartupFailure(String sentence) {
        super(sentence);
    }

    public StartupFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
