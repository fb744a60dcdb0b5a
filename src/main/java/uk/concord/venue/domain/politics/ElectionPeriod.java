package uk.concord.venue.domain.politics;

import java.time.LocalDate;

/**
 * A pre-election period: from the notice of election to the day of the poll.
 *
 * @param source where the dates stand
 * @param withdrawn whether it was recorded by mistake; it stays on record
 * @param version for optimistic locking
 */
public record ElectionPeriod(
        long id,
        String name,
        LocalDate startsOn,
        LocalDate pollsOn,
        String source,
        String recordedBy,
        boolean withdrawn,
        int version) {}
