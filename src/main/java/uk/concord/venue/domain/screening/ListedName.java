package uk.concord.venue.domain.screening;

/**
 * One name of one list entry.
 *
 * @param entryId the entry it belongs to
 * @param name primary name or alias
 * @param shortOrCommon the entry is short or an everyday phrase: it never exceeds {@link Tier#CONTAINS} unless the whole
 *     name is equal
 */
public record ListedName(long entryId, NormalisedName name, boolean shortOrCommon) {}
