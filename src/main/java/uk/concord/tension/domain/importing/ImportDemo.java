package uk.concord.tension.domain.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.demo.DemoPart;
import uk.concord.core.jooq.ReferenceNumbers;
import uk.concord.core.settings.Settings;
import uk.concord.core.text.Texts;
import uk.concord.core.time.WorkingDayCalendar;
import uk.concord.people.domain.AccountQuery;
import uk.concord.place.domain.WardQuery;
import uk.concord.tension.domain.CategoryQuery;
import uk.concord.tension.domain.FormWorld;
import uk.concord.tension.domain.Intake;
import uk.concord.tension.domain.ReportRepository;

/** A file of a street cleansing log in Grays, taken over by its analyst with one row left out. */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class ImportDemo implements DemoPart {
    private static final Instant AT = Instant.parse("2026-11-23T09:10:00Z");
    private static final String FILE = "cleansing-log-week-47.csv";

    private final ImportRepository imports;
    private final AccountQuery accounts;
    private final ReferenceNumbers references;
    private final Texts texts;
    private final ImportRun run;

    ImportDemo(
            ImportRepository imports,
            ReportOrigins origins,
            ReportRepository reports,
            AccountQuery accounts,
            ReferenceNumbers references,
            WorkingDayCalendar calendar,
            CategoryQuery categories,
            WardQuery wards,
            Settings settings,
            Texts texts,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        Clock then = Clock.fixed(AT, ZoneOffset.UTC);
        this.imports = imports;
        this.accounts = accounts;
        this.references = references;
        this.texts = texts;
        FormWorld world = new FormWorld(categories, wards, settings, then);
        this.run = new ImportRun(
                imports,
                origins,
                reports,
                new Intake(references, calendar, then),
                world,
                texts,
                audit,
                then,
                transactions);
    }

    @Override
    public int order() {
        return 49;
    }

    @Override
    public void load() {
        var author = accounts.byUsername("analyst.grays").orElseThrow();
        byte[] content = file();
        Sheet sheet = SheetReader.read(content);
        String reference = references.next("IM", AT.atZone(ZoneOffset.UTC).getYear());
        imports.insert(
                reference,
                author.organisationId(),
                "Street cleansing log",
                FILE,
                content,
                sheet.rows().size(),
                author.id(),
                AT);
        Map<ImportField, String> columns = new EnumMap<>(ImportField.class);
        for (ImportField field : ImportField.values()) {
            String name = texts.get(field.key());
            if (sheet.headers().contains(name)) {
                columns.put(field, name);
            }
        }
        ReportImport uploaded = imports.byReference(reference).orElseThrow();
        imports.confirm(uploaded, uploaded.version(), columns, AT);
        run.workOff();
    }

    private static byte[] file() {
        try (InputStream in =
                Objects.requireNonNull(ImportDemo.class.getResourceAsStream("/demo/" + FILE), "demo/" + FILE)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
