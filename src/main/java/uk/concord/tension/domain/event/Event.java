package uk.concord.tension.domain.event;

import org.jspecify.annotations.Nullable;

/**
 * A dated trigger or precursor on the register.
 *
 * @param reference such as TE-2026-000009
 * @param ward name, or null
 * @param imported whether it came from a calendar
 * @param version for optimistic locking
 */
public record Event(
        long id,
        String reference,
        EventDetails details,
        @Nullable String ward,
        boolean imported,
        boolean cancelled,
        int version) {}
