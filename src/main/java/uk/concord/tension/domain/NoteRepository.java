package uk.concord.tension.domain;

import static uk.concord.db.Tables.TENSION_NOTE;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What was said about a report. Every write needs the caller's transaction. */
@Repository
public class NoteRepository {
    private final DSLContext db;

    NoteRepository(DSLContext db) {
        this.db = db;
    }

    public void add(long reportId, Note.Kind kind, long authorId, String text, Instant now) {
        db.insertInto(TENSION_NOTE)
                .set(TENSION_NOTE.REPORT_ID, reportId)
                .set(TENSION_NOTE.KIND, kind.name())
                .set(TENSION_NOTE.AUTHOR_ID, authorId)
                .set(TENSION_NOTE.TEXT, text)
                .set(TENSION_NOTE.CREATED_AT, now)
                .execute();
    }

    /** @return in the order they were written */
    public List<Note> of(Report report) {
        return db.selectFrom(TENSION_NOTE)
                .where(TENSION_NOTE.REPORT_ID.eq(report.id()))
                .orderBy(TENSION_NOTE.ID)
                .fetch(row -> new Note(
                        Note.Kind.valueOf(row.getKind()),
                        row.getText(),
                        row.getCreatedAt(),
                        row.getAuthorId() == report.authorId()));
    }

    public void delete(long reportId) {
        db.deleteFrom(TENSION_NOTE).where(TENSION_NOTE.REPORT_ID.eq(reportId)).execute();
    }
}
