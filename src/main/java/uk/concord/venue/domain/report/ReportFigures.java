package uk.concord.venue.domain.report;

import static uk.concord.db.Tables.LIST_ENTRY;
import static uk.concord.db.Tables.NAME_MATCH;
import static uk.concord.db.Tables.VENUE_ANSWER;
import static uk.concord.db.Tables.VENUE_CHECK;
import static uk.concord.db.Tables.VENUE_DEBRIEF;
import static uk.concord.db.Tables.VENUE_DECISION;
import static uk.concord.db.Tables.VENUE_HIRE_CONDITION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import uk.concord.core.time.LondonTime;
import uk.concord.venue.domain.rules.Decision;

/** Reads what the report is made from. */
@Component
class ReportFigures {
    private final DSLContext db;

    ReportFigures(DSLContext db) {
        this.db = db;
    }

    /**
     * A decision that ended a check in the quarter.
     *
     * @param event answer A1
     * @param body answer B5; empty for a person
     */
    record Decided(Decision decision, boolean departs, LocalDate asked, LocalDate decided, String event, String body) {}

    /** @return every decision but holds */
    List<Decided> decided(Instant from, Instant to) {
        var event = VENUE_ANSWER.as("event");
        var body = VENUE_ANSWER.as("body");
        return db.select(
                        VENUE_DECISION.DECISION,
                        VENUE_DECISION.DEPARTS,
                        VENUE_CHECK.CREATED_AT,
                        VENUE_DECISION.DECIDED_AT,
                        DSL.coalesce(event.VALUE, ""),
                        DSL.coalesce(body.VALUE, ""))
                .from(VENUE_DECISION)
                .join(VENUE_CHECK)
                .on(VENUE_CHECK.ID.eq(VENUE_DECISION.CHECK_ID))
                .leftJoin(event)
                .on(event.CHECK_ID.eq(VENUE_CHECK.ID).and(event.QUESTION.eq("A1")))
                .leftJoin(body)
                .on(body.CHECK_ID.eq(VENUE_CHECK.ID).and(body.QUESTION.eq("B5")))
                .where(VENUE_DECISION.DECIDED_AT.ge(from))
                .and(VENUE_DECISION.DECIDED_AT.lt(to))
                .and(VENUE_DECISION.DECISION.ne(Decision.KEEP_HOLD.name()))
                .fetch(row -> new Decided(
                        Decision.valueOf(row.value1()),
                        row.value2(),
                        LocalDate.ofInstant(row.value3(), LondonTime.ZONE),
                        LocalDate.ofInstant(row.value4(), LondonTime.ZONE),
                        row.value5(),
                        row.value6()));
    }

    int started(Instant from, Instant to) {
        return db.fetchCount(VENUE_CHECK, VENUE_CHECK.CREATED_AT.ge(from).and(VENUE_CHECK.CREATED_AT.lt(to)));
    }

    /**
     * Some of many.
     *
     * @param those how many of them are meant
     */
    record Part(int those, int all) {}

    /** @return debriefs of the quarter, and how many tell of an incident */
    Part incidents(Instant from, Instant to) {
        return part(
                VENUE_DEBRIEF,
                VENUE_DEBRIEF.DEBRIEFED_AT.ge(from).and(VENUE_DEBRIEF.DEBRIEFED_AT.lt(to)),
                VENUE_DEBRIEF.INCIDENT.ne("NONE"));
    }

    /** @return conditions settled in the quarter, and how many were kept */
    Part conditionsMet(Instant from, Instant to) {
        return part(
                VENUE_HIRE_CONDITION,
                VENUE_HIRE_CONDITION.SEEN_AT.ge(from).and(VENUE_HIRE_CONDITION.SEEN_AT.lt(to)),
                VENUE_HIRE_CONDITION.STATE.eq("MET"));
    }

    private Part part(Table<?> table, Condition all, Condition those) {
        return new Part(db.fetchCount(table, all.and(those)), db.fetchCount(table, all));
    }

    /** @return number of matches settled in the quarter by tier and resolution, as {@code EXACT CONFIRMED} */
    Map<String, Integer> settled(Instant from, Instant to) {
        Map<String, Integer> settled = new HashMap<>();
        db.select(NAME_MATCH.TIER, NAME_MATCH.RESOLUTION, DSL.count())
                .from(NAME_MATCH)
                .join(LIST_ENTRY)
                .on(LIST_ENTRY.ID.eq(NAME_MATCH.ENTRY_ID))
                .where(NAME_MATCH.RESOLVED_AT.ge(from))
                .and(NAME_MATCH.RESOLVED_AT.lt(to))
                .and(NAME_MATCH.REMEMBERED.isFalse())
                .groupBy(NAME_MATCH.TIER, NAME_MATCH.RESOLUTION)
                .forEach(row -> settled.put(row.value1() + " " + row.value2(), row.value3()));
        return settled;
    }
}
