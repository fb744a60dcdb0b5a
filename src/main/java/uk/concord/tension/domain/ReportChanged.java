package uk.concord.tension.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report changed in a way that the figures may show: told within the transaction, once for where the report stood
 * and once for where it stands.
 *
 * @param received when it was received
 * @param ward id of its ward, or null
 * @param category code of its category, or null
 */
public record ReportChanged(
        Instant received, @Nullable Long ward, @Nullable String category) {}
