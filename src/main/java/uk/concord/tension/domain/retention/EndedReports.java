package uk.concord.tension.domain.retention;

import static uk.concord.db.Tables.TENSION_REPORT;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import uk.concord.core.retention.Disposal.Expired;
import uk.concord.core.retention.Holdable;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.triage.ReportState;

/** Reports that came to their end: closed, rejected, diverted, duplicate or withdrawn. */
@Repository
class EndedReports implements Holdable {
    private final DSLContext db;

    EndedReports(DSLContext db) {
        this.db = db;
    }

    @Override
    public boolean knows(String reference) {
        return db.fetchExists(TENSION_REPORT, TENSION_REPORT.REFERENCE.eq(reference));
    }

    /** @return reports that ended on or before the day, the earliest first */
    List<Expired> until(LocalDate cutoff, Condition condition, int limit) {
        return db.select(TENSION_REPORT.ID, TENSION_REPORT.REFERENCE, TENSION_REPORT.ENDED_AT)
                .from(TENSION_REPORT)
                .where(ended(cutoff))
                .and(condition)
                .orderBy(TENSION_REPORT.ENDED_AT, TENSION_REPORT.ID)
                .limit(limit)
                .fetch(row -> new Expired(
                        row.value1(),
                        row.value2() == null ? "" : row.value2(),
                        LocalDateTime.ofInstant(row.value3(), LondonTime.ZONE).toLocalDate()));
    }

    /** A report without a reference was withdrawn as a draft and counts as one. */
    static Condition ended(LocalDate cutoff) {
        return TENSION_REPORT
                .ENDED_AT
                .lt(LondonTime.startOf(cutoff.plusDays(1)))
                .and(TENSION_REPORT.STATE.ne(ReportState.DRAFT.name()));
    }
}
