package uk.concord.core.security;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import uk.concord.core.audit.AuditTrail;

/** Sign-ins and sign-outs on the audit trail. A failed attempt is recorded without the name that was typed. */
@Component
class SignInAudit {
    private final AuditTrail audit;

    SignInAudit(AuditTrail audit) {
        this.audit = audit;
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        name(event.getAuthentication(), "account.signed-in");
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        name(event.getAuthentication(), "account.signed-out");
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        if (event instanceof AuthenticationFailureLockedEvent) {
            // The block itself is one event; attempts against it would only fill the trail.
            return;
        }
        audit.recordAs(
                "-",
                "account.sign-in-failed",
                "account",
                "-",
                event.getException().getClass().getSimpleName());
    }

    private void name(Authentication authentication, String action) {
        if (authentication.getPrincipal() instanceof AccountPrincipal principal) {
            audit.recordAs(principal.getUsername(), action, "account", principal.getUsername(), "");
        }
    }
}
