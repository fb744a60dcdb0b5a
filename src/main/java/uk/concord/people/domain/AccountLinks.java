package uk.concord.people.domain;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.concord.core.security.Secret;

/** One-time addresses for choosing a password. The database holds only a hash of the token. */
@Component
class AccountLinks {
    static final Duration VALID = Duration.ofDays(3);
    private static final int TOKEN_BYTES = 24;

    private final AccountRepository repository;
    private final Clock clock;
    private final String baseUrl;

    AccountLinks(AccountRepository repository, Clock clock, @Value("${concord.base-url}") String baseUrl) {
        this.repository = repository;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /**
     * Ends the links issued before.
     *
     * @param accountId whose password, or null for the first administrator, whose account does not exist yet
     * @return the full address
     */
    String issue(@Nullable Long accountId, String purpose) {
        String token = Secret.random(TOKEN_BYTES);
        repository.endLinks(accountId);
        repository.insertLink(hash(token), accountId, purpose, clock.instant().plus(VALID));
        return baseUrl + "/set-up/" + token;
    }

    static String hash(String token) {
        return Secret.hash(token);
    }
}
