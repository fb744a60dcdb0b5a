package uk.concord.briefing.domain.school;

/**
 * A school.
 *
 * @param slug stands in addresses and usernames
 * @param cluster name of its cluster
 */
public record School(long id, String slug, String name, Phase phase, String cluster) {}
