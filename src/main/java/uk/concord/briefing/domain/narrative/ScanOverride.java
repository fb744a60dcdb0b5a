package uk.concord.briefing.domain.narrative;

import java.time.Instant;

/**
 * Why an author kept words the scanner stopped.
 *
 * @param reason in the author's words
 * @param by name of the author
 */
public record ScanOverride(long id, String reason, String by, Instant at) {}
