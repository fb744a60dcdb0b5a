package uk.concord.core.settings;

/**
 * A threshold that an administrator may change.
 *
 * @param code stable, such as {@code venue.list.stale-days}; its words stand in the translations under "setting."
 * @param value a whole number, 0 to 10,000
 * @param source who decided it, or where it comes from
 * @param version for optimistic locking
 */
public record Setting(String code, int value, String source, int version) {}
