package uk.concord.core.security;

import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.audit.ClientAddress;
import uk.concord.core.security.Throttle.What;

/**
 * Slows guessing down: five failures in five minutes for a name, twenty for an address (Cyber Essentials asks for ten
 * in five minutes at most).
 */
@Component
class SignInThrottle {
    static final Duration WINDOW = Duration.ofMinutes(5);
    static final int PER_NAME = 5;
    static final int PER_ADDRESS = 20;

    private final Throttle throttle;

    SignInThrottle(Throttle throttle) {
        this.throttle = throttle;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    boolean isBlocked(String name, String address) {
        return ofName(name) >= PER_NAME || (!address.isEmpty() && ofAddress(address) >= PER_ADDRESS);
    }

    /** @return whether this failure is the one that blocks the name or the address */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean failed(String name, String address) {
        throttle.happened(What.SIGN_IN_NAME, hash(name));
        throttle.happened(What.SIGN_IN_ADDRESS, ClientAddress.networkOf(address));
        return ofName(name) == PER_NAME || (!address.isEmpty() && ofAddress(address) == PER_ADDRESS);
    }

    private int ofName(String name) {
        return throttle.count(What.SIGN_IN_NAME, hash(name), WINDOW);
    }

    private int ofAddress(String address) {
        return throttle.count(What.SIGN_IN_ADDRESS, ClientAddress.networkOf(address), WINDOW);
    }

    /** People type passwords into the wrong field, so the name is not kept. */
    private static String hash(String name) {
        return Secret.hash(name.strip().toLowerCase(Locale.ROOT));
    }
}
