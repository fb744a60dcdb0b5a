package uk.concord.tension.domain.disclosure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.concord.core.security.Marking;

/** What was disclosed, on the record for good. */
public record Disclosure(
        long id,
        String reference,
        String agreement,
        String partner,
        @Nullable String issue,
        String recipient,
        String what,
        String purpose,
        Marking marking,
        String by,
        Instant at) {}
