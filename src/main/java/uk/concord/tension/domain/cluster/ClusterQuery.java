package uk.concord.tension.domain.cluster;

import static uk.concord.db.Tables.TENSION_REPORT;
import static uk.concord.db.Tables.WARD;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.concord.core.settings.Settings;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.report.GeoPrecision;
import uk.concord.tension.domain.statistics.Band;
import uk.concord.tension.domain.statistics.Knox;
import uk.concord.tension.domain.triage.ReportState;

/** Puts evidenced reports with a point to Knox's test. */
@Component
class ClusterQuery {
    /** The newest so many are looked at; more would take minutes. */
    private static final int MOST = 2_000;

    private static final int SHUFFLES = 999;
    private static final long SEED = 1964;
    private static final double METRES_PER_DEGREE = 111_320;
    /** Metres are told in steps of this, so that no point can be worked out from them. */
    private static final int STEP = 100;

    private final DSLContext db;
    private final Settings settings;

    ClusterQuery(DSLContext db, Settings settings) {
        this.db = db;
        this.settings = settings;
    }

    private record Located(String reference, String title, String ward, LocalDate day, Knox.Point point) {}

    /** @param among which reports count. @param today the last day looked at */
    Clusters find(Condition among, LocalDate today) {
        int days = settings.number("tension.cluster.days");
        int metres = settings.number("tension.cluster.metres");
        LocalDate from = today.minusWeeks(settings.number("tension.cluster.weeks"));
        List<Located> located = located(among, from, today);
        Knox.Result result = new Knox(Band.atMost(days), Band.atMost(metres))
                .test(located.stream().map(Located::point).toList(), SHUFFLES, SEED);
        List<Clusters.Pair> pairs = new ArrayList<>();
        for (int one = 0; one < located.size(); one++) {
            for (int other = one + 1; other < located.size(); other++) {
                pair(located.get(one), located.get(other), days, metres, pairs);
            }
        }
        boolean unlikely = ClusterRuns.isUnlikely(settings, result.closePairs(), result.permutationProbability());
        return new Clusters(
                from,
                located.size(),
                result.closePairs(),
                result.expected(),
                result.permutationProbability(),
                days,
                metres,
                unlikely,
                pairs);
    }

    private static void pair(Located one, Located other, int days, int metres, List<Clusters.Pair> pairs) {
        long apart = Math.abs(ChronoUnit.DAYS.between(one.day(), other.day()));
        double away = Math.hypot(
                one.point().east() - other.point().east(),
                one.point().north() - other.point().north());
        if (apart <= days && away <= metres) {
            pairs.add(new Clusters.Pair(
                    one.reference(),
                    one.title(),
                    other.reference(),
                    other.title(),
                    one.ward(),
                    other.day(),
                    (int) apart,
                    Math.max(STEP, (int) Math.ceil(away / STEP) * STEP)));
        }
    }

    private List<Located> located(Condition among, LocalDate from, LocalDate today) {
        return db.select(
                        TENSION_REPORT.REFERENCE,
                        TENSION_REPORT.TITLE,
                        WARD.NAME,
                        TENSION_REPORT.START_DATE,
                        TENSION_REPORT.GEO_LAT,
                        TENSION_REPORT.GEO_LON)
                .from(TENSION_REPORT.forceIndex("tension_report_received"))
                .join(WARD)
                .on(WARD.ID.eq(TENSION_REPORT.WARD_ID))
                .where(TENSION_REPORT.RECEIVED_AT.ge(LondonTime.startOf(from)))
                .and(TENSION_REPORT.RECEIVED_AT.lt(LondonTime.startOf(today.plusDays(1))))
                .and(TENSION_REPORT.STATE.in(
                        ReportState.COUNTED.stream().map(Enum::name).sorted().toList()))
                .and(TENSION_REPORT.EEP.eq(Eep.EVIDENCED.name()))
                .and(TENSION_REPORT.GEO_PRECISION.in(GeoPrecision.EXACT.name(), GeoPrecision.STREET.name()))
                .and(TENSION_REPORT.GEO_LAT.isNotNull())
                .and(TENSION_REPORT.START_DATE.isNotNull())
                .and(among)
                .orderBy(TENSION_REPORT.RECEIVED_AT.desc(), TENSION_REPORT.ID.desc())
                .limit(MOST)
                .fetch(row -> {
                    double latitude = row.get(TENSION_REPORT.GEO_LAT);
                    double east =
                            row.get(TENSION_REPORT.GEO_LON) * METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude));
                    LocalDate day = row.get(TENSION_REPORT.START_DATE);
                    return new Located(
                            row.get(TENSION_REPORT.REFERENCE),
                            row.get(TENSION_REPORT.TITLE),
                            row.get(WARD.NAME),
                            day,
                            new Knox.Point(east, latitude * METRES_PER_DEGREE, day.toEpochDay()));
                });
    }
}
