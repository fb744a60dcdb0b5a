package uk.concord.tension.domain;

/**
 * What a report can be about.
 *
 * @param code stored with a report, never changes
 * @param name the words people see
 * @param hint a few more words, or empty
 */
public record Category(String code, String name, String hint) {}
