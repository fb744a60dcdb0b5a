package uk.concord.venue.domain.demo;

import static uk.concord.db.Tables.NAME_MATCH;
import static uk.concord.db.Tables.VENUE_ADVICE;
import static uk.concord.db.Tables.VENUE_ANSWER;
import static uk.concord.db.Tables.VENUE_CHECK;
import static uk.concord.db.Tables.VENUE_DEBRIEF;
import static uk.concord.db.Tables.VENUE_DECISION;
import static uk.concord.db.Tables.VENUE_DEPARTURE;
import static uk.concord.db.Tables.VENUE_EVALUATION;
import static uk.concord.db.Tables.VENUE_FIRED_ROW;
import static uk.concord.db.Tables.VENUE_HIRE_CONDITION;
import static uk.concord.db.Tables.VENUE_LIFE_EVENT;
import static uk.concord.db.Tables.VENUE_SCREENING;
import static uk.concord.db.Tables.VENUE_SPEAKER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.concord.core.jooq.ReferenceNumbers;
import uk.concord.db.tables.VenueCheck;
import uk.concord.venue.domain.life.Debrief;
import uk.concord.venue.domain.life.LifeEvent;
import uk.concord.venue.domain.rules.Question;

/**
 * Copies invented checks with all that belongs to them to other days, table by table. Meanwhile each copy names its source
 * as the check it repeats.
 */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class HireCopies {
    private static final VenueCheck MADE = VENUE_CHECK.as("made");
    private static final VenueCheck SOURCE = VENUE_CHECK.as("source");
    private static final Field<Integer> DAYS =
            DSL.field("datediff({0}, {1})", Integer.class, MADE.EVENT_DATE, SOURCE.EVENT_DATE);

    private final DSLContext db;
    private final ReferenceNumbers references;

    HireCopies(DSLContext db, ReferenceNumbers references) {
        this.db = db;
        this.references = references;
    }

    /**
     * A check and how its copy differs.
     *
     * @param days later than the source, before it when negative
     * @param year of the reference
     * @param name as {@code event}: empty for that of the source
     */
    record Copy(long source, int days, int year, String name, String event, boolean incident) {}

    /**
     * @param hirers ids by name
     * @return ids of the copies
     */
    Map<Copy, Long> make(List<Copy> copies, Map<String, Long> hirers) {
        Map<Copy, Long> made = checks(copies, hirers);
        answers();
        copy(VENUE_SPEAKER, VENUE_SPEAKER.CHECK_ID, Map.of(), DSL.noCondition());
        copy(VENUE_SCREENING, VENUE_SCREENING.CHECK_ID, Map.of(), DSL.noCondition());
        copy(VENUE_ADVICE, VENUE_ADVICE.CHECK_ID, Map.of(), DSL.noCondition());
        copy(
                NAME_MATCH,
                NAME_MATCH.CHECK_ID,
                Map.of(NAME_MATCH.REMEMBERED, DSL.inline(true)),
                MADE.HIRER_NAME.eq(SOURCE.HIRER_NAME));
        evaluations();
        decisions();
        after();
        differences(made);
        db.update(VENUE_CHECK)
                .setNull(VENUE_CHECK.REPEAT_OF)
                .where(VENUE_CHECK.ID.in(made.values()))
                .execute();
        return made;
    }

    private Map<Copy, Long> checks(List<Copy> copies, Map<String, Long> hirers) {
        Map<Copy, String> keys = new LinkedHashMap<>();
        List<Query> rows = new ArrayList<>();
        for (Copy copy : copies) {
            String key = UUID.randomUUID().toString();
            keys.put(copy, key);
            Map<Field<?>, Field<?>> values = new LinkedHashMap<>();
            Arrays.stream(VENUE_CHECK.fields())
                    .filter(field -> field != VENUE_CHECK.ID)
                    .forEach(field -> values.put(field, later(field, DSL.inline(copy.days()))));
            values.put(VENUE_CHECK.REFERENCE, DSL.val(references.next("VC", copy.year())));
            values.put(VENUE_CHECK.SUBMISSION_KEY, DSL.val(key));
            values.put(VENUE_CHECK.REPEAT_OF, DSL.val(copy.source()));
            if (!copy.name().isEmpty()) {
                values.put(VENUE_CHECK.HIRER_NAME, DSL.val(copy.name()));
                values.put(VENUE_CHECK.HIRER_ID, DSL.val(hirers.get(copy.name())));
            }
            rows.add(db.insertInto(VENUE_CHECK)
                    .columns(values.keySet())
                    .select(db.select(values.values()).from(VENUE_CHECK).where(VENUE_CHECK.ID.eq(copy.source()))));
        }
        db.batch(rows).execute();
        Map<String, Long> ids = db.select(VENUE_CHECK.SUBMISSION_KEY, VENUE_CHECK.ID)
                .from(VENUE_CHECK)
                .where(VENUE_CHECK.REPEAT_OF.isNotNull())
                .fetchMap(VENUE_CHECK.SUBMISSION_KEY, VENUE_CHECK.ID);
        Map<Copy, Long> made = new LinkedHashMap<>();
        keys.forEach((copy, key) -> made.put(copy, Objects.requireNonNull(ids.get(key))));
        return made;
    }

    private void answers() {
        Field<String> value = VENUE_ANSWER.VALUE;
        Field<String> changed = DSL.case_(VENUE_ANSWER.QUESTION)
                .when("A3", DSL.field("cast({0} as char)", String.class, MADE.EVENT_DATE))
                .when("B4", MADE.HIRER_NAME)
                .else_(value);
        copy(VENUE_ANSWER, VENUE_ANSWER.CHECK_ID, Map.of(value, changed), DSL.noCondition());
    }

    private void evaluations() {
        copy(VENUE_EVALUATION, VENUE_EVALUATION.CHECK_ID, Map.of(), DSL.noCondition());
        var made = VENUE_EVALUATION.as("copied");
        Map<Field<?>, Field<?>> values = values(VENUE_FIRED_ROW, Map.of(VENUE_FIRED_ROW.EVALUATION_ID, made.ID));
        db.insertInto(VENUE_FIRED_ROW)
                .columns(values.keySet())
                .select(db.select(values.values())
                        .from(VENUE_FIRED_ROW)
                        .join(VENUE_EVALUATION)
                        .on(VENUE_EVALUATION.ID.eq(VENUE_FIRED_ROW.EVALUATION_ID))
                        .join(MADE)
                        .on(MADE.REPEAT_OF.eq(VENUE_EVALUATION.CHECK_ID))
                        .join(made)
                        .on(made.CHECK_ID.eq(MADE.ID)))
                .execute();
    }

    private void decisions() {
        Field<Long> evaluation = DSL.field(db.select(DSL.max(VENUE_EVALUATION.ID))
                .from(VENUE_EVALUATION)
                .where(VENUE_EVALUATION.CHECK_ID.eq(MADE.ID)));
        copy(
                VENUE_DECISION,
                VENUE_DECISION.CHECK_ID,
                Map.of(
                        VENUE_DECISION.EVALUATION_ID,
                        evaluation,
                        VENUE_DECISION.SUBMISSION_KEY,
                        DSL.field("uuid()", String.class)),
                DSL.noCondition());
        var made = VENUE_DECISION.as("copied");
        Map<Field<?>, Field<?>> values = values(VENUE_DEPARTURE, Map.of(VENUE_DEPARTURE.DECISION_ID, made.ID));
        db.insertInto(VENUE_DEPARTURE)
                .columns(values.keySet())
                .select(db.select(values.values())
                        .from(VENUE_DEPARTURE)
                        .join(VENUE_DECISION)
                        .on(VENUE_DECISION.ID.eq(VENUE_DEPARTURE.DECISION_ID))
                        .join(MADE)
                        .on(MADE.REPEAT_OF.eq(VENUE_DECISION.CHECK_ID))
                        .join(made)
                        .on(made.CHECK_ID.eq(MADE.ID)))
                .execute();
        Field<Long> decision = DSL.field(
                db.select(DSL.max(VENUE_DECISION.ID)).from(VENUE_DECISION).where(VENUE_DECISION.CHECK_ID.eq(MADE.ID)));
        copy(
                VENUE_HIRE_CONDITION,
                VENUE_HIRE_CONDITION.CHECK_ID,
                Map.of(VENUE_HIRE_CONDITION.DECISION_ID, decision),
                DSL.noCondition());
    }

    /** Reviews and complaints are not repeated. */
    private void after() {
        copy(
                VENUE_LIFE_EVENT,
                VENUE_LIFE_EVENT.CHECK_ID,
                Map.of(),
                VENUE_LIFE_EVENT.KIND.notIn(LifeEvent.Kind.REVIEW_ASKED.name(), LifeEvent.Kind.REVIEW_ANSWERED.name()));
        copy(VENUE_DEBRIEF, VENUE_DEBRIEF.CHECK_ID, Map.of(), DSL.noCondition());
    }

    private void differences(Map<Copy, Long> made) {
        List<Query> changes = new ArrayList<>();
        made.forEach((copy, id) -> {
            if (!copy.event().isEmpty()) {
                changes.add(db.update(VENUE_ANSWER)
                        .set(VENUE_ANSWER.VALUE, copy.event())
                        .where(VENUE_ANSWER.CHECK_ID.eq(id))
                        .and(VENUE_ANSWER.QUESTION.eq(Question.A1.code())));
            }
            if (copy.incident()) {
                changes.add(db.update(VENUE_DEBRIEF)
                        .set(VENUE_DEBRIEF.INCIDENT, Debrief.Incident.MINOR.name())
                        .set(VENUE_DEBRIEF.NOTE, "A chair was broken and paid for. Nobody was hurt.")
                        .where(VENUE_DEBRIEF.CHECK_ID.eq(id)));
            }
        });
        db.batch(changes).execute();
    }

    /** @param owner the column that says to which check a row belongs */
    private void copy(Table<?> table, Field<Long> owner, Map<Field<?>, Field<?>> changed, Condition which) {
        Map<Field<?>, Field<?>> values = values(table, changed);
        values.put(owner, MADE.ID);
        db.insertInto(table)
                .columns(values.keySet())
                .select(db.select(values.values())
                        .from(table)
                        .join(MADE)
                        .on(MADE.REPEAT_OF.eq(owner))
                        .join(SOURCE)
                        .on(SOURCE.ID.eq(owner))
                        .where(which))
                .execute();
    }

    private static Map<Field<?>, Field<?>> values(Table<?> table, Map<Field<?>, Field<?>> changed) {
        Map<Field<?>, Field<?>> values = new LinkedHashMap<>();
        Arrays.stream(table.fields())
                .filter(field -> !field.getName().equals("id"))
                .forEach(field -> values.put(field, changed.getOrDefault(field, later(field, DAYS))));
        return values;
    }

    /** Every day and time moves with the event. */
    private static Field<?> later(Field<?> field, Field<Integer> days) {
        boolean moves = field.getType() == Instant.class || field.getType() == LocalDate.class;
        return moves ? DSL.field("{0} + interval {1} day", field.getDataType(), field, days) : field;
    }
}
