package uk.concord.testing;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;
import uk.concord.core.security.AccountPrincipal;
import uk.concord.core.security.CurrentUser;

/** Signs a demonstration account in on the thread of the test. */
@Component
public class SignIn {
    private static UserDetailsService accounts;

    SignIn(UserDetailsService accounts) {
        SignIn.accounts = accounts;
    }

    public static void as(String username) {
        as(accounts.loadUserByUsername(username));
    }

    /** Somebody who need not have an account. */
    public static void as(CurrentUser user) {
        as(new AccountPrincipal(user, 0, null, true));
    }

    private static void as(UserDetails details) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(details, null, details.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }

    public static void out() {
        SecurityContextHolder.clearContext();
    }
}
