package uk.concord.briefing.domain.revision;

import java.time.Instant;

/**
 * A section as somebody left it.
 *
 * @param version of the section
 * @param finished whether it was called finished
 */
public record SectionRevision(int version, String text, String editor, Instant at, boolean finished) {}
