package uk.concord.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.db.Tables.AUDIT_EVENT;
import static uk.concord.db.Tables.AUDIT_SEAL;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.concord.testing.DatabaseTest;

@DatabaseTest
class AuditChainDatabaseTest {
    private static final int EVENTS = 60;

    @Autowired
    DSLContext db;

    @Autowired
    AuditTrail audit;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Value("${spring.flyway.url}")
    String url;

    @Value("${spring.flyway.user}")
    String migrateUser;

    @Value("${spring.flyway.password}")
    String migratePassword;

    private AuditChain later() {
        return new AuditChain(db, Clock.offset(clock, Duration.ofMinutes(1)));
    }

    private void sealAll() {
        while (later().seal() > 0) {
            // until nothing is left
        }
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void aReadIsRecordedInTheTransactionThatReads() {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        assertThatThrownBy(() -> reading.executeWithoutResult(status -> audit.record("test.read", "thing", "T", "")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTrailNobodyTouchedIsWhole() {
        for (int i = 0; i < EVENTS; i++) {
            audit.record("test.did", "thing", "T-" + i, "detail " + i);
        }
        sealAll();
        assertThat(later().firstBreak()).isEmpty();
        assertThat(db.fetchCount(AUDIT_SEAL)).isGreaterThanOrEqualTo(EVENTS);
    }

    @Test
    void youngEventsWaitForOpenTransactions() {
        sealAll();
        audit.record("test.did", "thing", "T-1", "");
        assertThat(new AuditChain(db, clock).seal()).isZero();
        assertThat(later().seal()).isEqualTo(1);
    }

    @Test
    void theRunTimeUserCanNeitherChangeNorDelete() {
        audit.record("test.did", "thing", "T-1", "");
        assertThatThrownBy(() -> db.update(AUDIT_EVENT)
                        .set(AUDIT_EVENT.ACTOR, "somebody")
                        .execute())
                .hasStackTraceContaining("denied");
        assertThatThrownBy(() -> db.deleteFrom(AUDIT_SEAL).execute()).hasStackTraceContaining("denied");
        assertThatThrownBy(() -> db.execute("DROP TABLE audit_event")).hasStackTraceContaining("denied");
    }

    @Test
    void everyTamperingOfAnAdministratorOfTheDatabaseIsFound() throws SQLException {
        // A database of its own layout, so that the shared one stays as it is.
        try (Connection connection = DriverManager.getConnection(url, migrateUser, migratePassword);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE DATABASE tamper");
            for (String table : new String[] {"audit_event", "audit_seal"}) {
                statement.execute("CREATE TABLE tamper." + table + " LIKE " + table);
            }
            statement.execute("USE tamper");
            DSLContext tamper = org.jooq.impl.DSL.using(
                    connection, org.jooq.SQLDialect.MARIADB, new org.jooq.conf.Settings().withRenderSchema(false));
            for (int i = 1; i <= EVENTS; i++) {
                statement.execute(
                        "INSERT INTO audit_event (happened_at, actor, action, subject_type, subject_ref, detail)"
                                + " VALUES ('2026-01-01 10:00:00', 'officer', 'test.did', 'thing', 'T-" + i
                                + "', 'a')");
            }
            AuditChain chain = new AuditChain(tamper, clock);
            assertThat(chain.seal()).isEqualTo(EVENTS);
            assertThat(chain.firstBreak()).isEmpty();
            Random random = new Random(11);
            String[] edits = {
                "UPDATE audit_event SET actor = 'someone' WHERE id = %d",
                "UPDATE audit_event SET happened_at = '2026-01-02 10:00:00' WHERE id = %d",
                "UPDATE audit_event SET detail = 'b' WHERE id = %d",
                "UPDATE audit_event SET subject_ref = 'T-x', detail = 'a' WHERE id = %d",
                "DELETE FROM audit_event WHERE id = %d",
                "UPDATE audit_seal SET hash = REPEAT('0', 64) WHERE event_id = %d",
                "UPDATE audit_seal SET event_id = event_id + 1000 WHERE event_id = %d"
            };
            for (int i = 0; i < 200; i++) {
                int victim = 1 + random.nextInt(EVENTS - 1);
                connection.setAutoCommit(false);
                statement.execute(edits[i % edits.length].formatted(victim));
                assertThat(chain.firstBreak()).as(edits[i % edits.length]).hasValue(victim);
                connection.rollback();
                connection.setAutoCommit(true);
            }
            statement.execute("DROP DATABASE tamper");
        }
    }
}
