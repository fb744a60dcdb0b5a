package uk.concord.core.mail;

import static uk.concord.db.Tables.OUTBOX_MESSAGE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.concord.db.tables.records.OutboxMessageRecord;

/**
 * Sends what waits in the outbox, one message at a time, and tries again later and later when it is not taken: after
 * 1, 2, 4 … minutes, at most 10 times; an address that is called invalid is not tried again. Where that can be known, it
 * asks later whether a message was delivered.
 */
@Component
public class OutboxSender {
    static final int MOST_ATTEMPTS = 10;
    private static final int BATCH = 100;
    /** GOV.UK Notify tries for three days; after that it knows. */
    private static final Duration ASKED_FOR = Duration.ofDays(4);

    private static final Duration ASKED_EVERY = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

    private final DSLContext db;
    private final Clock clock;
    private final Notifier notifier;

    OutboxSender(DSLContext db, Clock clock, Notifier notifier) {
        this.db = db;
        this.clock = clock;
        this.notifier = notifier;
    }

    /** @return number of messages handed over */
    public int sendWaiting() {
        if (!notifier.available()) {
            return 0;
        }
        int sent = 0;
        for (OutboxMessageRecord message : due("WAITING")) {
            sent += send(message) ? 1 : 0;
        }
        return sent;
    }

    private Iterable<OutboxMessageRecord> due(String state) {
        return db.selectFrom(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.STATE.eq(state))
                .and(OUTBOX_MESSAGE.NEXT_ATTEMPT_AT.le(clock.instant()))
                .orderBy(OUTBOX_MESSAGE.NEXT_ATTEMPT_AT)
                .limit(BATCH)
                .fetch();
    }

    private boolean send(OutboxMessageRecord message) {
        Instant now = clock.instant();
        int attempts = message.getAttempts() + 1;
        try {
            String number = notifier.send(new Notifier.Message(
                    message.getIdempotencyKey(),
                    attempts > 1,
                    message.getRecipient(),
                    message.getSubject(),
                    message.getBody()));
            db.update(OUTBOX_MESSAGE)
                    .set(OUTBOX_MESSAGE.STATE, number.isEmpty() ? "SENT" : "ACCEPTED")
                    .set(OUTBOX_MESSAGE.PROVIDER_ID, number)
                    .set(OUTBOX_MESSAGE.BODY, LinkMask.mask(message.getBody()))
                    .set(OUTBOX_MESSAGE.ATTEMPTS, attempts)
                    .set(OUTBOX_MESSAGE.SENT_AT, now)
                    .set(OUTBOX_MESSAGE.NEXT_ATTEMPT_AT, now.plus(ASKED_EVERY))
                    .set(OUTBOX_MESSAGE.LAST_ERROR, "")
                    .where(OUTBOX_MESSAGE.ID.eq(message.getId()))
                    .execute();
            return true;
        } catch (NotTakenException refused) {
            LOG.warn("Message {} was not sent, attempt {}: {}", message.getId(), attempts, refused.kind());
            db.update(OUTBOX_MESSAGE)
                    .set(OUTBOX_MESSAGE.STATE, attempts >= MOST_ATTEMPTS || refused.forGood() ? "FAILED" : "WAITING")
                    .set(OUTBOX_MESSAGE.ATTEMPTS, attempts)
                    .set(OUTBOX_MESSAGE.NEXT_ATTEMPT_AT, now.plus(Duration.ofMinutes(1L << (attempts - 1))))
                    .set(OUTBOX_MESSAGE.LAST_ERROR, refused.kind())
                    .where(OUTBOX_MESSAGE.ID.eq(message.getId()))
                    .execute();
            return false;
        }
    }

    /** @return number of messages of which it is known now what became of them */
    public int askForDeliveries() {
        int known = 0;
        for (OutboxMessageRecord message : due("ACCEPTED")) {
            known += ask(message) ? 1 : 0;
        }
        return known;
    }

    private boolean ask(OutboxMessageRecord message) {
        Instant now = clock.instant();
        Notifier.Delivery delivery;
        try {
            delivery = notifier.delivery(message.getProviderId());
        } catch (NotTakenException silent) {
            LOG.warn("What became of message {} is not known: {}", message.getId(), silent.kind());
            delivery = Notifier.Delivery.UNDER_WAY;
        }
        Instant sent = message.getSentAt();
        boolean given = sent != null && sent.plus(ASKED_FOR).isBefore(now);
        String state = switch (delivery) {
            case DELIVERED -> "DELIVERED";
            case BOUNCED -> "BOUNCED";
            case UNDER_WAY -> given ? "SENT" : "ACCEPTED";
        };
        db.update(OUTBOX_MESSAGE)
                .set(OUTBOX_MESSAGE.STATE, state)
                .set(OUTBOX_MESSAGE.DELIVERED_AT, delivery == Notifier.Delivery.DELIVERED ? now : null)
                .set(OUTBOX_MESSAGE.NEXT_ATTEMPT_AT, now.plus(ASKED_EVERY))
                .where(OUTBOX_MESSAGE.ID.eq(message.getId()))
                .and(OUTBOX_MESSAGE.STATE.eq("ACCEPTED"))
                .execute();
        return delivery != Notifier.Delivery.UNDER_WAY;
    }
}
