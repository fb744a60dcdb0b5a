package uk.concord.core.document;

/**
 * The few words of the page frame, already translated.
 *
 * @param page as in "Page 1 of 3"
 * @param of as in "Page 1 of 3"
 * @param originator who issues the document, written into its properties
 */
public record PageWords(String page, String of, String originator) {}
