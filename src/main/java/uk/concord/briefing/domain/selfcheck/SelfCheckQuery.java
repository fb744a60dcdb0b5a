package uk.concord.briefing.domain.selfcheck;

import static org.jooq.impl.DSL.count;
import static uk.concord.db.Tables.BRIEFING_CHECK_ANSWER;
import static uk.concord.db.Tables.BRIEFING_CHECK_QUESTION;
import static uk.concord.db.Tables.BRIEFING_VERSION;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.school.Phase;
import uk.concord.core.NotFoundException;
import uk.concord.core.time.LondonTime;

/** Reads questions and answers. */
@Component
public class SelfCheckQuery {

    private final DSLContext db;

    SelfCheckQuery(DSLContext db) {
        this.db = db;
    }

    /** @return questions asked on that day, in order */
    public List<CheckQuestion> questions(LocalDate day) {
        return db.select(
                        BRIEFING_CHECK_QUESTION.ID,
                        BRIEFING_CHECK_QUESTION.TOPIC,
                        BRIEFING_CHECK_QUESTION.TEXT,
                        BRIEFING_CHECK_QUESTION.PHASES)
                .from(BRIEFING_CHECK_QUESTION)
                .where(BRIEFING_CHECK_QUESTION.VALID_FROM.le(day))
                .and(BRIEFING_CHECK_QUESTION.VALID_TO.isNull().or(BRIEFING_CHECK_QUESTION.VALID_TO.ge(day)))
                .orderBy(BRIEFING_CHECK_QUESTION.POSITION, BRIEFING_CHECK_QUESTION.ID)
                .fetch(row -> new CheckQuestion(row.value1(), row.value2(), row.value3(), phases(row.value4())));
    }

    /** @return the questions that a version has printed: those of the day it was approved */
    List<CheckQuestion> questions(long versionId) {
        return db.select(BRIEFING_VERSION.APPROVED_AT)
                .from(BRIEFING_VERSION)
                .where(BRIEFING_VERSION.ID.eq(versionId))
                .fetchOptional(BRIEFING_VERSION.APPROVED_AT)
                .map(approved -> questions(LocalDate.ofInstant(approved, LondonTime.ZONE)))
                .orElseThrow(() -> new NotFoundException("version"));
    }

    private static Set<Phase> phases(String codes) {
        return codes.isEmpty()
                ? Set.of()
                : Arrays.stream(codes.split(",")).map(Phase::valueOf).collect(Collectors.toSet());
    }

    /** @return a school's answers by id of the question */
    public Map<Long, CheckAnswer> answers(long versionId, long schoolId) {
        return db.select(BRIEFING_CHECK_ANSWER.QUESTION_ID, BRIEFING_CHECK_ANSWER.ANSWER)
                .from(BRIEFING_CHECK_ANSWER)
                .where(BRIEFING_CHECK_ANSWER.VERSION_ID.eq(versionId))
                .and(BRIEFING_CHECK_ANSWER.SCHOOL_ID.eq(schoolId))
                .fetchMap(row -> row.value1(), row -> CheckAnswer.valueOf(row.value2()));
    }

    /** @return how often each answer was given, by topic, in the order of the questions */
    public Map<String, Map<CheckAnswer, Integer>> byTopic(long versionId) {
        Map<String, Map<CheckAnswer, Integer>> topics = new LinkedHashMap<>();
        db.select(BRIEFING_CHECK_QUESTION.TOPIC, BRIEFING_CHECK_ANSWER.ANSWER, count())
                .from(BRIEFING_CHECK_ANSWER)
                .join(BRIEFING_CHECK_QUESTION)
                .on(BRIEFING_CHECK_QUESTION.ID.eq(BRIEFING_CHECK_ANSWER.QUESTION_ID))
                .where(BRIEFING_CHECK_ANSWER.VERSION_ID.eq(versionId))
                .groupBy(BRIEFING_CHECK_QUESTION.POSITION, BRIEFING_CHECK_QUESTION.TOPIC, BRIEFING_CHECK_ANSWER.ANSWER)
                .orderBy(BRIEFING_CHECK_QUESTION.POSITION, BRIEFING_CHECK_QUESTION.TOPIC)
                .forEach(row -> topics.computeIfAbsent(row.value1(), topic -> new EnumMap<>(CheckAnswer.class))
                        .merge(CheckAnswer.valueOf(row.value2()), row.value3(), Integer::sum));
        return topics;
    }
}
