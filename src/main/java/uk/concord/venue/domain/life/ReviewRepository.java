package uk.concord.venue.domain.life;

import static uk.concord.db.Tables.NAME_MATCH;
import static uk.concord.db.Tables.VENUE_ADVICE;
import static uk.concord.db.Tables.VENUE_CHECK;
import static uk.concord.db.Tables.VENUE_COMPLAINT_STAGE;
import static uk.concord.db.Tables.VENUE_DECISION;
import static uk.concord.db.Tables.VENUE_EVALUATION;
import static uk.concord.db.Tables.VENUE_REVIEW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.concord.core.EditConflictException;

/** Writes and reads reviews and the dates of complaints. */
@Repository
class ReviewRepository {
    private static final int MOST_OPEN = 100;

    private final DSLContext db;

    ReviewRepository(DSLContext db) {
        this.db = db;
    }

    boolean isAsked(long decisionId) {
        return db.fetchExists(VENUE_REVIEW, VENUE_REVIEW.DECISION_ID.eq(decisionId));
    }

    void insert(long checkId, long decisionId, LocalDate askedOn, String said, LocalDate dueOn) {
        db.insertInto(VENUE_REVIEW)
                .set(VENUE_REVIEW.CHECK_ID, checkId)
                .set(VENUE_REVIEW.DECISION_ID, decisionId)
                .set(VENUE_REVIEW.ASKED_ON, askedOn)
                .set(VENUE_REVIEW.SAID, said)
                .set(VENUE_REVIEW.DUE_ON, dueOn)
                .execute();
    }

    /** @return oldest first */
    List<Review> reviews(long checkId) {
        return db.selectFrom(VENUE_REVIEW)
                .where(VENUE_REVIEW.CHECK_ID.eq(checkId))
                .orderBy(VENUE_REVIEW.ID)
                .fetch(row -> new Review(
                        row.getId(),
                        row.getDecisionId(),
                        row.getAskedOn(),
                        row.getSaid(),
                        row.getDueOn(),
                        row.getOutcome() == null ? null : Review.Outcome.valueOf(row.getOutcome()),
                        row.getReasons(),
                        row.getReviewerName(),
                        row.getAnsweredAt(),
                        row.getVersion()));
    }

    /** @return what waits to be answered, the most urgent first */
    List<OpenReview> open() {
        return db.select(
                        VENUE_REVIEW.ID,
                        VENUE_CHECK.ID,
                        VENUE_CHECK.OFFICER_ID,
                        VENUE_CHECK.REFERENCE,
                        VENUE_CHECK.TITLE,
                        VENUE_REVIEW.ASKED_ON,
                        VENUE_REVIEW.DUE_ON)
                .from(VENUE_REVIEW)
                .join(VENUE_CHECK)
                .on(VENUE_CHECK.ID.eq(VENUE_REVIEW.CHECK_ID))
                .where(VENUE_REVIEW.OUTCOME.isNull())
                .orderBy(VENUE_REVIEW.DUE_ON, VENUE_REVIEW.ID)
                .limit(MOST_OPEN)
                .fetch(org.jooq.Records.mapping(OpenReview::new));
    }

    Optional<Review> open(long checkId) {
        return reviews(checkId).stream()
                .filter(review -> review.outcome() == null)
                .findFirst();
    }

    void answer(Review review, Review.Outcome outcome, String reasons, String reviewer, Instant now) {
        int changed = db.update(VENUE_REVIEW)
                .set(VENUE_REVIEW.OUTCOME, outcome.name())
                .set(VENUE_REVIEW.REASONS, reasons)
                .set(VENUE_REVIEW.REVIEWER_NAME, reviewer)
                .set(VENUE_REVIEW.ANSWERED_AT, now)
                .set(VENUE_REVIEW.VERSION, review.version() + 1)
                .where(VENUE_REVIEW.ID.eq(review.id()))
                .and(VENUE_REVIEW.VERSION.eq(review.version()))
                .execute();
        if (changed == 0) {
            throw new EditConflictException("review");
        }
    }

    /** @return whether the person worked out, advised on, settled a name in or decided the check before */
    boolean tookPart(long checkId, long personId) {
        return db.fetchExists(
                        VENUE_DECISION, VENUE_DECISION.CHECK_ID.eq(checkId).and(VENUE_DECISION.DECIDED_BY.eq(personId)))
                || db.fetchExists(
                        VENUE_EVALUATION,
                        VENUE_EVALUATION.CHECK_ID.eq(checkId).and(VENUE_EVALUATION.EVALUATED_BY.eq(personId)))
                || db.fetchExists(
                        VENUE_ADVICE, VENUE_ADVICE.CHECK_ID.eq(checkId).and(VENUE_ADVICE.RECORDED_BY.eq(personId)))
                || db.fetchExists(NAME_MATCH, NAME_MATCH.CHECK_ID.eq(checkId).and(NAME_MATCH.RESOLVED_BY.eq(personId)));
    }

    /** @return in the order of the stages */
    List<ComplaintStage> complaint(long checkId) {
        return db.selectFrom(VENUE_COMPLAINT_STAGE)
                .where(VENUE_COMPLAINT_STAGE.CHECK_ID.eq(checkId))
                .orderBy(VENUE_COMPLAINT_STAGE.ID)
                .fetch(row -> new ComplaintStage(
                        ComplaintStage.Kind.valueOf(row.getStage()),
                        row.getReceivedOn(),
                        row.getAcknowledgeBy(),
                        row.getDueOn(),
                        row.getAcknowledgedOn(),
                        row.getAnsweredOn(),
                        row.getAnsweredName(),
                        row.getRecordedName()));
    }

    void complain(
            long checkId,
            ComplaintStage.Kind kind,
            LocalDate received,
            @Nullable LocalDate acknowledgeBy,
            @Nullable LocalDate dueOn,
            String by) {
        db.insertInto(VENUE_COMPLAINT_STAGE)
                .set(VENUE_COMPLAINT_STAGE.CHECK_ID, checkId)
                .set(VENUE_COMPLAINT_STAGE.STAGE, kind.name())
                .set(VENUE_COMPLAINT_STAGE.RECEIVED_ON, received)
                .set(VENUE_COMPLAINT_STAGE.ACKNOWLEDGE_BY, acknowledgeBy)
                .set(VENUE_COMPLAINT_STAGE.DUE_ON, dueOn)
                .set(VENUE_COMPLAINT_STAGE.RECORDED_NAME, by)
                .execute();
    }

    void acknowledged(long checkId, ComplaintStage.Kind kind, LocalDate on) {
        db.update(VENUE_COMPLAINT_STAGE)
                .set(VENUE_COMPLAINT_STAGE.ACKNOWLEDGED_ON, on)
                .where(VENUE_COMPLAINT_STAGE.CHECK_ID.eq(checkId))
                .and(VENUE_COMPLAINT_STAGE.STAGE.eq(kind.name()))
                .and(VENUE_COMPLAINT_STAGE.ACKNOWLEDGED_ON.isNull())
                .execute();
    }

    void answered(long checkId, ComplaintStage.Kind kind, LocalDate on, String by) {
        db.update(VENUE_COMPLAINT_STAGE)
                .set(VENUE_COMPLAINT_STAGE.ANSWERED_ON, on)
                .set(VENUE_COMPLAINT_STAGE.ANSWERED_NAME, by)
                .where(VENUE_COMPLAINT_STAGE.CHECK_ID.eq(checkId))
                .and(VENUE_COMPLAINT_STAGE.STAGE.eq(kind.name()))
                .execute();
    }
}
