package uk.concord.briefing.domain.release;

import static uk.concord.db.Tables.BRIEFING;
import static uk.concord.db.Tables.RELEASED_FIGURE;
import static uk.concord.db.Tables.RELEASE_ATTEMPT;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.release.JointRelease.Attempt;
import uk.concord.core.RuleBrokenException;

/**
 * The ledger of released figures (release rule 8): as shown, with the interval each stands for. Until a briefing is
 * approved its figures may be calculated again; from then on they are frozen for ever, because a figure that moves
 * by a step tells an insider the count behind it.
 */
@Component
public class ReleaseLedger {

    private final DSLContext db;
    private final Clock clock;

    ReleaseLedger(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * @param attempts what was tried for these tables, in order
     * @throws RuleBrokenException when the figures of this briefing are frozen
     */
    public void replace(long briefingId, List<ReleasedTable> tables, List<Attempt> attempts) {
        if (frozen(briefingId)) {
            throw new RuleBrokenException("briefing.figures.frozen");
        }
        db.deleteFrom(RELEASED_FIGURE)
                .where(RELEASED_FIGURE.BRIEFING_ID.eq(briefingId))
                .execute();
        Instant now = clock.instant();
        for (ReleasedTable table : tables) {
            int position = 0;
            for (ReleasedTable.Row row : table.rows()) {
                insert(briefingId, table.key(), row, position++, now);
            }
            insert(
                    briefingId,
                    table.key(),
                    new ReleasedTable.Row(ReleasedTable.TOTAL, ReleasedTable.TOTAL, table.total()),
                    position,
                    now);
        }
        db.deleteFrom(RELEASE_ATTEMPT)
                .where(RELEASE_ATTEMPT.BRIEFING_ID.eq(briefingId))
                .execute();
        int number = 0;
        for (Attempt attempt : attempts) {
            db.insertInto(RELEASE_ATTEMPT)
                    .set(RELEASE_ATTEMPT.BRIEFING_ID, briefingId)
                    .set(RELEASE_ATTEMPT.POSITION, number++)
                    .set(RELEASE_ATTEMPT.TABLE_KEY, attempt.table())
                    .set(RELEASE_ATTEMPT.ROW_COUNT, attempt.rows())
                    .set(RELEASE_ATTEMPT.FINDING, attempt.finding().name())
                    .execute();
        }
    }

    private void insert(long briefingId, String table, ReleasedTable.Row row, int position, Instant now) {
        ReleasedCount count = row.count();
        db.insertInto(RELEASED_FIGURE)
                .set(RELEASED_FIGURE.BRIEFING_ID, briefingId)
                .set(RELEASED_FIGURE.TABLE_KEY, table)
                .set(RELEASED_FIGURE.ROW_KEY, row.key())
                .set(RELEASED_FIGURE.ROW_LABEL, row.label())
                .set(RELEASED_FIGURE.POSITION, position)
                .set(RELEASED_FIGURE.KIND, count.kind().name())
                .set(RELEASED_FIGURE.SHOWN, count.shown())
                .set(RELEASED_FIGURE.LOW, count.low())
                .set(RELEASED_FIGURE.HIGH, count.high())
                .set(RELEASED_FIGURE.CALCULATED_AT, now)
                .execute();
    }

    /** From now on these figures never change. */
    public void freeze(long briefingId) {
        db.update(RELEASED_FIGURE)
                .set(RELEASED_FIGURE.FROZEN, true)
                .where(RELEASED_FIGURE.BRIEFING_ID.eq(briefingId))
                .execute();
    }

    public boolean frozen(long briefingId) {
        return db.fetchExists(
                RELEASED_FIGURE, RELEASED_FIGURE.BRIEFING_ID.eq(briefingId), RELEASED_FIGURE.FROZEN.isTrue());
    }

    /** @return when the figures of a briefing were calculated, empty when they were not */
    public Optional<Instant> calculatedAt(long briefingId) {
        return db.select(RELEASED_FIGURE.CALCULATED_AT)
                .from(RELEASED_FIGURE)
                .where(RELEASED_FIGURE.BRIEFING_ID.eq(briefingId))
                .orderBy(RELEASED_FIGURE.ID)
                .limit(1)
                .fetchOptional(RELEASED_FIGURE.CALCULATED_AT);
    }

    /** @return the table as it was released or is about to be; empty when its figures were not calculated */
    public Optional<ReleasedTable> table(long briefingId, String tableKey) {
        return tables(RELEASED_FIGURE.BRIEFING_ID.eq(briefingId).and(RELEASED_FIGURE.TABLE_KEY.eq(tableKey))).stream()
                .map(FrozenTable::table)
                .findFirst();
    }

    /** @return what was tried for the figures of a briefing, in order */
    public List<Attempt> attempts(long briefingId) {
        return db.select(RELEASE_ATTEMPT.TABLE_KEY, RELEASE_ATTEMPT.ROW_COUNT, RELEASE_ATTEMPT.FINDING)
                .from(RELEASE_ATTEMPT)
                .where(RELEASE_ATTEMPT.BRIEFING_ID.eq(briefingId))
                .orderBy(RELEASE_ATTEMPT.POSITION)
                .fetch(row -> new Attempt(row.value1(), row.value2(), JointRelease.Finding.valueOf(row.value3())));
    }

    /** A table that can never change any more, and the days it counts. */
    public record FrozenTable(ReleasePeriod period, ReleasedTable table) {}

    /** @return everything that was ever released */
    public List<FrozenTable> frozen() {
        return tables(RELEASED_FIGURE.FROZEN.isTrue());
    }

    private List<FrozenTable> tables(Condition condition) {
        List<FrozenTable> tables = new ArrayList<>();
        List<ReleasedTable.Row> rows = new ArrayList<>();
        for (Record row : db.select(
                        RELEASED_FIGURE.asterisk(), BRIEFING.PERIOD_FROM, BRIEFING.CUT_OFF, BRIEFING.SETTLING_DAYS)
                .from(RELEASED_FIGURE)
                .join(BRIEFING)
                .on(BRIEFING.ID.eq(RELEASED_FIGURE.BRIEFING_ID))
                .where(condition)
                .orderBy(
                        RELEASED_FIGURE.BRIEFING_ID,
                        RELEASED_FIGURE.TABLE_KEY,
                        RELEASED_FIGURE.POSITION,
                        RELEASED_FIGURE.ID)) {
            ReleasedCount count = new ReleasedCount(
                    ReleasedCount.Kind.valueOf(row.get(RELEASED_FIGURE.KIND)),
                    row.get(RELEASED_FIGURE.SHOWN),
                    row.get(RELEASED_FIGURE.LOW),
                    row.get(RELEASED_FIGURE.HIGH));
            if (count.kind() == ReleasedCount.Kind.TOTAL) {
                // The total stands last.
                tables.add(new FrozenTable(
                        new ReleasePeriod(
                                row.get(BRIEFING.PERIOD_FROM),
                                row.get(BRIEFING.CUT_OFF),
                                row.get(BRIEFING.SETTLING_DAYS)),
                        new ReleasedTable(row.get(RELEASED_FIGURE.TABLE_KEY), rows, count)));
                rows.clear();
            } else {
                rows.add(new ReleasedTable.Row(
                        row.get(RELEASED_FIGURE.ROW_KEY), row.get(RELEASED_FIGURE.ROW_LABEL), count));
            }
        }
        return tables;
    }
}
