package uk.concord.core;

/**
 * Something asked for does not exist, or is not for the person who asked: the two look the same from outside, so that
 * an address cannot be used to find out what exists.
 */
public class NotFoundException extends RuntimeException {
    public NotFoundException(String what) {
        super(what + " not found");
    }
}
