package uk.concord.tension.domain.access;

import java.time.Instant;

/**
 * Somebody asks to read a report.
 *
 * @param version for optimistic locking
 */
public record AccessRequest(
        long id,
        String report,
        long accountId,
        String who,
        String organisation,
        String reason,
        Instant askedAt,
        int version) {}
