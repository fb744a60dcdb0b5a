package uk.concord.venue.domain.check;

import java.time.Instant;

/** One run of the names of a check against a version of the list. */
public record Screening(
        long listVersionId, int listVersionNo, String namesHash, int names, Instant runAt, String runBy) {}
