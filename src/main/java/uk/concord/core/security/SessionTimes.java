package uk.concord.core.security;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * How long a session lives without a request: a few minutes for a visitor of the sign-in page, so that thousands of
 * them cost little, and the configured idle time for a person who is signed in.
 */
@Component
class SessionTimes implements HttpSessionListener {
    private static final Duration VISITOR = Duration.ofMinutes(5);

    private final Duration idle;

    SessionTimes(@Value("${server.servlet.session.timeout}") Duration idle) {
        this.idle = idle;
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        event.getSession().setMaxInactiveInterval((int) VISITOR.toSeconds());
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            attributes.getRequest().getSession(true).setMaxInactiveInterval((int) idle.toSeconds());
        }
    }
}
