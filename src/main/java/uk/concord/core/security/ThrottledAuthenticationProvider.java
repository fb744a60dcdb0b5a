package uk.concord.core.security;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import uk.concord.core.audit.AuditTrail;

/**
 * Checks name and password, but not while too many attempts failed lately. Hashing is deliberately expensive, so only
 * two hashes run at once and nobody waits long for a turn: a flood of sign-ins cannot take the machine away from the
 * people who are working.
 */
class ThrottledAuthenticationProvider extends DaoAuthenticationProvider {
    private static final int LONGEST_WAIT_SECONDS = 5;

    private final SignInThrottle throttle;
    private final AuditTrail audit;
    private final Semaphore hashing = new Semaphore(2, true);

    ThrottledAuthenticationProvider(
            UserDetailsService accounts, PasswordEncoder encoder, SignInThrottle throttle, AuditTrail audit) {
        super(accounts);
        setPasswordEncoder(encoder);
        this.throttle = throttle;
        this.audit = audit;
    }

    @Override
    public Authentication authenticate(Authentication attempt) throws AuthenticationException {
        String name = attempt.getName();
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        refuseBlocked(name, address);
        takeTurn();
        try {
            // Again, because many attempts may have waited for their turn together.
            refuseBlocked(name, address);
            return super.authenticate(attempt);
        } catch (LockedException blocked) {
            throw blocked;
        } catch (AuthenticationException failure) {
            if (throttle.failed(name, address)) {
                audit.recordAs("-", "account.sign-in-blocked", "account", "-", "");
            }
            throw failure;
        } finally {
            hashing.release();
        }
    }

    private void refuseBlocked(String name, String address) {
        if (throttle.isBlocked(name, address)) {
            throw new LockedException("Too many failed attempts");
        }
    }

    private void takeTurn() {
        try {
            if (hashing.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw new AuthenticationServiceException("Too many sign-ins at once");
    }
}
