package uk.concord.briefing.domain.school;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is on record about a school.
 *
 * @param clusterCode code of its cluster
 * @param calendarId its own calendar, null when it keeps the authority's
 * @param version for optimistic locking
 * @param urns its numbers in the national register, the latest first
 * @param contacts people, those in post first
 */
public record SchoolRecord(
        SchoolLine line,
        String postcode,
        String clusterCode,
        @Nullable Long calendarId,
        int version,
        List<Urn> urns,
        List<ContactLine> contacts) {

    /** @param to the last day of use, null for the number in use */
    public record Urn(
            int urn, String type, LocalDate from, @Nullable LocalDate to) {}

    /** @param to the last day in post, null when it is not known */
    public record ContactLine(
            long id,
            String username,
            String name,
            ContactRole role,
            LocalDate from,
            @Nullable LocalDate to) {}

    public SchoolRecord {
        urns = List.copyOf(urns);
        contacts = List.copyOf(contacts);
    }
}
