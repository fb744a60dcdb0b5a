package uk.concord.tension.domain.importing;

import static org.jooq.Records.mapping;
import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.ORGANISATION;
import static uk.concord.db.Tables.TENSION_IMPORT;
import static uk.concord.db.Tables.TENSION_REPORT_ORIGIN;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Which report came from which record of whose system, through a file or the API. Writing needs the caller's
 * transaction.
 */
@Repository
public class ReportOrigins {
    private final DSLContext db;

    ReportOrigins(DSLContext db) {
        this.db = db;
    }

    /** @return content hash by reference of the reports that are here already */
    Map<String, String> known(long organisationId, Set<String> externalReferences) {
        return db.select(TENSION_REPORT_ORIGIN.EXTERNAL_REFERENCE, TENSION_REPORT_ORIGIN.CONTENT_HASH)
                .from(TENSION_REPORT_ORIGIN)
                .where(TENSION_REPORT_ORIGIN.ORGANISATION_ID.eq(organisationId))
                .and(TENSION_REPORT_ORIGIN.EXTERNAL_REFERENCE.in(externalReferences))
                .fetchMap(TENSION_REPORT_ORIGIN.EXTERNAL_REFERENCE, TENSION_REPORT_ORIGIN.CONTENT_HASH);
    }

    /** What is known of a record that came before. */
    public record Known(long reportId, String fingerprint) {}

    /** @return the report of a record that is here already */
    public Optional<Known> find(long organisationId, String externalReference) {
        return db.select(TENSION_REPORT_ORIGIN.REPORT_ID, TENSION_REPORT_ORIGIN.CONTENT_HASH)
                .from(TENSION_REPORT_ORIGIN)
                .where(TENSION_REPORT_ORIGIN.ORGANISATION_ID.eq(organisationId))
                .and(TENSION_REPORT_ORIGIN.EXTERNAL_REFERENCE.eq(externalReference))
                .fetchOptional(row -> new Known(row.value1(), row.value2()));
    }

    /** @return the reference another system of that organisation gave a report, if one did */
    public Optional<String> referenceOf(long reportId, long organisationId) {
        return db.select(TENSION_REPORT_ORIGIN.EXTERNAL_REFERENCE)
                .from(TENSION_REPORT_ORIGIN)
                .where(TENSION_REPORT_ORIGIN.REPORT_ID.eq(reportId))
                .and(TENSION_REPORT_ORIGIN.ORGANISATION_ID.eq(organisationId))
                .fetchOptional(TENSION_REPORT_ORIGIN.EXTERNAL_REFERENCE);
    }

    /** Nobody else files as that account until the transaction ends. */
    public void lock(long accountId) {
        db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(accountId))
                .forUpdate()
                .fetch();
    }

    /** @return the file or the system a report came from, if it came from one */
    Optional<Origin> of(long reportId) {
        return db.select(
                        TENSION_IMPORT.REFERENCE,
                        ORGANISATION.NAME,
                        TENSION_REPORT_ORIGIN.LINE,
                        TENSION_REPORT_ORIGIN.EXTERNAL_REFERENCE,
                        TENSION_IMPORT.UPLOADED_AT)
                .from(TENSION_REPORT_ORIGIN)
                .leftJoin(TENSION_IMPORT)
                .on(TENSION_IMPORT.ID.eq(TENSION_REPORT_ORIGIN.IMPORT_ID))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(TENSION_REPORT_ORIGIN.ORGANISATION_ID))
                .where(TENSION_REPORT_ORIGIN.REPORT_ID.eq(reportId))
                .fetchOptional(mapping(Origin::new));
    }

    void insert(long reportId, ReportImport from, ReadRow row) {
        insert(reportId, from.organisationId(), from.id(), row);
    }

    /** @param importId the file it came with, or null */
    public void insert(long reportId, long organisationId, @Nullable Long importId, ReadRow row) {
        db.insertInto(TENSION_REPORT_ORIGIN)
                .set(TENSION_REPORT_ORIGIN.REPORT_ID, reportId)
                .set(TENSION_REPORT_ORIGIN.ORGANISATION_ID, organisationId)
                .set(TENSION_REPORT_ORIGIN.EXTERNAL_REFERENCE, row.externalReference())
                .set(TENSION_REPORT_ORIGIN.LINE, importId == null ? null : row.line())
                .set(TENSION_REPORT_ORIGIN.IMPORT_ID, importId)
                .set(TENSION_REPORT_ORIGIN.CONTENT_HASH, row.fingerprint())
                .execute();
    }
}
