package uk.concord.core.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.concord.core.api.ProblemWriter.Kind;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.audit.ClientAddress;
import uk.concord.core.security.AccountPrincipal;
import uk.concord.core.security.Throttle;
import uk.concord.core.security.Throttle.What;
import uk.concord.core.settings.Settings;

/**
 * Lets in who carries a token that works, within the limits of requests and of size. The token is looked up for each
 * request, so what an administrator revokes is gone at once. A session, if the caller has one, is never looked at.
 */
class BearerFilter extends OncePerRequestFilter {
    static final String PER_MINUTE = "api.requests-per-minute";

    /** Wrong tokens from one network in five minutes, after which nobody is told anything about another one. */
    static final int UNKNOWN_PER_ADDRESS = 20;

    private static final Duration UNKNOWN_WINDOW = Duration.ofMinutes(5);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;
    private final Throttle throttle;
    private final Settings settings;
    private final AuditTrail audit;
    private final ClientAddress address;
    private final ProblemWriter problems;

    BearerFilter(
            ApiTokens tokens,
            Throttle throttle,
            Settings settings,
            AuditTrail audit,
            ClientAddress address,
            ProblemWriter problems) {
        this.tokens = tokens;
        this.throttle = throttle;
        this.settings = settings;
        this.audit = audit;
        this.address = address;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        AccountPrincipal principal = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? open(header.substring(SCHEME.length()).strip(), response)
                : null;
        if (response.getStatus() == Kind.TOO_MANY.status()) {
            return;
        }
        if (principal == null) {
            problems.write(response, Kind.UNAUTHENTICATED);
        } else if (isWithinLimit(principal, response)) {
            HttpServletRequest bounded = BoundedRequest.of(request);
            if (bounded == null) {
                problems.write(response, Kind.TOO_LARGE);
            } else {
                goOn(principal, bounded, response, chain);
            }
        }
    }

    private @Nullable AccountPrincipal open(String secret, HttpServletResponse response) throws IOException {
        ApiTokens.Answer answer = tokens.open(secret);
        if (answer.unknown()) {
            String network = address.network();
            if (throttle.count(What.API_UNKNOWN, network, UNKNOWN_WINDOW) >= UNKNOWN_PER_ADDRESS) {
                tooMany(response, throttle.wait(What.API_UNKNOWN, network, UNKNOWN_WINDOW));
            } else {
                throttle.happened(What.API_UNKNOWN, network);
                audit.recordAs("-", "api.refused", "token", "-", "UNKNOWN");
            }
        }
        return answer.principal();
    }

    private boolean isWithinLimit(AccountPrincipal principal, HttpServletResponse response) throws IOException {
        String token = principal.getUsername();
        if (throttle.count(What.API_REQUEST, token, MINUTE) >= settings.number(PER_MINUTE)) {
            tooMany(response, throttle.wait(What.API_REQUEST, token, MINUTE));
            return false;
        }
        throttle.happened(What.API_REQUEST, token);
        return true;
    }

    private void tooMany(HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader(
                "Retry-After", String.valueOf(wait.plus(Duration.ofMillis(999)).toSeconds()));
        problems.write(response, Kind.TOO_MANY);
    }

    private static void goOn(
            AccountPrincipal principal, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
