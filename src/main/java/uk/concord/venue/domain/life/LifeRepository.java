package uk.concord.venue.domain.life;

import static uk.concord.db.Tables.VENUE_CHECK;
import static uk.concord.db.Tables.VENUE_DEBRIEF;
import static uk.concord.db.Tables.VENUE_HIRE_CONDITION;
import static uk.concord.db.Tables.VENUE_INFO_REQUEST;
import static uk.concord.db.Tables.VENUE_LIFE_EVENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.concord.core.EditConflictException;
import uk.concord.venue.domain.check.CheckState;
import uk.concord.venue.domain.check.Stage;
import uk.concord.venue.domain.question.SetQuestion;
import uk.concord.venue.domain.rules.ConditionCode;

/** Writes and reads what happens to a request beside its answers. */
@Repository
class LifeRepository {
    private final DSLContext db;

    LifeRepository(DSLContext db) {
        this.db = db;
    }

    void event(long checkId, LifeEvent.Kind kind, String detail, String by, Instant now) {
        db.insertInto(VENUE_LIFE_EVENT)
                .set(VENUE_LIFE_EVENT.CHECK_ID, checkId)
                .set(VENUE_LIFE_EVENT.KIND, kind.name())
                .set(VENUE_LIFE_EVENT.DETAIL, detail)
                .set(VENUE_LIFE_EVENT.BY_NAME, by)
                .set(VENUE_LIFE_EVENT.HAPPENED_AT, now)
                .execute();
    }

    /** @return oldest first */
    List<LifeEvent> events(long checkId) {
        return db.selectFrom(VENUE_LIFE_EVENT)
                .where(VENUE_LIFE_EVENT.CHECK_ID.eq(checkId))
                .orderBy(VENUE_LIFE_EVENT.ID)
                .fetch(row -> new LifeEvent(
                        LifeEvent.Kind.valueOf(row.getKind()), row.getDetail(), row.getByName(), row.getHappenedAt()));
    }

    void insertRequest(
            long checkId, int number, Collection<SetQuestion> questions, LocalDate replyDue, String by, Instant now) {
        db.insertInto(VENUE_INFO_REQUEST)
                .set(VENUE_INFO_REQUEST.CHECK_ID, checkId)
                .set(VENUE_INFO_REQUEST.NUMBER, number)
                .set(
                        VENUE_INFO_REQUEST.QUESTIONS,
                        questions.stream().map(SetQuestion::code).collect(Collectors.joining(",")))
                .set(VENUE_INFO_REQUEST.ASKED_AT, now)
                .set(VENUE_INFO_REQUEST.ASKED_NAME, by)
                .set(VENUE_INFO_REQUEST.REPLY_DUE, replyDue)
                .execute();
    }

    /** @return oldest first */
    List<InfoRequest> requests(long checkId) {
        return db.selectFrom(VENUE_INFO_REQUEST)
                .where(VENUE_INFO_REQUEST.CHECK_ID.eq(checkId))
                .orderBy(VENUE_INFO_REQUEST.NUMBER)
                .fetch(row -> new InfoRequest(
                        row.getId(),
                        row.getNumber(),
                        List.of(row.getQuestions().split(",")),
                        row.getAskedAt(),
                        row.getAskedName(),
                        row.getReplyDue(),
                        row.getAnsweredAt(),
                        row.getEndedAt()));
    }

    void answered(long requestId, Instant now) {
        db.update(VENUE_INFO_REQUEST)
                .set(VENUE_INFO_REQUEST.ANSWERED_AT, now)
                .where(VENUE_INFO_REQUEST.ID.eq(requestId))
                .execute();
    }

    void insertCondition(long checkId, long decisionId, ConditionCode code, @Nullable LocalDate dueOn) {
        db.insertInto(VENUE_HIRE_CONDITION)
                .set(VENUE_HIRE_CONDITION.CHECK_ID, checkId)
                .set(VENUE_HIRE_CONDITION.DECISION_ID, decisionId)
                .set(VENUE_HIRE_CONDITION.CODE, code.name())
                .set(VENUE_HIRE_CONDITION.DUE_ON, dueOn)
                .set(VENUE_HIRE_CONDITION.STATE, HireCondition.State.OPEN.name())
                .execute();
    }

    /** @return the conditions of the last decision that set any */
    List<HireCondition> conditions(long checkId) {
        Long decision = db.select(org.jooq.impl.DSL.max(VENUE_HIRE_CONDITION.DECISION_ID))
                .from(VENUE_HIRE_CONDITION)
                .where(VENUE_HIRE_CONDITION.CHECK_ID.eq(checkId))
                .fetchSingle()
                .value1();
        return decision == null
                ? List.of()
                : db.selectFrom(VENUE_HIRE_CONDITION)
                        .where(VENUE_HIRE_CONDITION.DECISION_ID.eq(decision))
                        .orderBy(VENUE_HIRE_CONDITION.ID)
                        .fetch(row -> new HireCondition(
                                row.getId(),
                                ConditionCode.valueOf(row.getCode()),
                                row.getDueOn(),
                                HireCondition.State.valueOf(row.getState()),
                                row.getEvidence(),
                                row.getSeenName(),
                                row.getSeenAt(),
                                row.getVersion()));
    }

    void settle(
            long checkId,
            long conditionId,
            int version,
            HireCondition.State state,
            String evidence,
            String by,
            Instant now) {
        int changed = db.update(VENUE_HIRE_CONDITION)
                .set(VENUE_HIRE_CONDITION.STATE, state.name())
                .set(VENUE_HIRE_CONDITION.EVIDENCE, evidence)
                .set(VENUE_HIRE_CONDITION.SEEN_NAME, by)
                .set(VENUE_HIRE_CONDITION.SEEN_AT, now)
                .set(VENUE_HIRE_CONDITION.VERSION, version + 1)
                .where(VENUE_HIRE_CONDITION.ID.eq(conditionId))
                .and(VENUE_HIRE_CONDITION.CHECK_ID.eq(checkId))
                .and(VENUE_HIRE_CONDITION.VERSION.eq(version))
                .execute();
        if (changed == 0) {
            throw new EditConflictException("condition");
        }
    }

    void debrief(long checkId, Debrief.Incident incident, String note, String by, Instant now) {
        db.insertInto(VENUE_DEBRIEF)
                .set(VENUE_DEBRIEF.CHECK_ID, checkId)
                .set(VENUE_DEBRIEF.INCIDENT, incident.name())
                .set(VENUE_DEBRIEF.NOTE, note)
                .set(VENUE_DEBRIEF.DEBRIEFED_NAME, by)
                .set(VENUE_DEBRIEF.DEBRIEFED_AT, now)
                .execute();
    }

    Optional<Debrief> debrief(long checkId) {
        return db.selectFrom(VENUE_DEBRIEF)
                .where(VENUE_DEBRIEF.CHECK_ID.eq(checkId))
                .fetchOptional(row -> new Debrief(
                        Debrief.Incident.valueOf(row.getIncident()),
                        row.getNote(),
                        row.getDebriefedName(),
                        row.getDebriefedAt()));
    }

    /** @return references of offers whose last day has passed */
    List<String> offersPast(LocalDate today) {
        return references(VENUE_CHECK.STAGE.eq(Stage.OFFERED.name()).and(VENUE_CHECK.DUE_ON.lt(today)));
    }

    /** @return references of confirmed bookings whose day has passed */
    List<String> eventsPast(LocalDate today) {
        return references(VENUE_CHECK.STAGE.eq(Stage.CONFIRMED.name()).and(VENUE_CHECK.EVENT_DATE.lt(today)));
    }

    private List<String> references(Condition condition) {
        return db.select(VENUE_CHECK.REFERENCE)
                .from(VENUE_CHECK)
                .where(condition)
                .orderBy(VENUE_CHECK.ID)
                .limit(500)
                .fetch(VENUE_CHECK.REFERENCE);
    }

    /** A request the hirer has not answered. */
    record Unanswered(long requestId, long checkId, String reference, Instant askedAt, long officerId) {}

    /** @return open requests nobody was reminded of */
    List<Unanswered> unreminded() {
        return db.select(
                        VENUE_INFO_REQUEST.ID,
                        VENUE_CHECK.ID,
                        VENUE_CHECK.REFERENCE,
                        VENUE_INFO_REQUEST.ASKED_AT,
                        VENUE_CHECK.OFFICER_ID)
                .from(VENUE_INFO_REQUEST)
                .join(VENUE_CHECK)
                .on(VENUE_CHECK.ID.eq(VENUE_INFO_REQUEST.CHECK_ID))
                .where(VENUE_CHECK.STATE.eq(CheckState.INFO_REQUESTED.name()))
                .and(VENUE_INFO_REQUEST.ANSWERED_AT.isNull())
                .and(VENUE_INFO_REQUEST.ENDED_AT.isNull())
                .and(VENUE_INFO_REQUEST.REMINDED_AT.isNull())
                .limit(500)
                .fetch(org.jooq.Records.mapping(Unanswered::new));
    }

    void reminded(long requestId, Instant now) {
        db.update(VENUE_INFO_REQUEST)
                .set(VENUE_INFO_REQUEST.REMINDED_AT, now)
                .where(VENUE_INFO_REQUEST.ID.eq(requestId))
                .execute();
    }
}
