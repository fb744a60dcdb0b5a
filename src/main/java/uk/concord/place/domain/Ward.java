package uk.concord.place.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A ward for as long as its boundaries hold, or one of the special areas (whole borough, online, outside).
 *
 * @param code stable within its validity
 * @param kind WARD or SPECIAL
 * @param validFrom first day
 * @param validTo last day, or null while it is in force
 * @param locality group of wards; empty for special areas
 */
public record Ward(
        long id,
        String code,
        String name,
        String kind,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String locality,
        String source,
        int version) {
    public boolean isSpecial() {
        return "SPECIAL".equals(kind);
    }

    public boolean isValidOn(LocalDate day) {
        LocalDate end = validTo;
        return !day.isBefore(validFrom) && (end == null || !day.isAfter(end));
    }
}
