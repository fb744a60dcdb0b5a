package uk.concord.venue.domain.screening;

/**
 * A name that comes near a listed one.
 *
 * @param entryId the list entry
 * @param listedName which of its names
 * @param score 0 to 1
 */
public record Hit(long entryId, String listedName, Tier tier, double score) {}
