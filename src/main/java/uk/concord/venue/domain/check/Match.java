package uk.concord.venue.domain.check;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.concord.venue.domain.list.ListEntry;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.screening.Tier;

/**
 * A name of a check that comes near a listed one.
 *
 * @param subject the name as typed
 * @param roles where it was given: codes of {@link ScreenedName.Role}, with commas
 * @param score 0 to 1
 * @param remembered whether the resolution was taken over from an earlier check
 */
public record Match(
        long id,
        String subject,
        String subjectKey,
        String roles,
        ListEntry entry,
        String listedName,
        Tier tier,
        double score,
        Resolution resolution,
        boolean remembered,
        String reason,
        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt,
        int version) {

    /** @return who may resolve it: an exact match level 2, others level 1 (venue rules R2, R5) */
    public Authority resolver() {
        return tier == Tier.EXACT ? Authority.L2 : Authority.L1;
    }
}
