package uk.concord.venue.domain.check;

import static uk.concord.db.Tables.VENUE_ANSWER;
import static uk.concord.db.Tables.VENUE_ANSWER_PAST;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps answers that are overwritten: who said what when is part of the record of a decision. */
@Repository
public class PastAnswers {
    private final DSLContext db;

    PastAnswers(DSLContext db) {
        this.db = db;
    }

    /**
     * An answer that was given and changed later.
     *
     * @param code of the question
     */
    public record Past(String code, String value, String by, Instant at) {}

    /** @return oldest first */
    public List<Past> of(long checkId) {
        return db.selectFrom(VENUE_ANSWER_PAST)
                .where(VENUE_ANSWER_PAST.CHECK_ID.eq(checkId))
                .orderBy(VENUE_ANSWER_PAST.ANSWERED_AT, VENUE_ANSWER_PAST.ID)
                .fetch(row -> new Past(row.getQuestion(), row.getValue(), row.getAnsweredName(), row.getAnsweredAt()));
    }

    /**
     * Keeps the answer as it stands, if there is one.
     *
     * @param question its code
     */
    void keep(long checkId, String question) {
        db.insertInto(VENUE_ANSWER_PAST)
                .columns(
                        VENUE_ANSWER_PAST.CHECK_ID,
                        VENUE_ANSWER_PAST.QUESTION,
                        VENUE_ANSWER_PAST.VALUE,
                        VENUE_ANSWER_PAST.ANSWERED_BY,
                        VENUE_ANSWER_PAST.ANSWERED_NAME,
                        VENUE_ANSWER_PAST.ANSWERED_AT,
                        VENUE_ANSWER_PAST.VERSION)
                .select(db.select(
                                VENUE_ANSWER.CHECK_ID,
                                VENUE_ANSWER.QUESTION,
                                VENUE_ANSWER.VALUE,
                                VENUE_ANSWER.ANSWERED_BY,
                                VENUE_ANSWER.ANSWERED_NAME,
                                VENUE_ANSWER.ANSWERED_AT,
                                VENUE_ANSWER.VERSION)
                        .from(VENUE_ANSWER)
                        .where(VENUE_ANSWER.CHECK_ID.eq(checkId))
                        .and(VENUE_ANSWER.QUESTION.eq(question)))
                .execute();
    }
}
