package uk.concord.tension.domain.list;

import jakarta.annotation.security.RolesAllowed;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.text.SpreadsheetText;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.report.Eep;

/**
 * Takes the filtered list out of the product as CSV (RFC 4180, UTF-8 with a byte order mark, because spreadsheets
 * expect one) or as an Excel workbook. Rows are read page by page and written at once, so that a long list needs no memory.
 */
@Service
@RolesAllowed(Permissions.TENSION_EXPORT)
public class ReportExportService {
    private static final int PAGE = 1_000;
    private static final List<String> HEADERS = List.of(
            "tension.list.reference",
            "tension.list.received",
            "tension.list.title",
            "tension.list.state",
            "tension.list.eep",
            "tension.list.category",
            "tension.list.ward",
            "tension.list.start",
            "tension.list.grade",
            "tension.list.marking");

    private final TensionQuery query;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Texts texts;

    ReportExportService(TensionQuery query, AuditTrail audit, SignedIn signedIn, Texts texts) {
        this.query = query;
        this.audit = audit;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    /** Takes one row of the list. */
    private interface RowSink {
        void take(ReportRow row) throws IOException;
    }

    /**
     * Writes exactly what the filter finds as CSV, in the order of the list, and records that it was taken out.
     *
     * @return how many rows were written
     * @throws IOException when the other side went away
     */
    public long write(ReportFilter filter, OutputStream out) throws IOException {
        audit.record("tension.list.exported", "report-list", "csv", codes(filter));
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord(names());
        long rows = forEach(filter, row -> csv.printRecord(values(row)));
        csv.printRecord(end(rows));
        csv.flush();
        return rows;
    }

    /** As {@link #write}, as an Excel workbook. */
    public long writeWorkbook(ReportFilter filter, OutputStream out) throws IOException {
        audit.record("tension.list.exported", "report-list", "xlsx", codes(filter));
        try (ReportWorkbook workbook = new ReportWorkbook(names(), texts)) {
            long rows = forEach(filter, workbook::add);
            workbook.end(end(rows));
            workbook.writeTo(out);
            return rows;
        }
    }

    private List<String> names() {
        return HEADERS.stream().map(texts::get).toList();
    }

    private String end(long rows) {
        return texts.get("tension.list.csv.end", rows, Marking.OFFICIAL_SENSITIVE.label());
    }

    private long forEach(ReportFilter filter, RowSink sink) throws IOException {
        long rows = 0;
        @Nullable String cursor = null;
        do {
            KeyPage<ReportRow> page = query.page(signedIn.user(), filter, cursor, PAGE);
            for (ReportRow row : page.rows()) {
                sink.take(row);
                rows++;
            }
            cursor = page.next();
        } while (cursor != null);
        return rows;
    }

    private List<String> values(ReportRow row) {
        Eep eep = row.eep();
        return List.of(
                row.reference(),
                LondonTime.dateTime(row.receivedAt()),
                SpreadsheetText.safe(row.title()),
                texts.get(row.state().key()),
                eep == null ? "" : texts.get(eep.key()),
                SpreadsheetText.safe(row.category()),
                SpreadsheetText.safe(row.ward()),
                row.startDate() == null ? "" : row.startDate().toString(),
                row.grade(),
                row.marking().label());
    }

    private static String codes(ReportFilter filter) {
        return "state=" + filter.state() + " category=" + filter.category() + " ward=" + filter.wardId() + " eep="
                + filter.eep() + " organisation=" + filter.organisationId() + " from=" + filter.from() + " to="
                + filter.to() + " search="
                + !filter.text().isBlank();
    }
}
