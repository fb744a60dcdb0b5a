package uk.concord.tension.domain.list;

import static uk.concord.db.Tables.ORGANISATION;
import static uk.concord.db.Tables.TENSION_REPORT;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bodies that lists and pictures can be narrowed to. */
@Component
public class ReportingBodies {
    private final DSLContext db;

    ReportingBodies(DSLContext db) {
        this.db = db;
    }

    /** A body that reports came from. */
    public record Body(long id, String name) {}

    /** @return those that ever sent a report, by name */
    @Transactional(readOnly = true)
    public List<Body> all() {
        return db.select(ORGANISATION.ID, ORGANISATION.NAME)
                .from(ORGANISATION)
                .whereExists(db.selectOne()
                        .from(TENSION_REPORT)
                        .where(TENSION_REPORT.ORGANISATION_ID.eq(ORGANISATION.ID))
                        .and(TENSION_REPORT.RECEIVED_AT.isNotNull()))
                .orderBy(ORGANISATION.NAME)
                .fetch(row -> new Body(row.value1(), row.value2()));
    }
}
