package uk.concord.tension.domain.retention;

import static uk.concord.db.Tables.TENSION_REPORT;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.concord.core.retention.Disposal;
import uk.concord.core.settings.Settings;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.ReportRepository;
import uk.concord.tension.domain.triage.ReportState;

/** Drafts that nobody came back to, altogether. */
@Component
class DraftDisposal implements Disposal {
    private final DSLContext db;
    private final ReportRepository reports;
    private final Settings settings;

    DraftDisposal(DSLContext db, ReportRepository reports, Settings settings) {
        this.db = db;
        this.reports = reports;
        this.settings = settings;
    }

    @Override
    public String code() {
        return "tension.draft";
    }

    @Override
    public LocalDate cutoff(LocalDate today) {
        return today.minusDays(settings.number("retention.tension.draft"));
    }

    @Override
    public List<Expired> expired(LocalDate cutoff, int limit) {
        return db.select(TENSION_REPORT.ID, TENSION_REPORT.EDITED_AT)
                .from(TENSION_REPORT)
                .where(old(cutoff))
                .orderBy(TENSION_REPORT.ID)
                .limit(limit)
                .fetch(row -> new Expired(
                        row.value1(),
                        "",
                        LocalDateTime.ofInstant(row.value2(), LondonTime.ZONE).toLocalDate()));
    }

    @Override
    public boolean dispose(long id, LocalDate cutoff) {
        boolean due = db.select(TENSION_REPORT.ID)
                .from(TENSION_REPORT)
                .where(TENSION_REPORT.ID.eq(id))
                .and(old(cutoff))
                .forUpdate()
                .fetchOptional()
                .isPresent();
        if (due) {
            reports.delete(id);
        }
        return due;
    }

    private static Condition old(LocalDate cutoff) {
        return TENSION_REPORT
                .STATE
                .eq(ReportState.DRAFT.name())
                .and(TENSION_REPORT.EDITED_AT.lt(LondonTime.startOf(cutoff.plusDays(1))));
    }
}
