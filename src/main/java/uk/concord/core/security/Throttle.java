package uk.concord.core.security;

import static uk.concord.db.Tables.THROTTLE_EVENT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what somebody does, so that it can be slowed down. Kept in the database, so that it holds over several servers
 * and a restart. Takes part in the transaction of whoever asks.
 */
@Component
public class Throttle {
    /** Nothing is remembered longer. */
    public static final Duration LONGEST = Duration.ofHours(1);

    private final DSLContext db;
    private final Clock clock;

    public Throttle(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What is counted. */
    public enum What {
        SIGN_IN_NAME,
        SIGN_IN_ADDRESS,
        HIRER_LINK,
        API_REFUSED,
        API_UNKNOWN,
        API_REQUEST
    }

    /** @param subject who or what did it, such as a network or a hash; at most 64 characters */
    @Transactional
    public void happened(What what, String subject) {
        db.insertInto(THROTTLE_EVENT)
                .set(THROTTLE_EVENT.WHAT, what.name())
                .set(THROTTLE_EVENT.SUBJECT, subject)
                .set(THROTTLE_EVENT.HAPPENED_AT, clock.instant())
                .execute();
    }

    /**
     * @param within at most {@link #LONGEST}
     * @return how often it happened lately
     */
    @Transactional(readOnly = true)
    public int count(What what, String subject, Duration within) {
        return db.fetchCount(
                THROTTLE_EVENT,
                THROTTLE_EVENT
                        .WHAT
                        .eq(what.name())
                        .and(THROTTLE_EVENT.SUBJECT.eq(subject))
                        .and(THROTTLE_EVENT.HAPPENED_AT.gt(clock.instant().minus(within))));
    }

    /** @return how long until the oldest of those counted no longer counts; at least a second */
    @Transactional(readOnly = true)
    public Duration wait(What what, String subject, Duration within) {
        Instant since = clock.instant().minus(within);
        Instant oldest = db.select(THROTTLE_EVENT.HAPPENED_AT)
                .from(THROTTLE_EVENT)
                .where(THROTTLE_EVENT.WHAT.eq(what.name()))
                .and(THROTTLE_EVENT.SUBJECT.eq(subject))
                .and(THROTTLE_EVENT.HAPPENED_AT.gt(since))
                .orderBy(THROTTLE_EVENT.HAPPENED_AT)
                .limit(1)
                .fetchOne(THROTTLE_EVENT.HAPPENED_AT);
        Duration wait = oldest == null ? Duration.ZERO : Duration.between(since, oldest);
        return wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
    }

    /** Removes what no longer counts. */
    @Transactional
    public void forgetOld() {
        db.deleteFrom(THROTTLE_EVENT)
                .where(THROTTLE_EVENT.HAPPENED_AT.lt(clock.instant().minus(LONGEST)))
                .execute();
    }
}
