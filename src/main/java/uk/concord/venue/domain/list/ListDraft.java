package uk.concord.venue.domain.list;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A new version of the list that waits for a second person.
 *
 * @param basedOn id of the version it was compared with
 * @param entries the whole list as it shall be
 * @param version for optimistic locking
 */
public record ListDraft(
        long id,
        long basedOn,
        String source,
        String note,
        LocalDate effectiveFrom,
        List<ListEntry> entries,
        long proposedBy,
        String proposedName,
        Instant proposedAt,
        int version) {
    public ListDraft {
        entries = List.copyOf(entries);
    }
}
