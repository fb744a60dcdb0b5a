package uk.concord.tension.domain.retention;

import static uk.concord.db.Tables.TENSION_REPORT;
import static uk.concord.db.Tables.TENSION_REPORTER_CONTACT;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import uk.concord.core.retention.Disposal;
import uk.concord.core.settings.Settings;

/** How the reporter may be reached, and the receipt code with it. */
@Component
class ContactDisposal implements Disposal {
    private final DSLContext db;
    private final EndedReports ended;
    private final Settings settings;

    ContactDisposal(DSLContext db, EndedReports ended, Settings settings) {
        this.db = db;
        this.ended = ended;
        this.settings = settings;
    }

    @Override
    public String code() {
        return "tension.contact";
    }

    @Override
    public LocalDate cutoff(LocalDate today) {
        return today.minusMonths(settings.number("retention.tension.contact"));
    }

    @Override
    public List<Expired> expired(LocalDate cutoff, int limit) {
        return ended.until(
                cutoff,
                DSL.exists(DSL.selectOne()
                        .from(TENSION_REPORTER_CONTACT)
                        .where(TENSION_REPORTER_CONTACT.REPORT_ID.eq(TENSION_REPORT.ID))),
                limit);
    }

    @Override
    public boolean dispose(long id, LocalDate cutoff) {
        return db.deleteFrom(TENSION_REPORTER_CONTACT)
                        .where(TENSION_REPORTER_CONTACT.REPORT_ID.eq(id))
                        .and(DSL.exists(DSL.selectOne()
                                .from(TENSION_REPORT)
                                .where(TENSION_REPORT.ID.eq(id))
                                .and(EndedReports.ended(cutoff))))
                        .execute()
                > 0;
    }
}
