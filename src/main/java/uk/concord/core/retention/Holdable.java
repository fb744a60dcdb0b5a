package uk.concord.core.retention;

/** A feature whose records can be held. */
public interface Holdable {
    /** @return whether there is a record with this reference, in capitals */
    boolean knows(String reference);
}
