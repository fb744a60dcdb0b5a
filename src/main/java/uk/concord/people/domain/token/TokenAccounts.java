package uk.concord.people.domain.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.concord.core.api.ApiTokens;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.AccountPrincipal;
import uk.concord.core.security.Secret;
import uk.concord.core.security.Throttle;
import uk.concord.core.security.Throttle.What;

/** Gives the API the tokens. */
@Component
class TokenAccounts implements ApiTokens {
    private static final Duration USE_KEPT_TO = Duration.ofMinutes(1);

    private final TokenRepository tokens;
    private final Throttle throttle;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TokenAccounts(
            TokenRepository tokens,
            Throttle throttle,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.tokens = tokens;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Not one transaction: of two requests at once, the second would find the row changed under its eyes and fail. */
    @Override
    public Answer open(String secret) {
        Optional<ApiToken> known = tokens.byHash(Secret.hash(secret));
        if (known.isEmpty()) {
            return new Answer(true, null);
        }
        ApiToken token = known.get();
        Instant now = clock.instant();
        ApiToken.State state = token.state(now);
        if (state != ApiToken.State.WORKS) {
            refused(token, state);
            return new Answer(false, null);
        }
        Instant before = token.lastUsedAt();
        if (before == null || before.isBefore(now.minus(USE_KEPT_TO))) {
            transaction.executeWithoutResult(status -> tokens.used(token.id(), now));
        }
        return new Answer(false, new AccountPrincipal(token.user(), token.version(), null, true));
    }

    /** A system goes on asking with a token that has ended; once an hour is enough for the trail. */
    private void refused(ApiToken token, ApiToken.State state) {
        if (throttle.count(What.API_REFUSED, token.prefix(), Throttle.LONGEST) == 0) {
            throttle.happened(What.API_REFUSED, token.prefix());
            audit.recordAs(token.actor(), "api.refused", "token", token.name(), state.name());
        }
    }
}
