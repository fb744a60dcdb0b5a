package uk.concord.tension.domain.retention;

import static uk.concord.db.Tables.TENSION_REPORT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.concord.core.retention.Disposal;
import uk.concord.core.settings.Settings;

/**
 * The answers of a report whose words are gone already. What the counts are made from stays as a stone: reference,
 * state, day, ward, subject, kind and organisation.
 */
@Component
class RecordDisposal implements Disposal {
    private final DSLContext db;
    private final EndedReports ended;
    private final Settings settings;
    private final Clock clock;

    RecordDisposal(DSLContext db, EndedReports ended, Settings settings, Clock clock) {
        this.db = db;
        this.ended = ended;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "tension.record";
    }

    @Override
    public LocalDate cutoff(LocalDate today) {
        return today.minusMonths(settings.number("retention.tension.record"));
    }

    @Override
    public List<Expired> expired(LocalDate cutoff, int limit) {
        return ended.until(
                cutoff, TENSION_REPORT.DISPOSED_AT.isNull().and(TENSION_REPORT.ANONYMISED_AT.isNotNull()), limit);
    }

    @Override
    public boolean dispose(long id, LocalDate cutoff) {
        return db.update(TENSION_REPORT)
                        .set(withoutAnswers())
                        .set(TENSION_REPORT.DISPOSED_AT, clock.instant())
                        .set(TENSION_REPORT.VERSION, TENSION_REPORT.VERSION.plus(1))
                        .where(TENSION_REPORT.ID.eq(id))
                        .and(EndedReports.ended(cutoff))
                        .and(TENSION_REPORT.DISPOSED_AT.isNull())
                        .and(TENSION_REPORT.ANONYMISED_AT.isNotNull())
                        .execute()
                > 0;
    }

    private static Map<Field<?>, @Nullable Object> withoutAnswers() {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        List.of(
                        TENSION_REPORT.DANGER_NOW,
                        TENSION_REPORT.CONCERN_KINDS,
                        TENSION_REPORT.CRIME_REPORTED,
                        TENSION_REPORT.CHANNELS,
                        TENSION_REPORT.EEP_OTHERS,
                        TENSION_REPORT.OTHER_CATEGORIES,
                        TENSION_REPORT.PLACE_TYPE,
                        TENSION_REPORT.COMMUNITIES,
                        TENSION_REPORT.CHARACTERISTICS,
                        TENSION_REPORT.IDEOLOGY,
                        TENSION_REPORT.FALSE_CLAIM,
                        TENSION_REPORT.PEOPLE,
                        TENSION_REPORT.IMPACT,
                        TENSION_REPORT.SEVERITY,
                        TENSION_REPORT.CHANGING,
                        TENSION_REPORT.MEDIA,
                        TENSION_REPORT.CONFIRMED,
                        TENSION_REPORT.ACTIONS_TAKEN,
                        TENSION_REPORT.TOLD_AGENCIES,
                        TENSION_REPORT.SUGGESTED_ROUTES)
                .forEach(field -> columns.put(field, null));
        return columns;
    }
}
