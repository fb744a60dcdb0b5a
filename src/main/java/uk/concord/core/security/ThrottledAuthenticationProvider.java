package uk.concord.core.security;

import java.util.concurrent.Semaphore;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks name and password, but not while too many attempts failed lately. Hashing is deliberately expensive, so only
 * two hashes run at once and a flood of sign-ins cannot take the machine away from the people who are working.
 */
class ThrottledAuthenticationProvider extends DaoAuthenticationProvider {
    private final SignInThrottle throttle;
    private final Semaphore hashing = new Semaphore(2, true);

    ThrottledAuthenticationProvider(UserDetailsService accounts, PasswordEncoder encoder, SignInThrottle throttle) {
        super(accounts);
        setPasswordEncoder(encoder);
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) throws AuthenticationException {
        String name = attempt.getName();
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        if (throttle.isBlocked(name, address)) {
            throw new LockedException("Too many failed attempts");
        }
        hashing.acquireUninterruptibly();
        try {
            return super.authenticate(attempt);
        } catch (AuthenticationException failure) {
            throttle.failed(name, address);
            throw failure;
        } finally {
            hashing.release();
        }
    }
}
