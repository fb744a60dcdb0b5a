package uk.concord.tension.domain;

import static uk.concord.db.Tables.TENSION_REPORTER_CONTACT;

import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.concord.db.tables.records.TensionReporterContactRecord;
import uk.concord.tension.domain.report.ReceiptCode;
import uk.concord.tension.domain.report.Section;

/** How reporters may be reached, apart from their reports. Every write needs the caller's transaction. */
@Repository
public class ReporterContacts {
    private final DSLContext db;

    ReporterContacts(DSLContext db) {
        this.db = db;
    }

    @Nullable
    TensionReporterContactRecord of(long reportId) {
        return db.selectFrom(TENSION_REPORTER_CONTACT)
                .where(TENSION_REPORTER_CONTACT.REPORT_ID.eq(reportId))
                .fetchOne();
    }

    void save(long reportId, Section.Contact contact) {
        Map<Field<?>, @Nullable Object> columns = ReportMapping.contactColumns(contact);
        db.insertInto(TENSION_REPORTER_CONTACT)
                .set(TENSION_REPORTER_CONTACT.REPORT_ID, reportId)
                .set(columns)
                .onDuplicateKeyUpdate()
                .set(columns)
                .execute();
    }

    public void delete(long reportId) {
        db.deleteFrom(TENSION_REPORTER_CONTACT)
                .where(TENSION_REPORTER_CONTACT.REPORT_ID.eq(reportId))
                .execute();
    }

    /** Keeps the code with which the reporter may ask what became of the report. */
    void setReceipt(long reportId, ReceiptCode code) {
        db.update(TENSION_REPORTER_CONTACT)
                .set(TENSION_REPORTER_CONTACT.RECEIPT_CODE, code.value())
                .where(TENSION_REPORTER_CONTACT.REPORT_ID.eq(reportId))
                .execute();
    }

    /** @return the receipt code of a report, if it has one */
    Optional<ReceiptCode> receiptOf(long reportId) {
        return db.select(TENSION_REPORTER_CONTACT.RECEIPT_CODE)
                .from(TENSION_REPORTER_CONTACT)
                .where(TENSION_REPORTER_CONTACT.REPORT_ID.eq(reportId))
                .fetchOptional(TENSION_REPORTER_CONTACT.RECEIPT_CODE)
                .map(ReceiptCode::new);
    }
}
