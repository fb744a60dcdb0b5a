package uk.concord.venue.domain.check;

import static uk.concord.db.Tables.HIRER;
import static uk.concord.db.Tables.VENUE_ANSWER;
import static uk.concord.db.Tables.VENUE_CHECK;
import static uk.concord.db.Tables.VENUE_SPEAKER;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.concord.venue.domain.rules.Answers;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.rules.Decision;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.screening.NormalisedName;

/** Writes and reads single checks with their answers. */
@Repository
public class CheckRepository {
    private final DSLContext db;
    private final CheckClocks clocks;
    private final PastAnswers past;
    private final OpenRequests requests;

    CheckRepository(DSLContext db, CheckClocks clocks, PastAnswers past, OpenRequests requests) {
        this.db = db;
        this.clocks = clocks;
        this.past = past;
        this.requests = requests;
    }

    public Optional<Check> find(String reference) {
        return fetch(VENUE_CHECK.REFERENCE.eq(reference), false);
    }

    /** As {@link #find}, and nobody else changes the check until the transaction ends. */
    public Optional<Check> lock(String reference) {
        return fetch(VENUE_CHECK.REFERENCE.eq(reference), true);
    }

    Optional<Check> bySubmission(String submissionKey) {
        return fetch(VENUE_CHECK.SUBMISSION_KEY.eq(submissionKey), false);
    }

    private Optional<Check> fetch(Condition condition, boolean lock) {
        var select = db.selectFrom(VENUE_CHECK).where(condition);
        return (lock ? select.forUpdate().fetchOptional() : select.fetchOptional()).map(CheckRepository::toCheck);
    }

    static Check toCheck(Record row) {
        String waiting = row.get(VENUE_CHECK.WAITING_LEVEL);
        String decision = row.get(VENUE_CHECK.DECISION);
        String stage = row.get(VENUE_CHECK.STAGE);
        return new Check(
                row.get(VENUE_CHECK.ID),
                row.get(VENUE_CHECK.REFERENCE),
                CheckState.valueOf(row.get(VENUE_CHECK.STATE)),
                waiting == null ? null : Authority.valueOf(waiting),
                decision == null ? null : Decision.valueOf(decision),
                row.get(VENUE_CHECK.OFFICER_ID),
                row.get(VENUE_CHECK.OFFICER_NAME),
                row.get(VENUE_CHECK.TITLE),
                row.get(VENUE_CHECK.HIRER_NAME),
                row.get(VENUE_CHECK.HIRER_ID),
                row.get(VENUE_CHECK.ROOM_ID),
                row.get(VENUE_CHECK.EVENT_DATE),
                row.get(VENUE_CHECK.RULE_SET_ID),
                row.get(VENUE_CHECK.CREATED_AT),
                row.get(VENUE_CHECK.CHANGED_AT),
                row.get(VENUE_CHECK.WAITING_SINCE),
                stage == null ? null : Stage.valueOf(stage),
                row.get(VENUE_CHECK.CONFIRMED),
                row.get(VENUE_CHECK.DUE_ON),
                row.get(VENUE_CHECK.TOTAL_DUE_ON),
                row.get(VENUE_CHECK.VERSION));
    }

    /**
     * @param questionSetId the words of the questions it keeps
     * @return id of the new draft
     */
    public long insert(
            String reference,
            long officerId,
            String officerName,
            String submissionKey,
            long questionSetId,
            Instant now) {
        long id = db.insertInto(VENUE_CHECK)
                .set(VENUE_CHECK.QUESTION_SET_ID, questionSetId)
                .set(VENUE_CHECK.REFERENCE, reference)
                .set(VENUE_CHECK.STATE, CheckState.DRAFT.name())
                .set(VENUE_CHECK.OFFICER_ID, officerId)
                .set(VENUE_CHECK.OFFICER_NAME, officerName)
                .set(VENUE_CHECK.CREATED_AT, now)
                .set(VENUE_CHECK.CHANGED_AT, now)
                .set(VENUE_CHECK.SUBMISSION_KEY, submissionKey)
                .returningResult(VENUE_CHECK.ID)
                .fetchSingle()
                .value1();
        clocks.begin(id, now);
        return id;
    }

    public Map<Question, Answer> answers(long checkId) {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        db.selectFrom(VENUE_ANSWER)
                .where(VENUE_ANSWER.CHECK_ID.eq(checkId))
                .forEach(row -> Question.byCode(row.getQuestion())
                        .ifPresent(question -> answers.put(
                                question,
                                new Answer(
                                        question,
                                        row.getValue(),
                                        row.getAnsweredName(),
                                        row.getAnsweredAt(),
                                        row.getVersion()))));
        return answers;
    }

    /**
     * Inserts the first answer or overwrites the last one; the old one is kept beside it.
     *
     * @param question its code
     */
    public void saveAnswer(long checkId, String question, String value, long by, String name, Instant now) {
        past.keep(checkId, question);
        db.insertInto(VENUE_ANSWER)
                .set(VENUE_ANSWER.CHECK_ID, checkId)
                .set(VENUE_ANSWER.QUESTION, question)
                .set(VENUE_ANSWER.VALUE, value)
                .set(VENUE_ANSWER.ANSWERED_BY, by)
                .set(VENUE_ANSWER.ANSWERED_NAME, name)
                .set(VENUE_ANSWER.ANSWERED_AT, now)
                .set(VENUE_ANSWER.VERSION, 1)
                .onDuplicateKeyUpdate()
                .set(VENUE_ANSWER.VALUE, value)
                .set(VENUE_ANSWER.ANSWERED_BY, by)
                .set(VENUE_ANSWER.ANSWERED_NAME, name)
                .set(VENUE_ANSWER.ANSWERED_AT, now)
                .set(VENUE_ANSWER.VERSION, VENUE_ANSWER.VERSION.plus(1))
                .execute();
    }

    public List<Speaker> speakers(long checkId) {
        return db.selectFrom(VENUE_SPEAKER)
                .where(VENUE_SPEAKER.CHECK_ID.eq(checkId))
                .orderBy(VENUE_SPEAKER.POSITION)
                .fetch(row -> new Speaker(row.getName(), row.getOrganisation(), row.getTopic(), row.getLink()));
    }

    /** Replaces the speakers. */
    public void saveSpeakers(long checkId, List<Speaker> speakers) {
        db.deleteFrom(VENUE_SPEAKER).where(VENUE_SPEAKER.CHECK_ID.eq(checkId)).execute();
        for (int i = 0; i < speakers.size(); i++) {
            Speaker speaker = speakers.get(i);
            db.insertInto(VENUE_SPEAKER)
                    .set(VENUE_SPEAKER.CHECK_ID, checkId)
                    .set(VENUE_SPEAKER.POSITION, i + 1)
                    .set(VENUE_SPEAKER.NAME, speaker.name())
                    .set(VENUE_SPEAKER.ORGANISATION, speaker.organisation())
                    .set(VENUE_SPEAKER.TOPIC, speaker.topic())
                    .set(VENUE_SPEAKER.LINK, speaker.link())
                    .execute();
        }
    }

    /** Keeps what the lists show in step with the answers, and counts a change that the rules read. */
    public void answersChanged(long checkId, Answers answers, boolean rulesRead, Instant now) {
        OptionalInt room = answers.number(Question.A4);
        db.update(VENUE_CHECK)
                .set(VENUE_CHECK.TITLE, answers.get(Question.C1))
                .set(VENUE_CHECK.HIRER_NAME, CheckEditing.hirerName(answers))
                .set(VENUE_CHECK.ROOM_ID, room.isPresent() ? Long.valueOf(room.getAsInt()) : null)
                .set(VENUE_CHECK.EVENT_DATE, answers.date(Question.A3_DATE).orElse(null))
                .set(VENUE_CHECK.EVENT_START, answers.time(Question.A3_START).orElse(null))
                .set(VENUE_CHECK.EVENT_END, answers.time(Question.A3_END).orElse(null))
                .set(VENUE_CHECK.CHANGED_AT, now)
                .set(VENUE_CHECK.VERSION, VENUE_CHECK.VERSION.plus(rulesRead ? 1 : 0))
                .where(VENUE_CHECK.ID.eq(checkId))
                .execute();
        clocks.refresh(checkId);
    }

    /** Counts a change that the rules read, such as a resolved match. */
    public void touch(long checkId, Instant now) {
        db.update(VENUE_CHECK)
                .set(VENUE_CHECK.CHANGED_AT, now)
                .set(VENUE_CHECK.VERSION, VENUE_CHECK.VERSION.plus(1))
                .where(VENUE_CHECK.ID.eq(checkId))
                .execute();
    }

    /** @param state once it is closed, nobody waits for the hirer any more */
    public void setState(long checkId, CheckState state, @Nullable Authority waiting, Instant now) {
        if (!state.isOpen()) {
            requests.end(checkId, now);
        }
        db.update(VENUE_CHECK)
                .set(VENUE_CHECK.STATE, state.name())
                .set(VENUE_CHECK.WAITING_LEVEL, waiting == null ? null : waiting.name())
                .set(VENUE_CHECK.WAITING_SINCE, waiting == null ? null : now)
                .set(VENUE_CHECK.CHANGED_AT, now)
                .where(VENUE_CHECK.ID.eq(checkId))
                .execute();
        clocks.begin(checkId, now);
    }

    /** Nobody else has the check: it is the hirer's turn while a request for information is open, else the officer's. */
    public void setCollecting(long checkId, Instant now) {
        boolean asked = requests.any(checkId);
        setState(checkId, asked ? CheckState.INFO_REQUESTED : CheckState.DRAFT, null, now);
    }

    /** Says what becomes of the booking; the state of the check stays. */
    public void setStage(long checkId, @Nullable Stage stage, boolean confirmed, Instant now) {
        db.update(VENUE_CHECK)
                .set(VENUE_CHECK.STAGE, stage == null ? null : stage.name())
                .set(VENUE_CHECK.CONFIRMED, confirmed)
                .set(VENUE_CHECK.CHANGED_AT, now)
                .where(VENUE_CHECK.ID.eq(checkId))
                .execute();
        clocks.begin(checkId, now);
    }

    /** Opens a decided check again: the recommendation is out of date and the decision has to be taken anew. */
    public void reopen(long checkId, Instant now) {
        db.update(VENUE_CHECK)
                .set(VENUE_CHECK.STAGE, Stage.REOPENED.name())
                .setNull(VENUE_CHECK.DECISION)
                .set(VENUE_CHECK.VERSION, VENUE_CHECK.VERSION.plus(1))
                .where(VENUE_CHECK.ID.eq(checkId))
                .execute();
        setState(checkId, CheckState.DRAFT, null, now);
    }

    public void decided(long checkId, Decision decision, Instant now) {
        setState(checkId, CheckState.DECIDED, null, now);
        db.update(VENUE_CHECK)
                .set(VENUE_CHECK.DECISION, decision.name())
                .where(VENUE_CHECK.ID.eq(checkId))
                .execute();
    }

    public void setRuleSetAndHirer(long checkId, long ruleSetId, @Nullable Long hirerId) {
        db.update(VENUE_CHECK)
                .set(VENUE_CHECK.RULE_SET_ID, ruleSetId)
                .set(VENUE_CHECK.HIRER_ID, hirerId)
                .where(VENUE_CHECK.ID.eq(checkId))
                .execute();
    }

    /** @return id of the hirer known under that name, made when it is new; null for a blank name */
    public @Nullable Long hirer(String name, Instant now) {
        NormalisedName normalised = NormalisedName.of(name);
        if (normalised.isEmpty()) {
            return null;
        }
        String key = ScreenedName.key(normalised);
        db.insertInto(HIRER)
                .set(HIRER.NAME, name)
                .set(HIRER.NAME_KEY, key)
                .set(HIRER.FIRST_SEEN_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
        return db.select(HIRER.ID)
                .from(HIRER)
                .where(HIRER.NAME_KEY.eq(key))
                .forShare()
                .fetchSingle()
                .value1();
    }

    /** @return whether another check of the hirer was approved since */
    public boolean approvedSince(long hirerId, long otherThan, Instant since) {
        return db.fetchExists(
                VENUE_CHECK,
                VENUE_CHECK
                        .HIRER_ID
                        .eq(hirerId)
                        .and(VENUE_CHECK.ID.ne(otherThan))
                        .and(VENUE_CHECK.STATE.eq(CheckState.DECIDED.name()))
                        .and(VENUE_CHECK.DECISION.in(Decision.APPROVE.name(), Decision.APPROVE_CONDITIONS.name()))
                        .and(VENUE_CHECK.CHANGED_AT.ge(since)));
    }
}
