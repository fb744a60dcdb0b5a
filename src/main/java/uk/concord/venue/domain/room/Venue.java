package uk.concord.venue.domain.room;

/**
 * A building or place with rooms that can be hired.
 *
 * @param kind what it is, in a few words
 * @param source on whose word it is recorded so
 * @param version for optimistic locking
 */
public record Venue(long id, String name, String kind, Tenure tenure, String source, String changedBy, int version) {}
