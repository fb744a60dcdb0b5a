package uk.concord.tension.domain.importing;

import static uk.concord.db.Tables.TENSION_REPORT_ORIGIN;

import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Which imported report came from which row of whose file. Writing needs the caller's transaction. */
@Repository
class ReportOrigins {
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

    void insert(long reportId, ReportImport from, ReadRow row) {
        db.insertInto(TENSION_REPORT_ORIGIN)
                .set(TENSION_REPORT_ORIGIN.REPORT_ID, reportId)
                .set(TENSION_REPORT_ORIGIN.ORGANISATION_ID, from.organisationId())
                .set(TENSION_REPORT_ORIGIN.EXTERNAL_REFERENCE, row.externalReference())
                .set(TENSION_REPORT_ORIGIN.IMPORT_ID, from.id())
                .set(TENSION_REPORT_ORIGIN.CONTENT_HASH, row.fingerprint())
                .execute();
    }
}
