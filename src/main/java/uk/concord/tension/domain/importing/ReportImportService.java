package uk.concord.tension.domain.importing;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.jooq.ReferenceNumbers;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.FormWorld;
import uk.concord.tension.domain.importing.ReportImport.State;
import uk.concord.tension.domain.report.PersonalData;

/**
 * Takes reports over from a CSV or Excel file: upload, say which column is what, look at what would happen, confirm. The
 * rest is done by {@link ImportRun}.
 */
@Service
@RolesAllowed(Permissions.TENSION_IMPORT)
public class ReportImportService {
    /** Largest file, in bytes. */
    public static final int MAX_BYTES = SheetReader.MAX_BYTES;

    public static final int SOURCE_MAX = 60;
    private static final int FILE_NAME_MAX = 200;
    private static final String IMPORT = "import";

    private final ImportRepository imports;
    private final ReportOrigins origins;
    private final ImportFiles files;
    private final FormWorld world;
    private final ReferenceNumbers references;
    private final Texts texts;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    ReportImportService(
            ImportRepository imports,
            ReportOrigins origins,
            ImportFiles files,
            FormWorld world,
            ReferenceNumbers references,
            Texts texts,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.imports = imports;
        this.origins = origins;
        this.files = files;
        this.world = world;
        this.references = references;
        this.texts = texts;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * The columns of a file, for saying what they are.
     *
     * @param example the cells of the first row, by column
     * @param suggested what was chosen for the last file of this source, else columns whose name says it
     */
    public record Columns(
            boolean windows1252,
            List<String> headers,
            Map<String, String> example,
            Map<ImportField, String> suggested) {}

    /** @return names by id of the organisations that reports may come from */
    @Transactional(readOnly = true)
    public Map<Long, String> organisations() {
        return imports.organisations();
    }

    /** @return what files of that organisation were called before */
    @Transactional(readOnly = true)
    public List<String> sources(long organisationId) {
        return imports.sources(organisationId);
    }

    /** @return the imports, the newest first */
    @Transactional(readOnly = true)
    public KeyPage<ReportImport> page(@Nullable String cursor, int size) {
        return imports.page(cursor, size);
    }

    /** @throws NotFoundException when there is none, or nobody confirmed it in time */
    @Transactional(readOnly = true)
    public ReportImport get(String reference) {
        return imports.byReference(reference).orElseThrow(() -> new NotFoundException(IMPORT));
    }

    /**
     * Keeps a file for a day, until it is confirmed.
     *
     * @return the reference of the import
     * @throws RuleBrokenException when the file cannot be read, or organisation or source are missing
     */
    @Transactional
    public String upload(@Nullable Long organisationId, String source, String fileName, byte[] content) {
        if (organisationId == null || !imports.organisations().containsKey(organisationId)) {
            throw new RuleBrokenException("tension.import.problem.organisation");
        }
        if (source.isBlank() || source.strip().length() > SOURCE_MAX) {
            throw new RuleBrokenException("tension.import.problem.source", SOURCE_MAX);
        }
        int rows = SheetReader.read(content).rows().size();
        String reference = references.next("IM", LondonTime.today(clock).getYear());
        String name = fileName.substring(Math.max(0, fileName.length() - FILE_NAME_MAX));
        imports.insert(
                reference,
                organisationId,
                source.strip(),
                name,
                content,
                rows,
                signedIn.user().id(),
                clock.instant());
        audit.record("tension.import.uploaded", IMPORT, reference, "organisation=" + organisationId + " rows=" + rows);
        return reference;
    }

    /** @return the columns of a file that is not confirmed yet */
    @Transactional(readOnly = true)
    public Columns columns(String reference) {
        ReportImport found = own(reference);
        Sheet sheet = sheet(found);
        List<String> first = sheet.rows().getFirst().cells();
        Map<String, String> example = new LinkedHashMap<>();
        for (int column = 0; column < sheet.headers().size(); column++) {
            example.put(sheet.headers().get(column), first.get(column));
        }
        Map<ImportField, String> remembered = imports.remembered(found.organisationId(), found.source());
        Map<ImportField, String> suggested = new EnumMap<>(ImportField.class);
        for (ImportField field : ImportField.values()) {
            String before = remembered.get(field);
            Set<String> names = Stream.of(field.name(), texts.get(field.key()))
                    .map(ImportWords::plain)
                    .collect(Collectors.toSet());
            sheet.headers().stream()
                    .filter(header ->
                            remembered.isEmpty() ? names.contains(ImportWords.plain(header)) : header.equals(before))
                    .findFirst()
                    .ifPresent(header -> suggested.put(field, header));
        }
        return new Columns(sheet.windows1252(), sheet.headers(), example, suggested);
    }

    /**
     * Looks at every row without taking anything over.
     *
     * @throws RuleBrokenException when a column that must be there is not chosen, or one is chosen twice
     */
    @Transactional(readOnly = true)
    public ImportPreview preview(String reference, Map<ImportField, String> mapping) {
        return preview(own(reference), mapping);
    }

    private ImportPreview preview(ReportImport found, Map<ImportField, String> mapping) {
        Sheet sheet = sheet(found);
        checkMapping(sheet, mapping);
        RowReader reader = new RowReader(sheet.headers(), mapping, new ImportWords(world, texts), texts);
        List<ReadRow> rows = sheet.rows().stream().map(reader::read).toList();
        Map<String, String> known = origins.known(
                found.organisationId(),
                rows.stream().map(ReadRow::externalReference).collect(Collectors.toSet()));
        List<ReadRow> right =
                rows.stream().filter(row -> row.problems().isEmpty()).toList();
        List<ReadRow> here = right.stream()
                .filter(row -> known.containsKey(row.externalReference()))
                .toList();
        int unchanged = (int) here.stream()
                .filter(row -> row.saysTheSame(known.getOrDefault(row.externalReference(), "")))
                .count();
        Map<Integer, Set<PersonalData.Kind>> personal = new TreeMap<>();
        right.stream()
                .filter(row -> !row.personalData().isEmpty())
                .forEach(row -> personal.put(row.line(), row.personalData()));
        return new ImportPreview(
                right.size() - here.size(),
                unchanged,
                here.size() - unchanged,
                rows.size() - right.size(),
                rows.stream().flatMap(row -> row.problems().stream()).toList(),
                personal);
    }

    private static void checkMapping(Sheet sheet, Map<ImportField, String> mapping) {
        for (ImportField field : ImportField.values()) {
            String column = mapping.get(field);
            if (field.isRequired() && (column == null || !sheet.headers().contains(column))) {
                throw new RuleBrokenException("tension.import.problem.column." + field.name());
            }
        }
        if (Set.copyOf(mapping.values()).size() < mapping.size()) {
            throw new RuleBrokenException("tension.import.problem.column.twice");
        }
    }

    /**
     * Gives an import to the job. Confirming twice is confirming once.
     *
     * @throws RuleBrokenException when nothing would be taken over
     * @throws EditConflictException when it was changed meanwhile
     */
    @Transactional
    public void confirm(String reference, int version, Map<ImportField, String> mapping) {
        ReportImport found = lock(reference);
        if (found.state() != State.UPLOADED) {
            return;
        }
        if (preview(found, mapping).creates() == 0) {
            throw new RuleBrokenException("tension.import.problem.nothing");
        }
        imports.confirm(found, version, mapping, clock.instant());
        audit.record("tension.import.confirmed", IMPORT, reference, "rows=" + found.rows());
    }

    /** Lets an import that a fault stopped go on where it stood. */
    @Transactional
    public void goOn(String reference) {
        ReportImport found = lock(reference);
        if (found.state() == State.STOPPED) {
            imports.setState(found.id(), State.RUNNING);
            audit.record("tension.import.continued", IMPORT, reference, "done=" + found.done());
        }
    }

    /** Throws away a file that is not confirmed. */
    @Transactional
    public void discard(String reference) {
        ReportImport found = lock(reference);
        if (found.state() != State.UPLOADED) {
            throw new RuleBrokenException("tension.import.confirmed");
        }
        imports.delete(found.id());
        audit.record("tension.import.discarded", IMPORT, reference, "");
    }

    /** @return what was wrong with the rows that were left out */
    @Transactional(readOnly = true)
    public List<RowProblem> problems(String reference) {
        return imports.problems(get(reference).id());
    }

    /** Writes problems as CSV, a line each, for putting the file right. */
    public void writeProblems(List<RowProblem> problems, OutputStream out) throws IOException {
        files.writeProblems(problems, out);
    }

    /** Writes an Excel workbook with one example row, and the words each list knows. */
    public void writeTemplate(OutputStream out) throws IOException {
        files.writeTemplate(out);
    }

    private Sheet sheet(ReportImport found) {
        return SheetReader.read(imports.content(found.id())
                .filter(content -> found.state() == State.UPLOADED)
                .orElseThrow(() -> new RuleBrokenException("tension.import.confirmed")));
    }

    private ReportImport lock(String reference) {
        return mine(imports.lock(reference).orElseThrow(() -> new NotFoundException(IMPORT)));
    }

    private ReportImport own(String reference) {
        return mine(get(reference));
    }

    /** What a file holds is seen by nobody but who uploaded it. */
    private ReportImport mine(ReportImport found) {
        if (found.accountId() != signedIn.user().id()) {
            throw new RuleBrokenException("tension.import.notYours", found.by());
        }
        return found;
    }
}
