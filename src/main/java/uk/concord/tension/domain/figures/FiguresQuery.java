package uk.concord.tension.domain.figures;

import static uk.concord.db.Tables.TENSION_REPORT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.alert.finding.AlertSettings;
import uk.concord.tension.domain.report.Choice;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.statistics.Predictive;
import uk.concord.tension.domain.triage.ReportState;
import uk.concord.tension.domain.weekly.Weeks;

/** Counts accepted reports among those it is given; reads one index and no text. */
@Component
public class FiguresQuery {
    /** Accepted, worked on or not. */
    static final Condition ACCEPTED = TENSION_REPORT.STATE.in(
            ReportState.COUNTED.stream().map(Enum::name).sorted().toList());

    private static final String INDEX = "tension_report_figures";

    private final DSLContext db;
    private final AlertSettings settings;

    FiguresQuery(DSLContext db, AlertSettings settings) {
        this.db = db;
        this.settings = settings;
    }

    /** @return groups of the whole period; the ward, category and kind of the filter are not applied */
    @Transactional(readOnly = true)
    public List<Figures.Group> groups(Condition which, LocalDate from, LocalDate to) {
        return db.select(TENSION_REPORT.WARD_ID, TENSION_REPORT.CATEGORY, TENSION_REPORT.EEP, DSL.count())
                .from(TENSION_REPORT.forceIndex(INDEX))
                .where(ACCEPTED)
                .and(which)
                .and(between(from, to))
                .groupBy(TENSION_REPORT.WARD_ID, TENSION_REPORT.CATEGORY, TENSION_REPORT.EEP)
                .fetch(row -> new Figures.Group(
                        row.value1(), row.value2(), Choice.parse(Eep.class, row.value3()), row.value4()));
    }

    /** @return the weeks of the period with every filter applied, each judged by the weeks before it */
    @Transactional(readOnly = true)
    public List<Figures.Week> weeks(Condition which, FiguresFilter filter) {
        AlertSettings.Thresholds thresholds = settings.current();
        Predictive rule = thresholds.count();
        LocalDate start = filter.from().minusWeeks(rule.baseline() + (long) rule.guard());
        long[] counts = counts(which, filter, start);
        List<Figures.Week> weeks = new ArrayList<>();
        for (int week = rule.baseline() + rule.guard(); week < counts.length; week++) {
            Predictive.Judgement judgement = rule.judge(counts, week, 0, thresholds.mostDispersion());
            weeks.add(new Figures.Week(
                    start.plusWeeks(week),
                    (int) counts[week],
                    (int) judgement.bound().upper(),
                    judgement.bound().alarm() && counts[week] >= thresholds.leastSources()));
        }
        return weeks;
    }

    /** The database sorts the moments of receipt into weeks whose London beginnings it is given. */
    private long[] counts(Condition among, FiguresFilter filter, LocalDate start) {
        int number = Weeks.between(start, filter.to().plusDays(1));
        Instant origin = LondonTime.startOf(start);
        List<Field<?>> ends = new ArrayList<>(IntStream.rangeClosed(1, number)
                .mapToObj(week -> DSL.inline(Duration.between(origin, LondonTime.startOf(start.plusWeeks(week)))
                        .toSeconds()))
                .toList());
        Field<Integer> week = DSL.field(
                "interval(timestampdiff(second, {0}, {1}), {2})",
                Integer.class, DSL.val(origin, TENSION_REPORT.RECEIVED_AT), TENSION_REPORT.RECEIVED_AT, DSL.list(ends));
        Condition which = ACCEPTED.and(among).and(between(start, filter.to())).and(chosen(filter));
        long[] counts = new long[number];
        Field<Integer> named = week.as("week");
        db.select(named, DSL.count())
                .from(TENSION_REPORT.forceIndex(INDEX))
                .where(which)
                .groupBy(named)
                .forEach(row -> counts[row.value1()] = row.value2());
        return counts;
    }

    /** @return the ward, the category and the kind of a filter */
    static Condition chosen(FiguresFilter filter) {
        Condition chosen = DSL.trueCondition();
        if (filter.wardId() != null) {
            chosen = chosen.and(TENSION_REPORT.WARD_ID.eq(filter.wardId()));
        }
        if (filter.category() != null) {
            chosen = chosen.and(TENSION_REPORT.CATEGORY.eq(filter.category()));
        }
        if (filter.eep() != null) {
            chosen = chosen.and(TENSION_REPORT.EEP.eq(filter.eep().name()));
        }
        return chosen;
    }

    private static Condition between(LocalDate from, LocalDate to) {
        return TENSION_REPORT
                .RECEIVED_AT
                .ge(LondonTime.startOf(from))
                .and(TENSION_REPORT.RECEIVED_AT.lt(LondonTime.startOf(to.plusDays(1))));
    }
}
