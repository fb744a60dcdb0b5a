package uk.concord.venue.domain.rulebook;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A published, immutable rule set.
 *
 * @param dmn the DMN XML, the source of truth
 * @param sha256 over the XML
 * @param authors who wrote it; empty for a set that came with the product
 */
public record PublishedRules(
        long id,
        int versionNo,
        String name,
        String dmn,
        String sha256,
        LocalDate effectiveFrom,
        Instant publishedAt,
        String publishedBy,
        String authors,
        String note) {}
