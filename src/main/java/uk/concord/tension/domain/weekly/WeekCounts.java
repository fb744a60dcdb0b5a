package uk.concord.tension.domain.weekly;

import static uk.concord.db.Tables.TENSION_REPORT;
import static uk.concord.db.Tables.TENSION_STATISTICS;
import static uk.concord.db.Tables.TENSION_WEEK;
import static uk.concord.db.Tables.WARD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.access.ReportAccessSql;
import uk.concord.tension.domain.triage.ReportState;

/** Keeps and reads the weekly counts. Writing needs the caller's transaction, which must begin with {@link #lock}. */
@Repository
public class WeekCounts {
    /** Code of the special area that is not part of the borough. */
    private static final String OUTSIDE = "OUTSIDE";

    private static final int BATCH = 500;

    private final DSLContext db;

    WeekCounts(DSLContext db) {
        this.db = db;
    }

    private static Condition accepted() {
        return TENSION_REPORT
                .STATE
                .in(ReportState.COUNTED.stream().map(Enum::name).sorted().toList())
                .and(ReportAccessSql.inFigures());
    }

    /** One count: a series and a week. */
    public record Cell(SeriesKey series, LocalDate week) {}

    /** Waits until nobody else changes the counts; what is read afterwards is what they committed. */
    public void lock() {
        db.select(TENSION_STATISTICS.ID).from(TENSION_STATISTICS).forUpdate().fetch();
    }

    /** @return the three counts that a report belongs to, or fewer when it has no ward or category */
    public List<Cell> cells(Instant received, @Nullable Long ward, @Nullable String category) {
        LocalDate week = Weeks.of(received);
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(SeriesKey.BOROUGH, week));
        if (ward != null) {
            cells.add(new Cell(SeriesKey.ward(ward), week));
        }
        if (category != null) {
            cells.add(new Cell(SeriesKey.category(category), week));
        }
        return cells;
    }

    /** Counts these anew. @param most how many reports of one organisation count */
    public void recount(Collection<Cell> cells, int most) {
        for (Cell cell : cells) {
            WeekCount.Tally tally = new WeekCount.Tally();
            db.select(TENSION_REPORT.ORGANISATION_ID, TENSION_REPORT.AUTHOR_ID, TENSION_REPORT.SOURCE_TYPE)
                    .from(TENSION_REPORT.forceIndex(
                            cell.series().kind() == SeriesKey.Kind.WARD
                                    ? "tension_report_ward"
                                    : "tension_report_figures"))
                    .where(accepted())
                    .and(TENSION_REPORT.RECEIVED_AT.ge(LondonTime.startOf(cell.week())))
                    .and(TENSION_REPORT.RECEIVED_AT.lt(
                            LondonTime.startOf(cell.week().plusWeeks(1))))
                    .and(belongs(cell.series()))
                    .forEach(row -> tally.add(row.value1(), row.value2(), row.value3()));
            WeekCount count = tally.count(most);
            if (count.reports() == 0) {
                db.deleteFrom(TENSION_WEEK).where(is(cell)).execute();
            } else {
                insert(List.of(Map.entry(cell, count)));
            }
        }
    }

    private Condition belongs(SeriesKey series) {
        return switch (series.kind()) {
            case WARD -> TENSION_REPORT.WARD_ID.eq(Long.valueOf(series.key()));
            case CATEGORY -> TENSION_REPORT.CATEGORY.eq(series.key()).and(inside());
            case BOROUGH -> inside();
        };
    }

    private Condition inside() {
        Optional<Long> outside = outside();
        return outside.isEmpty()
                ? DSL.trueCondition()
                : TENSION_REPORT.WARD_ID.isNull().or(TENSION_REPORT.WARD_ID.ne(outside.get()));
    }

    private Optional<Long> outside() {
        return db.select(WARD.ID)
                .from(WARD)
                .where(WARD.CODE.eq(OUTSIDE))
                .limit(1)
                .fetchOptional(WARD.ID);
    }

    private static Condition is(Cell cell) {
        return TENSION_WEEK
                .SERIES_KIND
                .eq(cell.series().kind().name())
                .and(TENSION_WEEK.SERIES_KEY.eq(cell.series().key()))
                .and(TENSION_WEEK.WEEK_START.eq(cell.week()));
    }

    /** Counts everything anew, in one pass over the reports. @param most how many reports of one organisation count */
    public void recountAll(int most, Instant now) {
        long outside = outside().orElse(-1L);
        Map<Cell, WeekCount.Tally> tallies = new HashMap<>();
        try (Cursor<? extends Record> reports = db.select(
                        TENSION_REPORT.RECEIVED_AT,
                        TENSION_REPORT.WARD_ID,
                        TENSION_REPORT.CATEGORY,
                        TENSION_REPORT.ORGANISATION_ID,
                        TENSION_REPORT.AUTHOR_ID,
                        TENSION_REPORT.SOURCE_TYPE)
                .from(TENSION_REPORT.forceIndex("tension_report_figures"))
                .where(accepted())
                .fetchSize(5_000)
                .fetchLazy()) {
            for (Record row : reports) {
                Long ward = row.get(TENSION_REPORT.WARD_ID);
                boolean isOutside = ward != null && ward == outside;
                for (Cell cell : cells(row.get(TENSION_REPORT.RECEIVED_AT), ward, row.get(TENSION_REPORT.CATEGORY))) {
                    if (!isOutside || cell.series().kind() == SeriesKey.Kind.WARD) {
                        tallies.computeIfAbsent(cell, fresh -> new WeekCount.Tally())
                                .add(
                                        row.get(TENSION_REPORT.ORGANISATION_ID),
                                        row.get(TENSION_REPORT.AUTHOR_ID),
                                        row.get(TENSION_REPORT.SOURCE_TYPE));
                    }
                }
            }
        }
        db.deleteFrom(TENSION_WEEK).execute();
        List<Map.Entry<Cell, WeekCount>> counts = tallies.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().count(most)))
                .toList();
        for (int from = 0; from < counts.size(); from += BATCH) {
            insert(counts.subList(from, Math.min(counts.size(), from + BATCH)));
        }
        db.update(TENSION_STATISTICS).set(TENSION_STATISTICS.COMPUTED_AT, now).execute();
    }

    private void insert(List<Map.Entry<Cell, WeekCount>> counts) {
        db.insertInto(
                        TENSION_WEEK,
                        TENSION_WEEK.SERIES_KIND,
                        TENSION_WEEK.SERIES_KEY,
                        TENSION_WEEK.WEEK_START,
                        TENSION_WEEK.REPORTS,
                        TENSION_WEEK.COUNTED,
                        TENSION_WEEK.SOURCES)
                .valuesOfRows(counts.stream()
                        .map(entry -> DSL.row(
                                entry.getKey().series().kind().name(),
                                entry.getKey().series().key(),
                                entry.getKey().week(),
                                entry.getValue().reports(),
                                entry.getValue().counted(),
                                entry.getValue().sources()))
                        .toList())
                .onDuplicateKeyUpdate()
                .set(TENSION_WEEK.REPORTS, DSL.field("values({0})", Integer.class, TENSION_WEEK.REPORTS))
                .set(TENSION_WEEK.COUNTED, DSL.field("values({0})", Integer.class, TENSION_WEEK.COUNTED))
                .set(TENSION_WEEK.SOURCES, DSL.field("values({0})", Integer.class, TENSION_WEEK.SOURCES))
                .execute();
    }

    /** @return every count there is, for weeks from that one on; a week without reports is missing */
    public Map<SeriesKey, Map<LocalDate, WeekCount>> since(LocalDate week) {
        Map<SeriesKey, Map<LocalDate, WeekCount>> all = new LinkedHashMap<>();
        db.selectFrom(TENSION_WEEK)
                .where(TENSION_WEEK.WEEK_START.ge(week))
                .orderBy(TENSION_WEEK.SERIES_KIND, TENSION_WEEK.SERIES_KEY, TENSION_WEEK.WEEK_START)
                .forEach(row -> all.computeIfAbsent(
                                new SeriesKey(SeriesKey.Kind.valueOf(row.getSeriesKind()), row.getSeriesKey()),
                                fresh -> new HashMap<>())
                        .put(row.getWeekStart(), new WeekCount(row.getReports(), row.getCounted(), row.getSources())));
        return all;
    }

    /** @return the week of the oldest report, or empty when there are no reports */
    public Optional<LocalDate> firstWeek() {
        return Optional.ofNullable(db.select(DSL.min(TENSION_WEEK.WEEK_START))
                .from(TENSION_WEEK)
                .where(TENSION_WEEK.SERIES_KIND.eq(SeriesKey.Kind.BOROUGH.name()))
                .fetchSingle()
                .value1());
    }

    /** @return when everything was last counted anew, or empty */
    public Optional<Instant> computedAt() {
        return db.select(TENSION_STATISTICS.COMPUTED_AT)
                .from(TENSION_STATISTICS)
                .where(TENSION_STATISTICS.COMPUTED_AT.isNotNull())
                .fetchOptional(TENSION_STATISTICS.COMPUTED_AT);
    }
}
