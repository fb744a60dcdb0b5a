package uk.concord.core.api;

import org.jspecify.annotations.Nullable;
import uk.concord.core.security.AccountPrincipal;

/** Knows the tokens of partners' systems. */
public interface ApiTokens {
    /**
     * What a token opens.
     *
     * @param unknown whether there never was such a token; somebody may be guessing
     * @param principal who calls, or null when the token does not work
     */
    record Answer(boolean unknown, @Nullable AccountPrincipal principal) {}

    /** Looks a token up and remembers that it was used. */
    Answer open(String secret);
}
