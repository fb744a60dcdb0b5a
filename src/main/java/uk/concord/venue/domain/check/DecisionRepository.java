package uk.concord.venue.domain.check;

import static uk.concord.db.Tables.VENUE_ADVICE;
import static uk.concord.db.Tables.VENUE_DECISION;
import static uk.concord.db.Tables.VENUE_DEPARTURE;
import static uk.concord.db.Tables.VENUE_EVALUATION;
import static uk.concord.db.Tables.VENUE_FIRED_ROW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.concord.venue.domain.check.Evaluation.FiredAnswer;
import uk.concord.venue.domain.check.Evaluation.FiredRow;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.rules.ConditionCode;
import uk.concord.venue.domain.rules.Decision;
import uk.concord.venue.domain.rules.Gate;
import uk.concord.venue.domain.rules.Outcome;
import uk.concord.venue.domain.rules.RefusalGround;

/** Writes and reads what the rules recommended, what was advised and what people decided. */
@Repository
public class DecisionRepository {
    private final DSLContext db;

    DecisionRepository(DSLContext db) {
        this.db = db;
    }

    /** @return id of the evaluation */
    long insert(long checkId, @Nullable Long listVersionId, Evaluation evaluation, long by) {
        long id = db.insertInto(VENUE_EVALUATION)
                .set(VENUE_EVALUATION.CHECK_ID, checkId)
                .set(VENUE_EVALUATION.CHECK_VERSION, evaluation.checkVersion())
                .set(VENUE_EVALUATION.RULE_SET_ID, evaluation.ruleSetId())
                .set(VENUE_EVALUATION.LIST_VERSION_ID, listVersionId)
                .set(VENUE_EVALUATION.OUTCOME, evaluation.outcome().name())
                .set(VENUE_EVALUATION.AUTHORITY, evaluation.authority().name())
                .set(VENUE_EVALUATION.STATUTORY_RIGHT, evaluation.statutoryRight())
                .set(VENUE_EVALUATION.CONDITIONS, names(evaluation.conditions()))
                .set(VENUE_EVALUATION.OPEN_GATES, names(evaluation.openGates()))
                .set(VENUE_EVALUATION.EVALUATED_AT, evaluation.at())
                .set(VENUE_EVALUATION.EVALUATED_BY, by)
                .returningResult(VENUE_EVALUATION.ID)
                .fetchSingle()
                .value1();
        int position = 1;
        for (FiredRow row : evaluation.fired()) {
            db.insertInto(VENUE_FIRED_ROW)
                    .set(VENUE_FIRED_ROW.EVALUATION_ID, id)
                    .set(VENUE_FIRED_ROW.POSITION, position++)
                    .set(VENUE_FIRED_ROW.ROW_ID, row.rowId())
                    .set(VENUE_FIRED_ROW.RULE_NUMBER, row.number())
                    .set(VENUE_FIRED_ROW.OUTCOME, row.outcome().name())
                    .set(VENUE_FIRED_ROW.AUTHORITY, row.authority().name())
                    .set(VENUE_FIRED_ROW.CONDITIONS, names(row.conditions()))
                    .set(VENUE_FIRED_ROW.REASON, row.reason())
                    .set(VENUE_FIRED_ROW.REFERENCE, row.reference())
                    .set(
                            VENUE_FIRED_ROW.ANSWERS,
                            row.answers().stream()
                                    .map(answer -> answer.question() + "\t"
                                            + answer.value().replace('\n', ' '))
                                    .collect(Collectors.joining("\n")))
                    .execute();
        }
        return id;
    }

    public Optional<Evaluation> lastEvaluation(long checkId) {
        return db.selectFrom(VENUE_EVALUATION)
                .where(VENUE_EVALUATION.CHECK_ID.eq(checkId))
                .orderBy(VENUE_EVALUATION.ID.desc())
                .limit(1)
                .fetchOptional(row -> new Evaluation(
                        row.getId(),
                        row.getCheckVersion(),
                        row.getRuleSetId(),
                        Outcome.valueOf(row.getOutcome()),
                        Authority.valueOf(row.getAuthority()),
                        row.getStatutoryRight(),
                        conditions(row.getConditions()),
                        codes(Gate.class, row.getOpenGates()),
                        fired(row.getId()),
                        row.getEvaluatedAt()));
    }

    private List<FiredRow> fired(long evaluationId) {
        return db.selectFrom(VENUE_FIRED_ROW)
                .where(VENUE_FIRED_ROW.EVALUATION_ID.eq(evaluationId))
                .orderBy(VENUE_FIRED_ROW.POSITION)
                .fetch(row -> new FiredRow(
                        row.getRowId(),
                        row.getRuleNumber(),
                        Outcome.valueOf(row.getOutcome()),
                        Authority.valueOf(row.getAuthority()),
                        conditions(row.getConditions()),
                        row.getReason(),
                        row.getReference(),
                        row.getAnswers()
                                .lines()
                                .map(line -> line.split("\t", 2))
                                .map(parts -> new FiredAnswer(parts[0], parts.length > 1 ? parts[1] : ""))
                                .toList()));
    }

    boolean isDecided(String submissionKey) {
        return db.fetchExists(VENUE_DECISION, VENUE_DECISION.SUBMISSION_KEY.eq(submissionKey));
    }

    /** @return id of the decision */
    long insert(
            long checkId,
            DecisionRequest request,
            Authority authority,
            boolean departs,
            long by,
            String name,
            Instant now) {
        RefusalGround ground = request.ground();
        long id = db.insertInto(VENUE_DECISION)
                .set(VENUE_DECISION.CHECK_ID, checkId)
                .set(VENUE_DECISION.EVALUATION_ID, request.evaluationId())
                .set(VENUE_DECISION.DECISION, request.decision().name())
                .set(VENUE_DECISION.AUTHORITY, authority.name())
                .set(VENUE_DECISION.DEPARTS, departs)
                .set(VENUE_DECISION.CONDITIONS, names(request.conditions()))
                .set(VENUE_DECISION.GROUNDS, ground == null ? null : ground.name())
                .set(VENUE_DECISION.REASONS, request.reasons())
                .set(VENUE_DECISION.DECLARED, request.declared())
                .set(VENUE_DECISION.ALTERNATIVE, request.alternative())
                .set(VENUE_DECISION.DECIDED_BY, by)
                .set(VENUE_DECISION.DECIDED_NAME, name)
                .set(VENUE_DECISION.DECIDED_AT, now)
                .set(VENUE_DECISION.SUBMISSION_KEY, request.submissionKey().toString())
                .returningResult(VENUE_DECISION.ID)
                .fetchSingle()
                .value1();
        request.departures()
                .forEach((row, reason) -> db.insertInto(VENUE_DEPARTURE)
                        .set(VENUE_DEPARTURE.DECISION_ID, id)
                        .set(VENUE_DEPARTURE.ROW_ID, row)
                        .set(VENUE_DEPARTURE.REASON, reason)
                        .execute());
        return id;
    }

    /** @return in the order they were taken */
    public List<DecisionRecord> decisions(long checkId) {
        return db.selectFrom(VENUE_DECISION)
                .where(VENUE_DECISION.CHECK_ID.eq(checkId))
                .orderBy(VENUE_DECISION.ID)
                .fetch(row -> new DecisionRecord(
                        row.getId(),
                        Decision.valueOf(row.getDecision()),
                        Authority.valueOf(row.getAuthority()),
                        row.getDeparts(),
                        conditions(row.getConditions()),
                        row.getGrounds() == null ? null : RefusalGround.valueOf(row.getGrounds()),
                        row.getReasons(),
                        departures(row.getId()),
                        row.getDeclared(),
                        row.getAlternative(),
                        row.getDecidedName(),
                        row.getDecidedAt()));
    }

    private Map<String, String> departures(long decisionId) {
        Map<String, String> departures = new LinkedHashMap<>();
        db.selectFrom(VENUE_DEPARTURE)
                .where(VENUE_DEPARTURE.DECISION_ID.eq(decisionId))
                .orderBy(VENUE_DEPARTURE.ID)
                .forEach(row -> departures.put(row.getRowId(), row.getReason()));
        return departures;
    }

    public void insertAdvice(
            long checkId, Advice.Kind kind, String text, LocalDate givenOn, String givenBy, long by, Instant now) {
        db.insertInto(VENUE_ADVICE)
                .set(VENUE_ADVICE.CHECK_ID, checkId)
                .set(VENUE_ADVICE.KIND, kind.name())
                .set(VENUE_ADVICE.ADVICE, text)
                .set(VENUE_ADVICE.GIVEN_ON, givenOn)
                .set(VENUE_ADVICE.GIVEN_BY, givenBy)
                .set(VENUE_ADVICE.RECORDED_BY, by)
                .set(VENUE_ADVICE.RECORDED_AT, now)
                .execute();
    }

    /** @return in the order it was recorded */
    public List<Advice> advice(long checkId) {
        return db.selectFrom(VENUE_ADVICE)
                .where(VENUE_ADVICE.CHECK_ID.eq(checkId))
                .orderBy(VENUE_ADVICE.ID)
                .fetch(row -> new Advice(
                        Advice.Kind.valueOf(row.getKind()),
                        row.getAdvice(),
                        row.getGivenOn(),
                        row.getGivenBy(),
                        row.getRecordedAt()));
    }

    private static String names(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static Set<ConditionCode> conditions(String names) {
        return codes(ConditionCode.class, names);
    }

    private static <E extends Enum<E>> Set<E> codes(Class<E> type, String names) {
        Set<E> codes = EnumSet.noneOf(type);
        Arrays.stream(names.split(","))
                .filter(name -> !name.isBlank())
                .forEach(name -> codes.add(Enum.valueOf(type, name)));
        return codes;
    }
}
