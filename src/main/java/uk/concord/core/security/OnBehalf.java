package uk.concord.core.security;

import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets a job see just what a person would see: the services it asks decide as if that person had signed in. */
public final class OnBehalf {
    private OnBehalf() {}

    /** @return what the person sees; whoever was signed in on this thread before is so again afterwards */
    public static <T> T of(CurrentUser user, Supplier<T> look) {
        SecurityContext before = SecurityContextHolder.getContext();
        AccountPrincipal principal = new AccountPrincipal(user, 0, null, true);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return look.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
