package uk.concord.tension.domain.cluster;

import static uk.concord.db.Tables.TENSION_REPORT;
import static uk.concord.db.Tables.WARD;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.demo.DemoPart;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.report.GeoPrecision;

/** Gives evidenced demonstration reports an invented point: those of Grays near each other, others all over the place. */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class ClusterDemo implements DemoPart {
    private static final double LATITUDE = 51.48;
    private static final double LONGITUDE = 0.33;

    private final DSLContext db;
    private final ClusterNight night;

    ClusterDemo(DSLContext db, ClusterNight night) {
        this.db = db;
        this.night = night;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    @Transactional
    public void load() {
        var reports = db.select(TENSION_REPORT.ID, WARD.NAME)
                .from(TENSION_REPORT)
                .join(WARD)
                .on(WARD.ID.eq(TENSION_REPORT.WARD_ID))
                .where(TENSION_REPORT.EEP.eq(Eep.EVIDENCED.name()))
                .and(TENSION_REPORT.RECEIVED_AT.isNotNull())
                .orderBy(TENSION_REPORT.ID)
                .fetch();
        List<String> names =
                reports.stream().map(row -> row.value2()).distinct().sorted().toList();
        int number = 0;
        for (var row : reports) {
            number++;
            boolean grays = row.value2().startsWith("Grays");
            int place = names.indexOf(row.value2());
            // A step of the golden section scatters points without a pattern; those of Grays stay within some 400
            // metres.
            double scatter = (number * 0.618034 % 1 - 0.5) * (grays ? 0.003 : 0.03);
            double across = (number * 0.754878 % 1 - 0.5) * (grays ? 0.003 : 0.03);
            double latitude = LATITUDE + (grays ? 0 : (place % 5 - 2) * 0.02) + scatter;
            double longitude = LONGITUDE + (grays ? 0 : (place / 5 + 1) * 0.03) + across;
            db.update(TENSION_REPORT)
                    .set(TENSION_REPORT.GEO_LAT, latitude)
                    .set(TENSION_REPORT.GEO_LON, longitude)
                    .set(TENSION_REPORT.GEO_PRECISION, GeoPrecision.STREET.name())
                    .where(TENSION_REPORT.ID.eq(row.value1()))
                    .execute();
        }
        night.run();
    }
}
