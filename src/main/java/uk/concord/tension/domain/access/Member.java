package uk.concord.tension.domain.access;

import java.time.Instant;

/**
 * Somebody named on a report.
 *
 * @param by display name of who named them
 */
public record Member(long accountId, String name, String organisation, String by, Instant at, String reason) {}
