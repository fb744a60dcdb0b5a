package uk.concord.venue.domain.room;

import org.jspecify.annotations.Nullable;

/**
 * A building or place with rooms that can be hired.
 *
 * @param kind what it is, in a few words
 * @param wardId the ward it stands in; null while nobody recorded it
 * @param source on whose word it is recorded so
 * @param version for optimistic locking
 */
public record Venue(
        long id,
        String name,
        String kind,
        Tenure tenure,
        @Nullable Long wardId,
        String source,
        String changedBy,
        int version) {}
