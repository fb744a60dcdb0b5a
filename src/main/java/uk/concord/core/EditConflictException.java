package uk.concord.core;

/** Somebody else changed the record since it was read. The caller keeps what was typed and shows both versions. */
public class EditConflictException extends RuntimeException {
    public EditConflictException(String what) {
        super(what + " was changed by somebody else");
    }
}
