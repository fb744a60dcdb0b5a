package uk.concord.core.api;

import java.util.List;

/** A request that can be read but is not right; told with the places where it is not. */
public class InvalidRequestException extends RuntimeException {
    private final transient List<Fault> faults;

    /**
     * One thing that is not right.
     *
     * @param pointer JSON pointer into the body (RFC 6901), or the name of a parameter of the address; empty for the
     *     whole
     * @param detail says what to do
     */
    public record Fault(String pointer, String detail) {}

    public InvalidRequestException(List<Fault> faults) {
        super(faults.size() + " faults");
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
