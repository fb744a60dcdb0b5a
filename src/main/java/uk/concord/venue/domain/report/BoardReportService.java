package uk.concord.venue.domain.report;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Service;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.document.Block;
import uk.concord.core.document.DocumentModel;
import uk.concord.core.document.HtmlDocument;
import uk.concord.core.document.PageWords;
import uk.concord.core.document.PdfDocument;
import uk.concord.core.security.Permissions;
import uk.concord.core.text.Texts;

/** The report of a quarter on screen, on paper and as CSV, from one document. */
@Service
@RolesAllowed(Permissions.VENUE_READ)
public class BoardReportService {
    private final BoardReport report;
    private final Texts texts;
    private final AuditTrail audit;

    BoardReportService(BoardReport report, Texts texts, AuditTrail audit) {
        this.report = report;
        this.texts = texts;
        this.audit = audit;
    }

    /** @return one XHTML file */
    public String html(Quarter quarter) {
        return HtmlDocument.render(read(quarter, "html"), frame());
    }

    /** @return PDF/UA-1 and PDF/A-2a */
    public byte[] pdf(Quarter quarter) {
        return PdfDocument.render(read(quarter, "pdf"), frame());
    }

    /** @return the tables of the report one below the other, with the same numbers hidden */
    public String csv(Quarter quarter) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            for (Block block : read(quarter, "csv").blocks()) {
                if (block instanceof Block.Table table) {
                    csv.printRecord(table.caption());
                    csv.printRecord(table.header());
                    for (var row : table.rows()) {
                        csv.printRecord(row);
                    }
                    csv.println();
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private DocumentModel read(Quarter quarter, String format) {
        audit.record("venue.report.read", "venue-report", quarter.label(), format);
        return report.of(quarter);
    }

    private PageWords frame() {
        return new PageWords(
                texts.get("venue.record.page"), texts.get("venue.record.of"), texts.get("venue.record.originator"));
    }
}
