package uk.concord.core.mail;

import static uk.concord.db.Tables.OUTBOX_MESSAGE;

import jakarta.mail.SendFailedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import uk.concord.db.tables.records.OutboxMessageRecord;

/**
 * Sends what waits in the outbox, one message at a time, and tries again later and later when the mail server does not
 * take it: after 1, 2, 4 … minutes, at most 10 times; an address it calls invalid is not tried again. Without a mail server messages wait and can be read in the
 * product.
 */
@Component
public class OutboxSender {
    static final int MOST_ATTEMPTS = 10;
    private static final int BATCH = 100;
    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

    private final DSLContext db;
    private final Clock clock;
    private final ObjectProvider<JavaMailSender> mail;
    private final String from;

    OutboxSender(
            DSLContext db,
            Clock clock,
            ObjectProvider<JavaMailSender> mail,
            @Value("${concord.mail.from}") String from) {
        this.db = db;
        this.clock = clock;
        this.mail = mail;
        this.from = from;
    }

    /** @return number of messages handed to the mail server */
    public int sendWaiting() {
        JavaMailSender server = mail.getIfAvailable();
        if (server == null) {
            return 0;
        }
        int sent = 0;
        for (OutboxMessageRecord message : db.selectFrom(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.STATE.eq("WAITING"))
                .and(OUTBOX_MESSAGE.NEXT_ATTEMPT_AT.le(clock.instant()))
                .orderBy(OUTBOX_MESSAGE.NEXT_ATTEMPT_AT)
                .limit(BATCH)
                .fetch()) {
            sent += send(server, message) ? 1 : 0;
        }
        return sent;
    }

    private boolean send(JavaMailSender server, OutboxMessageRecord message) {
        Instant now = clock.instant();
        int attempts = message.getAttempts() + 1;
        try {
            SimpleMailMessage mailMessage = new SimpleMailMessage();
            mailMessage.setFrom(from);
            mailMessage.setTo(message.getRecipient());
            mailMessage.setSubject(message.getSubject());
            mailMessage.setText(message.getBody());
            server.send(mailMessage);
            db.update(OUTBOX_MESSAGE)
                    .set(OUTBOX_MESSAGE.STATE, "SENT")
                    .set(OUTBOX_MESSAGE.ATTEMPTS, attempts)
                    .set(OUTBOX_MESSAGE.SENT_AT, now)
                    .set(OUTBOX_MESSAGE.LAST_ERROR, "")
                    .where(OUTBOX_MESSAGE.ID.eq(message.getId()))
                    .execute();
            return true;
        } catch (MailException refused) {
            String kind = refused.getClass().getSimpleName();
            LOG.warn("Message {} was not sent, attempt {}: {}", message.getId(), attempts, kind);
            db.update(OUTBOX_MESSAGE)
                    .set(
                            OUTBOX_MESSAGE.STATE,
                            attempts >= MOST_ATTEMPTS || refusedForGood(refused) ? "FAILED" : "WAITING")
                    .set(OUTBOX_MESSAGE.ATTEMPTS, attempts)
                    .set(OUTBOX_MESSAGE.NEXT_ATTEMPT_AT, now.plus(Duration.ofMinutes(1L << (attempts - 1))))
                    .set(OUTBOX_MESSAGE.LAST_ERROR, kind)
                    .where(OUTBOX_MESSAGE.ID.eq(message.getId()))
                    .execute();
            return false;
        }
    }

    /** The server knows the address and says that it is none: trying again does not help. */
    private static boolean refusedForGood(MailException refused) {
        return refused instanceof MailSendException several
                && several.getFailedMessages().values().stream()
                        .anyMatch(cause -> cause instanceof SendFailedException failed
                                && failed.getInvalidAddresses() != null
                                && failed.getInvalidAddresses().length > 0);
    }
}
