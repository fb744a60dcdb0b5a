package uk.concord.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.db.Tables.OUTBOX_MESSAGE;
import static uk.concord.db.Tables.VENUE_CHECK;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.work.WorkSource;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;
import uk.concord.venue.domain.check.CheckService;
import uk.concord.venue.domain.check.CheckState;
import uk.concord.venue.domain.check.CheckSteps;
import uk.concord.venue.domain.life.Breaches;
import uk.concord.venue.domain.life.QueueService;

/** A late check is told to the level above although no mail can be sent; the mail follows. */
@DatabaseTest
class LateCheckMailDatabaseTest {
    @Autowired
    private CheckSteps steps;

    @Autowired
    private CheckService checks;

    @Autowired
    private Breaches breaches;

    @Autowired
    private QueueService queue;

    @Autowired
    private List<WorkSource> work;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private DSLContext db;

    @Autowired
    private Clock clock;

    private final List<String> arrived = new ArrayList<>();
    private boolean down = true;

    /** A mail server that can be down. */
    private final class Server implements Notifier {
        @Override
        public boolean available() {
            return true;
        }

        @Override
        public String send(Message message) throws NotTakenException {
            if (down) {
                throw new NotTakenException("no connection", false);
            }
            arrived.add(message.recipient() + ": " + message.body());
            return "";
        }

        @Override
        public Delivery delivery(String providerId) {
            return Delivery.UNDER_WAY;
        }
    }

    private int send(Duration later) {
        return new OutboxSender(db, Clock.offset(clock, later), new Server()).sendWaiting();
    }

    private String mail(String ref) {
        return db.select(OUTBOX_MESSAGE.STATE)
                .from(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.IDEMPOTENCY_KEY.startsWith("venue-breach-" + ref))
                .fetchSingle()
                .value1();
    }

    @Test
    void theAlertStandsInTheProductAndTheMailComesLater() {
        String ref = steps.complete(Map.of());
        LocalDate today = LondonTime.today(clock);
        db.update(VENUE_CHECK)
                .set(VENUE_CHECK.DUE_ON, today.minusDays(1))
                .where(VENUE_CHECK.REFERENCE.eq(ref))
                .execute();
        db.update(OUTBOX_MESSAGE).set(OUTBOX_MESSAGE.STATE, "SENT").execute();
        breaches.tell();
        assertThat(send(Duration.ZERO)).isZero();
        assertThat(mail(ref)).isEqualTo("WAITING");
        SignIn.as("venue.manager");
        assertThat(work.stream().flatMap(source -> source.workFor(signedIn.user()).stream()))
                .anyMatch(item -> item.href().contains("late=yes"));
        assertThat(queue.page(null, true, "").rows())
                .filteredOn(line -> line.reference().equals(ref))
                .singleElement()
                .matches(line -> line.told() != null);
        assertThat(breaches.tell()).as("told once").isZero();
        down = false;
        assertThat(send(Duration.ofHours(1))).isPositive();
        assertThat(arrived).filteredOn(mail -> mail.contains(ref)).hasSize(1);
        assertThat(mail(ref)).isEqualTo("SENT");
        assertThat(checks.file(ref).check().state())
                .as("late by the council is no refusal")
                .isEqualTo(CheckState.DRAFT);
        assertThat(checks.file(ref).check().decision()).isNull();
    }
}
