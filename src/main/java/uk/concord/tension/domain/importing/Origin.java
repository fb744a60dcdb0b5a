package uk.concord.tension.domain.importing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a report came from that nobody typed here.
 *
 * @param importReference reference of the import; null when it came through the API
 * @param organisation whose file or system it was
 * @param line of the file, the headings being the first; null when it was not kept, or came through the API
 * @param externalReference what that organisation calls the report
 * @param at when the file was uploaded; null when it came through the API, and so when it was received
 */
public record Origin(
        @Nullable String importReference,
        String organisation,
        @Nullable Integer line,
        String externalReference,
        @Nullable Instant at) {}
