package uk.concord.tension.api;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.TENSION_REPORT_ORIGIN;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Locality;
import uk.concord.core.security.Role;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.FormWorld;
import uk.concord.tension.domain.ReportRepository;
import uk.concord.tension.domain.exchange.ReportExchange;
import uk.concord.tension.domain.importing.ImportField;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** Requests at the same moment, each in a transaction of its own; this test takes away what it made. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ApiTogetherDatabaseTest {
    private static final String REFERENCE = "TOGETHER-1";
    private static final int REQUESTS = 8;

    @Autowired
    ReportExchange exchange;

    @Autowired
    ReportRepository reports;

    @Autowired
    FormWorld world;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @Autowired
    DSLContext db;

    @AfterEach
    void takeAway() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> db.select(TENSION_REPORT_ORIGIN.REPORT_ID)
                        .from(TENSION_REPORT_ORIGIN)
                        .where(TENSION_REPORT_ORIGIN.EXTERNAL_REFERENCE.eq(REFERENCE))
                        .fetch(TENSION_REPORT_ORIGIN.REPORT_ID)
                        .forEach(reports::delete));
    }

    @Test
    void theSameReportSentManyTimesAtOnceIsOneReport() throws Exception {
        var account = db.selectFrom(ACCOUNT).where(ACCOUNT.OF_SYSTEMS).limit(1).fetchSingle();
        CurrentUser system = new CurrentUser(
                account.getId(),
                "token:together",
                "together",
                Set.of(Role.SYSTEM_FILER),
                account.getOrganisationId(),
                "",
                Locality.EVERYWHERE);
        Map<ImportField, String> answers = Map.of(
                ImportField.EXTERNAL_REFERENCE,
                REFERENCE,
                ImportField.TEXT,
                "Two groups argue about who may use the pitch after school.",
                ImportField.START,
                LondonTime.today(clock).minusDays(1).toString(),
                ImportField.WARD,
                world.wardsOn(null).getFirst().code(),
                ImportField.IMPACT,
                "SOME_WORRY",
                ImportField.HOW_KNOWN,
                "SAW_OR_HEARD");
        Callable<ReportExchange.Filed> request = () -> {
            SignIn.as(system);
            return (ReportExchange.Filed) exchange.file(answers);
        };
        try (ExecutorService many = Executors.newFixedThreadPool(REQUESTS)) {
            List<Future<ReportExchange.Filed>> sent = many.invokeAll(
                    IntStream.range(0, REQUESTS).mapToObj(number -> request).toList());
            int created = 0;
            Set<Long> ids = sent.stream()
                    .map(future -> future.resultNow().report().id())
                    .collect(Collectors.toSet());
            for (Future<ReportExchange.Filed> filed : sent) {
                created += filed.get().created() ? 1 : 0;
            }
            assertThat(ids).hasSize(1);
            assertThat(created).isEqualTo(1);
        }
    }
}
