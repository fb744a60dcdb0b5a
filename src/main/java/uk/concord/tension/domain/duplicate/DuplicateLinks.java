package uk.concord.tension.domain.duplicate;

import static uk.concord.db.Tables.TENSION_DUPLICATE_LINK;
import static uk.concord.db.Tables.TENSION_REPORT;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Which report was linked to which. */
@Repository
public class DuplicateLinks {
    private final DSLContext db;

    DuplicateLinks(DSLContext db) {
        this.db = db;
    }

    /**
     * A link that was made.
     *
     * @param original reference of the report that counts for both
     * @param undoneAt when it was undone, or null
     */
    public record Link(
            String original, Instant linkedAt, @Nullable Instant undoneAt) {}

    public void link(long reportId, long originalId, long by, Instant at) {
        db.insertInto(TENSION_DUPLICATE_LINK)
                .set(TENSION_DUPLICATE_LINK.REPORT_ID, reportId)
                .set(TENSION_DUPLICATE_LINK.ORIGINAL_ID, originalId)
                .set(TENSION_DUPLICATE_LINK.LINKED_BY, by)
                .set(TENSION_DUPLICATE_LINK.LINKED_AT, at)
                .execute();
    }

    void undo(long reportId, long by, Instant at) {
        db.update(TENSION_DUPLICATE_LINK)
                .set(TENSION_DUPLICATE_LINK.UNDONE_BY, by)
                .set(TENSION_DUPLICATE_LINK.UNDONE_AT, at)
                .where(TENSION_DUPLICATE_LINK.REPORT_ID.eq(reportId))
                .and(TENSION_DUPLICATE_LINK.UNDONE_AT.isNull())
                .execute();
    }

    /** @return every link a report ever had to one that may be read, in their order */
    public List<Link> of(long reportId, Condition readable) {
        return db.select(TENSION_REPORT.REFERENCE, TENSION_DUPLICATE_LINK.LINKED_AT, TENSION_DUPLICATE_LINK.UNDONE_AT)
                .from(TENSION_DUPLICATE_LINK)
                .join(TENSION_REPORT)
                .on(TENSION_REPORT.ID.eq(TENSION_DUPLICATE_LINK.ORIGINAL_ID))
                .where(TENSION_DUPLICATE_LINK.REPORT_ID.eq(reportId))
                .and(readable)
                .orderBy(TENSION_DUPLICATE_LINK.ID)
                .fetch(row -> new Link(row.value1(), row.value2(), row.value3()));
    }
}
