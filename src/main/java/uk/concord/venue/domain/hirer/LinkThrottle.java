package uk.concord.venue.domain.hirer;

import static uk.concord.db.Tables.HIRER_LINK_FAILURE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.NotFoundException;
import uk.concord.core.audit.ClientAddress;

/** Slows guessing down: after so many links from an address that do not work, none does for a while. */
@Component
public class LinkThrottle {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int WRONG_PER_ADDRESS = 20;

    private final DSLContext db;
    private final ClientAddress address;
    private final Clock clock;

    LinkThrottle(DSLContext db, ClientAddress address, Clock clock) {
        this.db = db;
        this.address = address;
        this.clock = clock;
    }

    /**
     * A link did not work. The transaction around it must be one that {@link NotFoundException} does not undo; one of
     * its own would need a second connection, and enough wrong links at once would take them all.
     */
    @Transactional(noRollbackFor = NotFoundException.class)
    public void failed() {
        Instant now = clock.instant();
        db.deleteFrom(HIRER_LINK_FAILURE)
                .where(HIRER_LINK_FAILURE.ADDRESS.eq(address.network()))
                .and(HIRER_LINK_FAILURE.HAPPENED_AT.lt(now.minus(WINDOW)))
                .execute();
        db.insertInto(HIRER_LINK_FAILURE)
                .set(HIRER_LINK_FAILURE.ADDRESS, address.network())
                .set(HIRER_LINK_FAILURE.HAPPENED_AT, now)
                .execute();
    }

    /** @return whether links from the address of this request do not work for now */
    @Transactional(readOnly = true)
    public boolean isBlocked() {
        return db.fetchCount(
                        HIRER_LINK_FAILURE,
                        HIRER_LINK_FAILURE
                                .ADDRESS
                                .eq(address.network())
                                .and(HIRER_LINK_FAILURE.HAPPENED_AT.gt(
                                        clock.instant().minus(WINDOW))))
                >= WRONG_PER_ADDRESS;
    }
}
