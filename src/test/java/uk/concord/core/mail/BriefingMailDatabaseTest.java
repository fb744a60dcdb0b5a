package uk.concord.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.db.Tables.OUTBOX_MESSAGE;
import static uk.concord.db.Tables.SCHOOL;
import static uk.concord.db.Tables.SCHOOL_CLUSTER;
import static uk.concord.db.Tables.WARD;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import uk.concord.briefing.domain.BriefingSteps;
import uk.concord.briefing.domain.chasing.Chasers;
import uk.concord.briefing.domain.chasing.WeeklyDigest;
import uk.concord.briefing.domain.figures.ThemeQuery;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** Every mail about a briefing, as it leaves: that something waits, and nothing else. */
@DatabaseTest
class BriefingMailDatabaseTest {

    @Autowired
    BriefingSteps steps;

    @Autowired
    Chasers chasers;

    @Autowired
    WeeklyDigest digest;

    @Autowired
    ThemeQuery themes;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    private OutboxSender sender(JavaMailSender mail) {
        return new OutboxSender(
                db,
                clock,
                new SmtpNotifier(
                        new ObjectProvider<JavaMailSender>() {
                            @Override
                            public JavaMailSender getObject() {
                                return mail;
                            }
                        },
                        "concord@example.org"));
    }

    @Test
    void noMailCarriesAThemeOrAPlace() throws Exception {
        db.deleteFrom(OUTBOX_MESSAGE).execute();
        steps.publish();
        SignIn.out();
        // A day in term long after publication, so that every school is reminded.
        chasers.run(LocalDate.of(2027, 6, 15));
        db.update(OUTBOX_MESSAGE).set(OUTBOX_MESSAGE.ATTEMPTS, 0).execute();
        digest.send(LocalDate.of(2027, 6, 14));
        List<String> forbidden = new ArrayList<>(
                List.of("tension", "extremis", "prevent", "fewer", "county lines", "riverside", "dockside"));
        themes.rows().forEach(theme -> forbidden.add(theme.label()));
        db.select(WARD.NAME).from(WARD).forEach(row -> forbidden.add(row.value1()));
        db.select(SCHOOL.NAME).from(SCHOOL).forEach(row -> forbidden.add(row.value1()));
        db.select(SCHOOL_CLUSTER.NAME).from(SCHOOL_CLUSTER).forEach(row -> forbidden.add(row.value1()));
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            JavaMailSenderImpl mail = new JavaMailSenderImpl();
            mail.setHost("127.0.0.1");
            mail.setPort(server.getSmtp().getPort());
            int sent = sender(mail).sendWaiting();
            assertThat(sent).isGreaterThan(51);
            for (MimeMessage message : server.getReceivedMessages()) {
                String words = (message.getSubject() + "\n" + GreenMailUtil.getBody(message)).toLowerCase(Locale.UK);
                assertThat(message.getSubject()).startsWith("[OFFICIAL] ");
                assertThat(message.getContentType()).startsWith("text/plain");
                for (String word : forbidden) {
                    assertThat(words).doesNotContain(word.toLowerCase(Locale.UK));
                }
            }
        } finally {
            server.stop();
        }
    }

    @Test
    void anAddressTheServerRefusesForGoodIsNotTriedAgain() throws Exception {
        db.deleteFrom(OUTBOX_MESSAGE).execute();
        steps.publish();
        Address[] bad = {new InternetAddress("dsl.langdene@example.org")};
        JavaMailSenderImpl refusing = new JavaMailSenderImpl() {
            @Override
            public void send(SimpleMailMessage message) {
                throw new MailSendException(Map.of(
                        message, new SendFailedException("550", new Exception(), new Address[0], new Address[0], bad)));
            }
        };
        assertThat(sender(refusing).sendWaiting()).isZero();
        assertThat(db.select(OUTBOX_MESSAGE.STATE).from(OUTBOX_MESSAGE).fetch(OUTBOX_MESSAGE.STATE))
                .containsOnly("FAILED");
    }
}
