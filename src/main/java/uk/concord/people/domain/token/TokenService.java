package uk.concord.people.domain.token;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.security.Locality;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.Secret;
import uk.concord.core.security.SignedIn;
import uk.concord.core.settings.Settings;
import uk.concord.core.time.LondonTime;
import uk.concord.people.domain.AccountRepository;
import uk.concord.people.domain.token.ApiToken.Reading;

/** Tokens of partners' systems as an administrator keeps them. The secret is shown once and kept nowhere. */
@Service
@RolesAllowed(Permissions.TOKENS_MANAGE)
public class TokenService {
    /** Longest name, in characters. */
    public static final int NAME_MAX = 40;
    /** Longest purpose, in characters. */
    public static final int PURPOSE_MAX = 300;

    static final String DAYS = "api.token.days";
    static final String MOST_DAYS = "api.token.most-days";

    /** What every token begins with, so that scanners for secrets find one that was published. */
    static final String MARK = "concord_";

    static final int PREFIX_LENGTH = 8;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,39}");
    /** Stands in the address of the page that makes one. */
    private static final String RESERVED = "new";

    private static final int BYTES = 32;
    private static final String TOKEN = "token";

    private final TokenRepository tokens;
    private final AccountRepository accounts;
    private final Settings settings;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    TokenService(
            TokenRepository tokens,
            AccountRepository accounts,
            Settings settings,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.settings = settings;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * What an administrator enters for a new token.
     *
     * @param lastDay on which it works, in London
     */
    public record NewToken(
            String name,
            String purpose,
            @Nullable Long organisationId,
            boolean files,
            Reading reading,
            Locality locality,
            @Nullable LocalDate lastDay) {}

    /**
     * @param after where the page before ended; nonsense gives the first page
     * @return the tokens, the newest first
     */
    @Transactional(readOnly = true)
    public KeyPage<ApiToken> page(@Nullable String after, int size) {
        return tokens.page(after != null && after.matches("\\d{1,18}") ? Long.valueOf(after) : null, size);
    }

    /** @throws NotFoundException when there is none */
    @Transactional(readOnly = true)
    public ApiToken get(String name) {
        return tokens.byName(name).orElseThrow(() -> new NotFoundException(TOKEN));
    }

    /** @return names by id of the organisations a token can be made for */
    @Transactional(readOnly = true)
    public Map<Long, String> organisations() {
        return tokens.organisations();
    }

    /** @return the days a token works at the most */
    @Transactional(readOnly = true)
    public int mostDays() {
        return settings.number(MOST_DAYS);
    }

    /** @return the part of a token that is no secret */
    public static String shown(ApiToken token) {
        return MARK + token.prefix();
    }

    /** @return whether it works now */
    public ApiToken.State state(ApiToken token) {
        return token.state(clock.instant());
    }

    /** @return the last day that is proposed for a token made today */
    @Transactional(readOnly = true)
    public LocalDate proposedLastDay() {
        return LondonTime.today(clock).plusDays(settings.number(DAYS));
    }

    /** @return everything that is missing or not acceptable, in the order of the form */
    @Transactional(readOnly = true)
    public List<RuleBrokenException> problems(NewToken entered) {
        NewToken token = plain(entered);
        List<RuleBrokenException> found = new ArrayList<>();
        require(
                token.organisationId() != null && tokens.organisations().containsKey(token.organisationId()),
                found,
                "people.token.error.organisation");
        require(
                NAME.matcher(token.name()).matches() && !token.name().equals(RESERVED),
                found,
                "people.token.error.name",
                NAME_MAX);
        require(tokens.byName(token.name()).isEmpty(), found, "people.token.error.taken");
        require(
                !token.purpose().isEmpty() && token.purpose().length() <= PURPOSE_MAX,
                found,
                "people.token.error.purpose",
                PURPOSE_MAX);
        require(token.files() || token.reading() != Reading.NOTHING, found, "people.token.error.rights");
        require(
                token.locality().everywhere() || !token.locality().wards().isEmpty(),
                found,
                "people.token.error.wards");
        LocalDate today = LondonTime.today(clock);
        int most = settings.number(MOST_DAYS);
        LocalDate lastDay = token.lastDay();
        require(
                lastDay != null && !lastDay.isBefore(today) && !lastDay.isAfter(today.plusDays(most)),
                found,
                "people.token.error.lastDay",
                most);
        return List.copyOf(found);
    }

    /**
     * Makes a token.
     *
     * @return the token itself, shown once and kept nowhere
     * @throws RuleBrokenException when something is missing or not acceptable, or the name was used before
     */
    @Transactional
    public String create(NewToken entered) {
        List<RuleBrokenException> problems = problems(entered);
        if (!problems.isEmpty()) {
            throw problems.getFirst();
        }
        NewToken token = plain(entered);
        long organisation = java.util.Objects.requireNonNull(token.organisationId());
        String prefix = Secret.random(PREFIX_LENGTH * 3 / 4);
        String secret = MARK + prefix + Secret.random(BYTES);
        LocalDate lastDay = java.util.Objects.requireNonNull(token.lastDay());
        try {
            tokens.insert(
                    token,
                    prefix,
                    Secret.hash(secret),
                    accounts.ofSystems(organisation),
                    LondonTime.startOf(lastDay.plusDays(1)),
                    signedIn.user().id(),
                    clock.instant());
        } catch (DuplicateKeyException taken) {
            throw new RuleBrokenException("people.token.error.taken");
        }
        audit.record(
                "people.token.created",
                TOKEN,
                token.name(),
                "organisation=" + organisation + " files=" + token.files() + " reads=" + token.reading()
                        + (token.locality().everywhere()
                                ? ""
                                : " wards="
                                        + token.locality().wards().stream()
                                                .sorted()
                                                .toList())
                        + " until=" + lastDay);
        return secret;
    }

    /**
     * Ends a token at once and for good.
     *
     * @throws EditConflictException when somebody else revoked it meanwhile
     */
    @Transactional
    public void revoke(String name, int version) {
        ApiToken token = get(name);
        if (token.revokedAt() == null) {
            tokens.revoke(token.id(), version, clock.instant());
            audit.record("people.token.revoked", TOKEN, name, "");
        }
    }

    private static NewToken plain(NewToken token) {
        return new NewToken(
                token.name().strip().toLowerCase(Locale.ROOT),
                token.purpose().strip(),
                token.organisationId(),
                token.files(),
                token.reading(),
                token.reading() == Reading.NOTHING ? Locality.EVERYWHERE : token.locality(),
                token.lastDay());
    }

    private static void require(boolean fine, List<RuleBrokenException> found, String messageKey, Object... arguments) {
        if (!fine) {
            found.add(new RuleBrokenException(messageKey, arguments));
        }
    }
}
