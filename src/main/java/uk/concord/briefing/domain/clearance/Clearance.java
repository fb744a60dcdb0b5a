package uk.concord.briefing.domain.clearance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agreement that was given.
 *
 * @param contentSha256 of exactly the content that was agreed to
 * @param givenBy who agreed, with their office
 * @param handling on which conditions
 * @param recordedBy who wrote it down
 * @param takenBackAt when it was taken back, null while it holds
 */
public record Clearance(
        long id,
        ClearanceKind kind,
        String contentSha256,
        String givenBy,
        LocalDate givenOn,
        String handling,
        String recordedBy,
        Instant recordedAt,
        @Nullable Instant takenBackAt,
        String takenBackReason) {}
