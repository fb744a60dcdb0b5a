package uk.concord.tension.domain.importing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an imported report came from.
 *
 * @param importReference reference of the import
 * @param organisation whose file it was
 * @param line of the file, the headings being the first; null when it was not kept
 * @param externalReference what that organisation calls the report
 * @param at when the file was uploaded
 */
public record Origin(
        String importReference,
        String organisation,
        @Nullable Integer line,
        String externalReference,
        Instant at) {}
