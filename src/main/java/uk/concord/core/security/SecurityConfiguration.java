package uk.concord.core.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.ui.LoginView;

/** Sign-in, response headers and method security. */
@Configuration
@EnableMethodSecurity(jsr250Enabled = true)
class SecurityConfiguration {
    /**
     * Flow starts from inline scripts and evaluates expressions, hence the two "unsafe" words for scripts; everything
     * comes from this server and no page can be framed.
     */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline'"
            + " 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
            + " connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** Vaadin forwards a page to its servlet, and Tomcat then closes the response before headers are added late. */
    private static final ObjectPostProcessor<HeaderWriterFilter> WRITE_AT_ONCE = new ObjectPostProcessor<>() {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, AccountWatch accounts) throws Exception {
        http.authorizeHttpRequests(
                requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**", "/icons/**")
                        .permitAll());
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(LoginView.class)
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        http.formLogin(login -> login.failureHandler(
                (request, response, failure) -> new SimpleUrlAuthenticationFailureHandler(address(failure))
                        .onAuthenticationFailure(request, response, failure)));
        http.addFilterBefore(new OwnPagesFilter(), CsrfFilter.class);
        http.addFilterBefore(new ChangedAccountFilter(accounts), AuthorizationFilter.class);
        http.headers(headers -> headers.withObjectPostProcessor(WRITE_AT_ONCE)
                .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()")));
        return http.build();
    }

    private static String address(AuthenticationException failure) {
        return switch (failure) {
            case LockedException blocked -> "/login?wait";
            case AuthenticationServiceException busy -> "/login?busy";
            default -> "/login?error";
        };
    }

    /** Argon2id with 19 MiB for new passwords (OWASP Password Storage Cheat Sheet); bcrypt is still understood. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                "argon2id",
                Map.of(
                        "argon2id",
                        new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2),
                        "bcrypt",
                        new BCryptPasswordEncoder(12)));
    }

    @Bean
    ThrottledAuthenticationProvider authenticationProvider(
            UserDetailsService accounts, PasswordEncoder encoder, SignInThrottle throttle, AuditTrail audit) {
        return new ThrottledAuthenticationProvider(accounts, encoder, throttle, audit);
    }
}
