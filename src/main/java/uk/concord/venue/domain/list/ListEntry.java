package uk.concord.venue.domain.list;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A listed organisation as one version of the list has it.
 *
 * @param code stable over versions, such as {@code IN-80}
 * @param version goes up when names or status change
 * @param inForceFrom null when not known: then it counts as in force
 * @param evidence S seen in a source, M general knowledge: to be checked
 */
public record ListEntry(
        long id,
        String code,
        int version,
        String section,
        String primaryName,
        List<String> aliases,
        String inForceText,
        @Nullable LocalDate inForceFrom,
        Status status,
        String statusNote,
        String evidence,
        boolean shortOrCommon) {

    /** Whether a listing stands unchallenged. */
    public enum Status {
        LISTED,
        CONTESTED
    }

    public ListEntry {
        aliases = List.copyOf(aliases);
    }

    /** @return whether the organisation is listed on that day; unknown days count as listed */
    public boolean isInForceOn(LocalDate day) {
        return inForceFrom == null || !inForceFrom.isAfter(day);
    }

    ListEntry renamed(String name, List<String> otherNames) {
        return new ListEntry(
                id,
                code,
                version,
                section,
                name,
                otherNames,
                inForceText,
                inForceFrom,
                status,
                statusNote,
                evidence,
                shortOrCommon);
    }

    /** @param note why, or why no longer */
    ListEntry contested(boolean isContested, String note) {
        return new ListEntry(
                id,
                code,
                version,
                section,
                primaryName,
                aliases,
                inForceText,
                inForceFrom,
                isContested ? Status.CONTESTED : Status.LISTED,
                isContested ? "contested: " + note : "",
                evidence,
                shortOrCommon);
    }

    ListEntry withVersion(int number) {
        return new ListEntry(
                id,
                code,
                number,
                section,
                primaryName,
                aliases,
                inForceText,
                inForceFrom,
                status,
                statusNote,
                evidence,
                shortOrCommon);
    }
}
