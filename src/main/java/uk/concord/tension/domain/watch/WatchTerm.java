package uk.concord.tension.domain.watch;

import java.time.Instant;

/**
 * Words that are watched for, in the order they stand.
 *
 * @param reason why, for whoever wonders later
 * @param by display name of who added it
 */
public record WatchTerm(long id, String term, String reason, String by, Instant addedAt) {}
