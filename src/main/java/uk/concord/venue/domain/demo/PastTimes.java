package uk.concord.venue.domain.demo;

import static uk.concord.db.Tables.MATCH_MEMORY;
import static uk.concord.db.Tables.NAME_MATCH;
import static uk.concord.db.Tables.VENUE_ADVICE;
import static uk.concord.db.Tables.VENUE_CHECK;
import static uk.concord.db.Tables.VENUE_COMPLAINT_STAGE;
import static uk.concord.db.Tables.VENUE_DEBRIEF;
import static uk.concord.db.Tables.VENUE_DECISION;
import static uk.concord.db.Tables.VENUE_EVALUATION;
import static uk.concord.db.Tables.VENUE_HIRE_CONDITION;
import static uk.concord.db.Tables.VENUE_LIFE_EVENT;
import static uk.concord.db.Tables.VENUE_REVIEW;
import static uk.concord.db.Tables.VENUE_SCREENING;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import uk.concord.core.time.LondonTime;
import uk.concord.venue.domain.check.Stage;
import uk.concord.venue.domain.life.ComplaintStage;
import uk.concord.venue.domain.life.LifeEvent;
import uk.concord.venue.domain.life.Review;

/** Sets the times of an invented booking back to the weeks around its event. */
final class PastTimes {
    private static final int NOTICE_DAYS = 26;
    private static final Duration MORNING = Duration.ofHours(9).plusMinutes(40);

    private final DSLContext db;
    private final LocalDate today;

    PastTimes(DSLContext db, LocalDate today) {
        this.db = db;
        this.today = today;
    }

    /** @return when the hirer asked: some weeks before the event, and some days before today at the latest */
    Instant asked(LocalDate event) {
        LocalDate day = event.minusDays(NOTICE_DAYS);
        return at(day.isAfter(today.minusDays(8)) ? today.minusDays(8) : day);
    }

    private static Instant at(LocalDate day) {
        LocalDate working = day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.minusDays(1)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
        return LondonTime.startOf(working).plus(MORNING);
    }

    /**
     * @param reviewed whether the hirer asked for a review, was answered and complained
     * @param asked whether a review is to be answered now
     */
    void setBack(long check, LocalDate event, boolean reviewed, boolean asked) {
        Instant begun = asked(event);
        LocalDate begunOn = LocalDate.ofInstant(begun, LondonTime.ZONE);
        Instant decided = at(begunOn.plusDays(2 + check % 5)).plus(Duration.ofHours(3));
        LocalDate decidedOn = LocalDate.ofInstant(decided, LondonTime.ZONE);
        List<Query> queries = new ArrayList<>();
        queries.add(db.update(VENUE_SCREENING)
                .set(VENUE_SCREENING.RUN_AT, begun.plus(Duration.ofMinutes(20)))
                .where(VENUE_SCREENING.CHECK_ID.eq(check)));
        matches(queries, check, begun);
        queries.add(db.update(VENUE_EVALUATION)
                .set(VENUE_EVALUATION.EVALUATED_AT, decided.minus(Duration.ofMinutes(30)))
                .where(VENUE_EVALUATION.CHECK_ID.eq(check)));
        queries.add(db.update(VENUE_ADVICE)
                .set(VENUE_ADVICE.RECORDED_AT, decided.minus(Duration.ofMinutes(20)))
                .set(VENUE_ADVICE.GIVEN_ON, decidedOn)
                .where(VENUE_ADVICE.CHECK_ID.eq(check)));
        queries.add(db.update(VENUE_DECISION)
                .set(VENUE_DECISION.DECIDED_AT, decided)
                .where(VENUE_DECISION.CHECK_ID.eq(check)));
        queries.add(db.update(VENUE_HIRE_CONDITION)
                .set(VENUE_HIRE_CONDITION.DUE_ON, event.minusDays(7))
                .set(
                        VENUE_HIRE_CONDITION.SEEN_AT,
                        DSL.when(
                                VENUE_HIRE_CONDITION.SEEN_AT.isNotNull(),
                                DSL.val(at(event.minusDays(6)), VENUE_HIRE_CONDITION.SEEN_AT)))
                .where(VENUE_HIRE_CONDITION.CHECK_ID.eq(check)));
        queries.add(db.update(VENUE_DEBRIEF)
                .set(VENUE_DEBRIEF.DEBRIEFED_AT, at(event.plusDays(3)))
                .where(VENUE_DEBRIEF.CHECK_ID.eq(check)));
        events(queries, check, event, decided);
        Instant last = event.isBefore(today) ? at(event.plusDays(1)) : decided;
        queries.add(db.update(VENUE_CHECK)
                .set(VENUE_CHECK.CHANGED_AT, last)
                .set(VENUE_CHECK.STEP_SINCE, last)
                .where(VENUE_CHECK.ID.eq(check)));
        queries.add(db.update(VENUE_CHECK)
                .set(VENUE_CHECK.DUE_ON, today.plusDays(3))
                .where(VENUE_CHECK.ID.eq(check))
                .and(VENUE_CHECK.STAGE.eq(Stage.OFFERED.name())));
        db.batch(queries).execute();
        if (reviewed || asked) {
            review(check, decidedOn, reviewed);
        }
    }

    private void matches(List<Query> queries, long check, Instant begun) {
        Instant settled = begun.plus(Duration.ofHours(4));
        queries.add(db.update(NAME_MATCH)
                .set(NAME_MATCH.FOUND_AT, begun)
                .set(
                        NAME_MATCH.RESOLVED_AT,
                        DSL.when(NAME_MATCH.REMEMBERED, NAME_MATCH.RESOLVED_AT)
                                .otherwise(DSL.val(settled, NAME_MATCH.RESOLVED_AT)))
                .where(NAME_MATCH.CHECK_ID.eq(check)));
        queries.add(db.update(MATCH_MEMORY)
                .set(MATCH_MEMORY.RESOLVED_AT, settled)
                .where(MATCH_MEMORY.SUBJECT_KEY.in(
                        db.select(DSL.field("sha2({0}, 256)", String.class, NAME_MATCH.SUBJECT_KEY))
                                .from(NAME_MATCH)
                                .where(NAME_MATCH.CHECK_ID.eq(check))
                                .and(NAME_MATCH.REMEMBERED.isFalse()))));
    }

    private void events(List<Query> queries, long check, LocalDate event, Instant decided) {
        Map.of(
                        LifeEvent.Kind.OFFERED,
                        decided,
                        LifeEvent.Kind.ACCEPTED,
                        decided.plus(Duration.ofHours(5)),
                        LifeEvent.Kind.HELD,
                        at(event.plusDays(1)),
                        LifeEvent.Kind.DEBRIEFED,
                        at(event.plusDays(3)),
                        LifeEvent.Kind.CLOSED,
                        at(event.plusDays(10)))
                .forEach((kind, when) -> queries.add(db.update(VENUE_LIFE_EVENT)
                        .set(VENUE_LIFE_EVENT.HAPPENED_AT, when)
                        .where(VENUE_LIFE_EVENT.CHECK_ID.eq(check))
                        .and(VENUE_LIFE_EVENT.KIND.eq(kind.name()))));
    }

    private void review(long check, LocalDate decided, boolean answered) {
        long decision = db.select(DSL.max(VENUE_DECISION.ID))
                .from(VENUE_DECISION)
                .where(VENUE_DECISION.CHECK_ID.eq(check))
                .fetchSingle()
                .value1();
        LocalDate asked = answered ? decided.plusDays(3) : today.minusDays(1);
        var review = db.insertInto(VENUE_REVIEW)
                .set(VENUE_REVIEW.CHECK_ID, check)
                .set(VENUE_REVIEW.DECISION_ID, decision)
                .set(VENUE_REVIEW.ASKED_ON, asked)
                .set(
                        VENUE_REVIEW.SAID,
                        "The conditions cost us more than the evening brings in. Please look at them again.")
                .set(VENUE_REVIEW.DUE_ON, asked.plusDays(14));
        event(check, LifeEvent.Kind.REVIEW_ASKED, "", "Jo Quayle", at(asked));
        if (!answered) {
            review.execute();
            return;
        }
        Instant answeredAt = at(asked.plusDays(7));
        review.set(VENUE_REVIEW.OUTCOME, Review.Outcome.UPHELD.name())
                .set(
                        VENUE_REVIEW.REASONS,
                        "Leaflets at the door were announced, and two stewards are the least that keeps the way in free.")
                .set(VENUE_REVIEW.REVIEWER_NAME, "Helen Sandford")
                .set(VENUE_REVIEW.ANSWERED_AT, answeredAt)
                .set(VENUE_REVIEW.VERSION, 1)
                .execute();
        event(check, LifeEvent.Kind.REVIEW_ANSWERED, Review.Outcome.UPHELD.name(), "Helen Sandford", answeredAt);
        LocalDate complained = asked.plusDays(12);
        complaint(check, ComplaintStage.Kind.STAGE_1, complained, complained.plusDays(12));
        complaint(check, ComplaintStage.Kind.STAGE_2, today.minusDays(6), null);
    }

    private void event(long check, LifeEvent.Kind kind, String detail, String by, Instant when) {
        db.insertInto(VENUE_LIFE_EVENT)
                .set(VENUE_LIFE_EVENT.CHECK_ID, check)
                .set(VENUE_LIFE_EVENT.KIND, kind.name())
                .set(VENUE_LIFE_EVENT.DETAIL, detail)
                .set(VENUE_LIFE_EVENT.BY_NAME, by)
                .set(VENUE_LIFE_EVENT.HAPPENED_AT, when)
                .execute();
    }

    private void complaint(long check, ComplaintStage.Kind kind, LocalDate received, @Nullable LocalDate answered) {
        db.insertInto(VENUE_COMPLAINT_STAGE)
                .set(VENUE_COMPLAINT_STAGE.CHECK_ID, check)
                .set(VENUE_COMPLAINT_STAGE.STAGE, kind.name())
                .set(VENUE_COMPLAINT_STAGE.RECEIVED_ON, received)
                .set(VENUE_COMPLAINT_STAGE.ACKNOWLEDGE_BY, received.plusDays(7))
                .set(VENUE_COMPLAINT_STAGE.DUE_ON, received.plusDays(28))
                .set(VENUE_COMPLAINT_STAGE.ACKNOWLEDGED_ON, received.plusDays(2))
                .set(VENUE_COMPLAINT_STAGE.ANSWERED_ON, answered)
                .set(VENUE_COMPLAINT_STAGE.ANSWERED_NAME, answered == null ? null : "Priya Lowndes")
                .set(VENUE_COMPLAINT_STAGE.RECORDED_NAME, "Jo Quayle")
                .execute();
    }
}
