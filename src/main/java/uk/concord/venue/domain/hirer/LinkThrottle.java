package uk.concord.venue.domain.hirer;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.NotFoundException;
import uk.concord.core.audit.ClientAddress;
import uk.concord.core.security.Throttle;
import uk.concord.core.security.Throttle.What;

/** Slows guessing down: after so many links from an address that do not work, none does for a while. */
@Component
public class LinkThrottle {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int WRONG_PER_ADDRESS = 20;

    private final Throttle throttle;
    private final ClientAddress address;

    LinkThrottle(Throttle throttle, ClientAddress address) {
        this.throttle = throttle;
        this.address = address;
    }

    /**
     * A link did not work. The transaction around it must be one that {@link NotFoundException} does not undo; one of
     * its own would need a second connection, and enough wrong links at once would take them all.
     */
    @Transactional(noRollbackFor = NotFoundException.class)
    public void failed() {
        throttle.happened(What.HIRER_LINK, address.network());
    }

    /** @return whether links from the address of this request do not work for now */
    @Transactional(readOnly = true)
    public boolean isBlocked() {
        return throttle.count(What.HIRER_LINK, address.network(), WINDOW) >= WRONG_PER_ADDRESS;
    }
}
