package uk.concord.core.api;

/** What is asked for does not fit to what is here already. Carries the sentence that says so. */
public class ApiConflictException extends RuntimeException {
    public ApiConflictException(String detail) {
        super(detail);
    }
}
