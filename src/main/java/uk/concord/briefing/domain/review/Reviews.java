package uk.concord.briefing.domain.review;

import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.BRIEFING_EMERGENCY;
import static uk.concord.db.Tables.BRIEFING_REVIEW;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.concord.core.RuleBrokenException;

/** Keeps reviews. Who may review is for the calling service to say. */
@Component
public class Reviews {

    private final DSLContext db;
    private final Clock clock;

    Reviews(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @return reviews of exactly that version of the draft, in order */
    public List<Review> of(long briefingId, int draftVersion) {
        return db.select(BRIEFING_REVIEW.REVIEWER_ID, ACCOUNT.DISPLAY_NAME, BRIEFING_REVIEW.REVIEWED_AT)
                .from(BRIEFING_REVIEW)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(BRIEFING_REVIEW.REVIEWER_ID))
                .where(BRIEFING_REVIEW.BRIEFING_ID.eq(briefingId))
                .and(BRIEFING_REVIEW.DRAFT_VERSION.eq(draftVersion))
                .orderBy(BRIEFING_REVIEW.REVIEWED_AT, BRIEFING_REVIEW.ID)
                .fetch(row -> new Review(row.value1(), row.value2(), row.value3()));
    }

    /** A second time changes nothing. */
    public void add(long briefingId, int draftVersion, long reviewerId) {
        db.insertInto(BRIEFING_REVIEW)
                .set(BRIEFING_REVIEW.BRIEFING_ID, briefingId)
                .set(BRIEFING_REVIEW.DRAFT_VERSION, draftVersion)
                .set(BRIEFING_REVIEW.REVIEWER_ID, reviewerId)
                .set(BRIEFING_REVIEW.REVIEWED_AT, clock.instant())
                .onDuplicateKeyIgnore()
                .execute();
    }

    /** @return what was approved in an emergency, the latest first */
    public List<Emergency> emergencies(long briefingId) {
        var reviewer = ACCOUNT.as("reviewer");
        return db.select(
                        BRIEFING_EMERGENCY.ID,
                        BRIEFING_EMERGENCY.NUMBER,
                        BRIEFING_EMERGENCY.REASON,
                        BRIEFING_EMERGENCY.WAIVED,
                        ACCOUNT.DISPLAY_NAME,
                        BRIEFING_EMERGENCY.APPROVED_BY,
                        BRIEFING_EMERGENCY.REVIEW_DUE,
                        reviewer.DISPLAY_NAME,
                        BRIEFING_EMERGENCY.REVIEWED_AT,
                        BRIEFING_EMERGENCY.NOTE)
                .from(BRIEFING_EMERGENCY)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(BRIEFING_EMERGENCY.APPROVED_BY))
                .leftJoin(reviewer)
                .on(reviewer.ID.eq(BRIEFING_EMERGENCY.REVIEWED_BY))
                .where(BRIEFING_EMERGENCY.BRIEFING_ID.eq(briefingId))
                .orderBy(BRIEFING_EMERGENCY.NUMBER.desc(), BRIEFING_EMERGENCY.ID.desc())
                .fetch(org.jooq.Records.mapping(Emergency::new));
    }

    public void addEmergency(
            long briefingId, int number, String reason, String waived, long approverId, LocalDate due) {
        db.insertInto(BRIEFING_EMERGENCY)
                .set(BRIEFING_EMERGENCY.BRIEFING_ID, briefingId)
                .set(BRIEFING_EMERGENCY.NUMBER, number)
                .set(BRIEFING_EMERGENCY.REASON, reason)
                .set(BRIEFING_EMERGENCY.WAIVED, waived)
                .set(BRIEFING_EMERGENCY.APPROVED_BY, approverId)
                .set(BRIEFING_EMERGENCY.APPROVED_AT, clock.instant())
                .set(BRIEFING_EMERGENCY.REVIEW_DUE, due)
                .execute();
    }

    /** @throws RuleBrokenException when it was reviewed meanwhile */
    public void reviewed(long emergencyId, long reviewerId, String note) {
        int changed = db.update(BRIEFING_EMERGENCY)
                .set(BRIEFING_EMERGENCY.REVIEWED_BY, reviewerId)
                .set(BRIEFING_EMERGENCY.REVIEWED_AT, clock.instant())
                .set(BRIEFING_EMERGENCY.NOTE, note)
                .where(BRIEFING_EMERGENCY.ID.eq(emergencyId))
                .and(BRIEFING_EMERGENCY.REVIEWED_AT.isNull())
                .execute();
        if (changed == 0) {
            throw new RuleBrokenException("briefing.emergency.reviewed");
        }
    }
}
