package uk.concord.tension.domain;

import static uk.concord.db.Tables.TENSION_REPORT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Role;
import uk.concord.tension.domain.report.SourceType;

/** What a safeguarding lead reports comes from a school: the form shows that already chosen. */
@Component
class SchoolSource {
    private final DSLContext db;

    SchoolSource(DSLContext db) {
        this.db = db;
    }

    /** @param key of the draft, which was just created */
    void choose(String key, CurrentUser author) {
        if (author.roles().contains(Role.DSL)) {
            db.update(TENSION_REPORT)
                    .set(TENSION_REPORT.SOURCE_TYPE, SourceType.SCHOOL.name())
                    .where(TENSION_REPORT.SUBMISSION_KEY.eq(key))
                    .execute();
        }
    }
}
