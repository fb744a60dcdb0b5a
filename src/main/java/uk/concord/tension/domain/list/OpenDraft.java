package uk.concord.tension.domain.list;

import java.time.Instant;

/**
 * A draft that waits to be finished.
 *
 * @param title what was typed so far, possibly empty
 * @param step code of the page it was left on
 */
public record OpenDraft(String key, String title, String step, Instant editedAt) {}
