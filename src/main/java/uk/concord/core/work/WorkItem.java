package uk.concord.core.work;

/**
 * One line of "my work".
 *
 * @param text what waits, in words, without the number
 * @param count how many; what the address lists
 * @param href where to go on
 * @param late whether a deadline has passed
 */
public record WorkItem(String text, long count, String href, boolean late) {}
