package uk.concord.core.security;

import static uk.concord.db.Tables.SIGN_IN_FAILURE;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.audit.ClientAddress;

/**
 * Slows guessing down: five failures in five minutes for a name, twenty for an address (Cyber Essentials asks for ten
 * in five minutes at most). Kept in the database, so that it holds over several servers and a restart.
 */
@Component
public class SignInThrottle {
    static final Duration WINDOW = Duration.ofMinutes(5);
    static final int PER_NAME = 5;
    static final int PER_ADDRESS = 20;

    private final DSLContext db;
    private final Clock clock;

    SignInThrottle(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    boolean isBlocked(String name, String address) {
        return count(SIGN_IN_FAILURE.NAME_HASH.eq(hash(name))) >= PER_NAME
                || (!address.isEmpty()
                        && count(SIGN_IN_FAILURE.ADDRESS.eq(ClientAddress.networkOf(address))) >= PER_ADDRESS);
    }

    /** @return whether this failure is the one that blocks the name or the address */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean failed(String name, String address) {
        Instant now = clock.instant();
        db.insertInto(SIGN_IN_FAILURE)
                .set(SIGN_IN_FAILURE.HAPPENED_AT, now)
                .set(SIGN_IN_FAILURE.NAME_HASH, hash(name))
                .set(SIGN_IN_FAILURE.ADDRESS, ClientAddress.networkOf(address))
                .execute();
        return count(SIGN_IN_FAILURE.NAME_HASH.eq(hash(name))) == PER_NAME
                || (!address.isEmpty()
                        && count(SIGN_IN_FAILURE.ADDRESS.eq(ClientAddress.networkOf(address))) == PER_ADDRESS);
    }

    /** Removes the failures that no longer count. */
    @Transactional
    public void forgetOld() {
        db.deleteFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.HAPPENED_AT.lt(clock.instant().minus(WINDOW)))
                .execute();
    }

    private int count(Condition whose) {
        return db.fetchCount(
                SIGN_IN_FAILURE,
                whose.and(SIGN_IN_FAILURE.HAPPENED_AT.gt(clock.instant().minus(WINDOW))));
    }

    private static String hash(String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(
                            digest.digest(name.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
