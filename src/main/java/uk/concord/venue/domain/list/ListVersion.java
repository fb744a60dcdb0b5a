package uk.concord.venue.domain.list;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A version of the list of proscribed organisations.
 *
 * @param checkedOn the day somebody last compared it with the published list
 * @param entries how many organisations
 */
public record ListVersion(
        long id,
        int versionNo,
        String source,
        LocalDate effectiveFrom,
        LocalDate checkedOn,
        String sha256,
        Instant publishedAt,
        String publishedBy,
        String note,
        int entries) {

    /** @return whether it has not been compared with the published list for more than the given days */
    public boolean isStale(LocalDate today, int days) {
        return checkedOn.plusDays(days).isBefore(today);
    }
}
