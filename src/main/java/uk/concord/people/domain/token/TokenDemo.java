package uk.concord.people.domain.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.concord.core.demo.DemoPart;
import uk.concord.core.security.Locality;
import uk.concord.core.security.Secret;
import uk.concord.people.domain.AccountQuery;
import uk.concord.people.domain.AccountRepository;
import uk.concord.people.domain.token.ApiToken.Reading;
import uk.concord.place.domain.Ward;
import uk.concord.place.domain.WardQuery;

/** Tokens of invented partners. Nobody knows the secrets of those that work: they are drawn and thrown away. */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class TokenDemo implements DemoPart {
    private static final int BYTES = 32;

    private final TokenRepository tokens;
    private final AccountRepository accounts;
    private final AccountQuery query;
    private final WardQuery wards;
    private final Clock clock;

    TokenDemo(TokenRepository tokens, AccountRepository accounts, AccountQuery query, WardQuery wards, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.query = query;
        this.wards = wards;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 21;
    }

    @Override
    public void load() {
        Locality grays = Locality.of(wards.all().stream()
                .filter(ward -> ward.name().startsWith("Grays"))
                .map(Ward::id)
                .collect(Collectors.toSet()));
        token(
                "saltmarsh-repairs-2025",
                "Repairs desk of Saltmarsh Homes, before it changed its system",
                "Saltmarsh Homes",
                Reading.NOTHING,
                Locality.EVERYWHERE,
                420,
                54);
        token(
                "saltmarsh-repairs",
                "Repairs desk of Saltmarsh Homes: files what caretakers report",
                "Saltmarsh Homes",
                Reading.ORGANISATION,
                grays,
                40,
                -140);
        token(
                "street-wardens",
                "Application of the street wardens, given up",
                "Marshland Borough Council",
                Reading.NOTHING,
                Locality.EVERYWHERE,
                200,
                -20);
        tokens.used(tokens.byName("saltmarsh-repairs").orElseThrow().id(), before(2));
        ApiToken ended = tokens.byName("street-wardens").orElseThrow();
        tokens.revoke(ended.id(), ended.version(), before(60));
    }

    private void token(
            String name, String purpose, String organisation, Reading reading, Locality locality, int made, int ended) {
        long id = accounts.organisation(organisation, "PARTNER");
        tokens.insert(
                new TokenService.NewToken(name, purpose, id, true, reading, locality, null),
                Secret.random(TokenService.PREFIX_LENGTH * 3 / 4),
                Secret.hash(Secret.random(BYTES)),
                accounts.ofSystems(id),
                before(ended),
                query.idByUsername("admin"),
                before(made));
    }

    private Instant before(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
