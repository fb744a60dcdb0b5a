package uk.concord.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.db.Tables.OUTBOX_MESSAGE;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.time.Duration;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import uk.concord.testing.DatabaseTest;

@DatabaseTest
class OutboxDatabaseTest {
    @Autowired
    DSLContext db;

    @Autowired
    Outbox outbox;

    @Autowired
    Clock clock;

    private OutboxSender sender(int port, Duration ahead) {
        JavaMailSenderImpl mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(port);
        mail.getJavaMailProperties().put("mail.smtp.connectiontimeout", "2000");
        return new OutboxSender(
                db,
                Clock.offset(clock, ahead),
                new SmtpNotifier(
                        new ObjectProvider<JavaMailSender>() {
                            @Override
                            public JavaMailSender getObject() {
                                return mail;
                            }
                        },
                        "concord@example.org"));
    }

    private String state(String key) {
        return db.select(OUTBOX_MESSAGE.STATE)
                .from(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.IDEMPOTENCY_KEY.eq(key))
                .fetchSingle()
                .value1();
    }

    @Test
    void aMessageIsQueuedOnceAndSentOnce() throws Exception {
        db.update(OUTBOX_MESSAGE).set(OUTBOX_MESSAGE.STATE, "SENT").execute();
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            outbox.queue("k-1", "dsl@example.org", "[OFFICIAL] Something waits", "Sign in to read it.");
            outbox.queue("k-1", "dsl@example.org", "[OFFICIAL] Something waits", "Sign in to read it.");
            OutboxSender sender = sender(server.getSmtp().getPort(), Duration.ZERO);
            assertThat(sender.sendWaiting()).isEqualTo(1);
            assertThat(sender.sendWaiting()).isZero();
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("[OFFICIAL] Something waits");
            assertThat(state("k-1")).isEqualTo("SENT");
        } finally {
            server.stop();
        }
    }

    @Test
    void aMailServerThatIsDownCostsNothingButTime() {
        db.update(OUTBOX_MESSAGE).set(OUTBOX_MESSAGE.STATE, "SENT").execute();
        outbox.queue("k-2", "dsl@example.org", "[OFFICIAL] Something waits", "Sign in to read it.");
        assertThat(sender(1, Duration.ZERO).sendWaiting()).isZero();
        assertThat(state("k-2")).isEqualTo("WAITING");
        assertThat(sender(1, Duration.ofSeconds(30)).sendWaiting()).isZero();
        assertThat(db.select(OUTBOX_MESSAGE.ATTEMPTS)
                        .from(OUTBOX_MESSAGE)
                        .where(OUTBOX_MESSAGE.IDEMPOTENCY_KEY.eq("k-2"))
                        .fetchSingle()
                        .value1())
                .as("not tried again before its time")
                .isEqualTo(1);
        for (int i = 0; i < OutboxSender.MOST_ATTEMPTS; i++) {
            sender(1, Duration.ofDays(i + 1L)).sendWaiting();
        }
        assertThat(state("k-2")).isEqualTo("FAILED");
    }
}
