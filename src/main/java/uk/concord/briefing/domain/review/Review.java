package uk.concord.briefing.domain.review;

import java.time.Instant;

/**
 * Somebody looked at a briefing as it stands.
 *
 * @param reviewerId who
 * @param reviewerName their name
 */
public record Review(long reviewerId, String reviewerName, Instant at) {}
