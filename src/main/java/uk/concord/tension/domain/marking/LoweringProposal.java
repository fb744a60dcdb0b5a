package uk.concord.tension.domain.marking;

import java.time.Instant;

/**
 * Somebody's proposal to lower a report from OFFICIAL-SENSITIVE to OFFICIAL, which waits for a second person.
 *
 * @param proposedBy account that cannot decide it
 * @param version for optimistic locking
 */
public record LoweringProposal(
        long id, String reference, String reason, long proposedBy, String proposer, Instant proposedAt, int version) {}
