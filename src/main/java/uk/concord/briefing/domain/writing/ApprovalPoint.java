package uk.concord.briefing.domain.writing;

/**
 * Something the approver confirms having seen, one by one.
 *
 * @param key stays the same while the briefing stays the same
 * @param text what it is, in words
 */
public record ApprovalPoint(String key, String text) {}
