package uk.concord.tension.domain.importing;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.text.Texts;
import uk.concord.tension.domain.FormWorld;
import uk.concord.tension.domain.Intake;
import uk.concord.tension.domain.ReportRepository;
import uk.concord.tension.domain.importing.ReportImport.State;

/**
 * What the machine does with imports: takes confirmed ones over, batch by batch. The reports of a batch, their audit
 * events and how far the import is are one transaction, so that a killed server goes on exactly where it stood.
 */
@Component
public class ImportRun {
    /** A file nobody has confirmed goes after this. */
    static final Duration UNCONFIRMED = Duration.ofDays(1);

    /** Small, because the counter of references is held for the length of a batch. */
    static final int BATCH = 50;

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    private final ImportRepository imports;
    private final ReportOrigins origins;
    private final ReportRepository reports;
    private final Intake intake;
    private final FormWorld world;
    private final Texts texts;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ImportRun(
            ImportRepository imports,
            ReportOrigins origins,
            ReportRepository reports,
            Intake intake,
            FormWorld world,
            Texts texts,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.origins = origins;
        this.reports = reports;
        this.intake = intake;
        this.world = world;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What became of some rows. */
    record Counts(int rows, int created, int unchanged, int different, int wrong) {}

    /** Does everything that waits; called by the scheduler on one server at a time. */
    public void workOff() {
        for (Optional<ReportImport> next = imports.oldestRunning(); next.isPresent(); next = imports.oldestRunning()) {
            work(next.get());
        }
    }

    /** Removes files that nobody has confirmed within a day, because they may hold what should not be kept. */
    public void forgetUnconfirmed() {
        transaction.executeWithoutResult(status -> {
            for (ReportImport old : imports.uploadedBefore(clock.instant().minus(UNCONFIRMED))) {
                imports.delete(old.id());
                audit.record("tension.import.expired", "import", old.reference(), "");
            }
        });
    }

    private void work(ReportImport started) {
        try {
            byte[] content = imports.content(started.id()).orElseThrow();
            Sheet sheet = SheetReader.read(content);
            RowReader reader =
                    new RowReader(sheet.headers(), imports.columns(started.id()), new ImportWords(world, texts), texts);
            List<ReadRow> rows = sheet.rows().stream().map(reader::read).toList();
            while (!Boolean.TRUE.equals(transaction.execute(status -> batch(started.reference(), rows)))) {
                LOG.debug("Import {} goes on", started.reference());
            }
        } catch (RuntimeException failed) {
            LOG.error("Import {} has stopped", started.reference(), failed);
            transaction.executeWithoutResult(status -> imports.setState(started.id(), State.STOPPED));
        }
    }

    /** @return whether nothing is left */
    private boolean batch(String reference, List<ReadRow> rows) {
        ReportImport at = imports.lock(reference).orElseThrow();
        if (at.state() != State.RUNNING) {
            return true;
        }
        List<ReadRow> batch = rows.subList(at.done(), Math.min(rows.size(), at.done() + BATCH));
        if (batch.isEmpty()) {
            imports.finish(at.id(), clock.instant());
            audit.recordAs(
                    at.username(),
                    "tension.import.finished",
                    "import",
                    reference,
                    "created=" + at.created() + " unchanged=" + at.unchanged() + " different=" + at.different()
                            + " wrong=" + at.wrong());
            return true;
        }
        imports.progress(at.id(), take(at, batch));
        return false;
    }

    private Counts take(ReportImport at, List<ReadRow> batch) {
        Map<String, String> known = origins.known(
                at.organisationId(),
                batch.stream().map(ReadRow::externalReference).collect(Collectors.toSet()));
        int created = 0;
        int unchanged = 0;
        int different = 0;
        int wrong = 0;
        for (ReadRow row : batch) {
            String before = known.get(row.externalReference());
            if (!row.problems().isEmpty()) {
                imports.insertProblems(at.id(), row.problems());
                wrong++;
            } else if (before == null) {
                create(at, row);
                created++;
            } else if (row.saysTheSame(before)) {
                unchanged++;
            } else {
                different++;
            }
        }
        return new Counts(batch.size(), created, unchanged, different, wrong);
    }

    private void create(ReportImport from, ReadRow row) {
        Intake.Arrival arrival = intake.arrive(null);
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>(arrival.columns());
        long report = reports.insert(
                UUID.randomUUID().toString(),
                from.accountId(),
                from.organisationId(),
                clock.instant(),
                row.answers(),
                columns);
        origins.insert(report, from, row);
        audit.recordAs(from.username(), "tension.report.imported", "report", arrival.reference(), from.reference());
    }
}
