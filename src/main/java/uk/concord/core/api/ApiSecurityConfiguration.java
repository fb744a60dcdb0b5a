package uk.concord.core.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import uk.concord.core.api.ProblemWriter.Kind;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.audit.ClientAddress;
import uk.concord.core.security.Throttle;
import uk.concord.core.settings.Settings;

/**
 * Who may call {@code /api/}: a token and nothing else. There is no session, so nothing a browser carries counts here
 * and nothing here opens a view.
 */
@Configuration
class ApiSecurityConfiguration {
    /** What the addresses take and give; open, because a partner's developers have no account. */
    static final String DESCRIPTION = "/api/v1/openapi.json";

    @Bean
    @Order(1)
    SecurityFilterChain apiSecurityFilterChain(
            HttpSecurity http,
            ApiTokens tokens,
            Throttle throttle,
            Settings settings,
            AuditTrail audit,
            ClientAddress address,
            ProblemWriter problems)
            throws Exception {
        http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(
                        csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, DESCRIPTION)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                (request, response, failure) -> problems.write(response, Kind.UNAUTHENTICATED))
                        .accessDeniedHandler((request, response, denied) -> problems.write(response, Kind.FORBIDDEN)))
                .addFilterBefore(
                        new BearerFilter(tokens, throttle, settings, audit, address, problems),
                        AnonymousAuthenticationFilter.class);
        return http.build();
    }
}
