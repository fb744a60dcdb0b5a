package uk.concord.venue.domain.check;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static uk.concord.db.Tables.VENUE;
import static uk.concord.db.Tables.VENUE_ADVICE;
import static uk.concord.db.Tables.VENUE_BREACH;
import static uk.concord.db.Tables.VENUE_CHECK;
import static uk.concord.db.Tables.VENUE_ROOM;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.jooq.Keyset;
import uk.concord.venue.domain.rules.Authority;

/** Reads lists of checks, newest first. */
@Component
class CheckQuery {
    private final DSLContext db;

    CheckQuery(DSLContext db) {
        this.db = db;
    }

    /** A row of the list. */
    record Row(CheckLine line, long id) {}

    KeyPage<CheckLine> page(CheckFilter filter, long userId, Keyset.@Nullable Cursor after, int size) {
        Condition condition = condition(filter, userId);
        if (after != null) {
            condition = condition.and(Keyset.before(VENUE_CHECK.CREATED_AT, VENUE_CHECK.ID, after));
        }
        List<Row> rows = db.select(VENUE_CHECK.fields())
                .select(VENUE.NAME, VENUE_ROOM.NAME)
                .from(VENUE_CHECK)
                .leftJoin(VENUE_ROOM)
                .on(VENUE_ROOM.ID.eq(VENUE_CHECK.ROOM_ID))
                .leftJoin(VENUE)
                .on(VENUE.ID.eq(VENUE_ROOM.VENUE_ID))
                .where(condition)
                .orderBy(VENUE_CHECK.CREATED_AT.desc(), VENUE_CHECK.ID.desc())
                .limit(size + 1)
                .fetch(row -> {
                    Check check = CheckRepository.toCheck(row);
                    String venue = row.get(VENUE.NAME);
                    return new Row(
                            new CheckLine(
                                    check.reference(),
                                    check.title(),
                                    check.hirerName(),
                                    venue == null ? "" : venue + ", " + row.get(VENUE_ROOM.NAME),
                                    check.eventDate(),
                                    check.state(),
                                    check.waitingLevel(),
                                    check.decision(),
                                    check.officerName(),
                                    check.createdAt()),
                            check.id());
                });
        KeyPage<Row> page =
                KeyPage.of(rows, size, row -> new Keyset.Cursor(row.line().createdAt(), row.id()).encode());
        return new KeyPage<>(page.rows().stream().map(Row::line).toList(), page.next());
    }

    long count(CheckFilter filter, long userId) {
        return db.fetchCount(VENUE_CHECK, condition(filter, userId));
    }

    /** @return how many are past their date */
    long countLate(CheckFilter filter, long userId, LocalDate today) {
        return db.fetchCount(VENUE_CHECK, condition(filter, userId).and(VENUE_CHECK.DUE_ON.lt(today)));
    }

    /** @return how many late checks of the level below were told to this level */
    long countBreaches(Authority level, LocalDate today) {
        return db.fetchCount(
                VENUE_CHECK.join(VENUE_BREACH).on(VENUE_BREACH.CHECK_ID.eq(VENUE_CHECK.ID)),
                VENUE_BREACH
                        .LEVEL
                        .eq(level.name())
                        .and(VENUE_BREACH.DUE_ON.eq(VENUE_CHECK.DUE_ON))
                        .and(VENUE_CHECK.DUE_ON.lt(today)));
    }

    private static Condition condition(CheckFilter filter, long userId) {
        Condition condition = noCondition();
        if (!filter.search().isEmpty()) {
            condition = condition.and(VENUE_CHECK
                    .REFERENCE
                    .containsIgnoreCase(filter.search())
                    .or(VENUE_CHECK.TITLE.containsIgnoreCase(filter.search()))
                    .or(VENUE_CHECK.HIRER_NAME.containsIgnoreCase(filter.search())));
        }
        CheckState state = filter.state();
        if (state != null) {
            condition = condition.and(VENUE_CHECK.STATE.eq(state.name()));
        }
        Authority waiting = filter.waiting();
        if (waiting != null) {
            condition = condition.and(VENUE_CHECK.WAITING_LEVEL.eq(waiting.name()));
        }
        if (filter.mine()) {
            condition = condition.and(VENUE_CHECK.OFFICER_ID.eq(userId));
        }
        if (filter.noLegalAdvice()) {
            condition = condition.and(notExists(selectOne()
                    .from(VENUE_ADVICE)
                    .where(VENUE_ADVICE.CHECK_ID.eq(VENUE_CHECK.ID))
                    .and(VENUE_ADVICE.KIND.eq(Advice.Kind.LEGAL.name()))));
        }
        return condition;
    }
}
