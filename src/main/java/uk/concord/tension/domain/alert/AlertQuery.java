package uk.concord.tension.domain.alert;

import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.TENSION_ALERT;
import static uk.concord.db.Tables.TENSION_CAMPAIGN;
import static uk.concord.db.Tables.TENSION_CATEGORY;
import static uk.concord.db.Tables.WARD;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.security.Locality;
import uk.concord.core.text.Texts;
import uk.concord.tension.domain.alert.finding.AlertRule;
import uk.concord.tension.domain.alert.finding.Finding;
import uk.concord.tension.domain.weekly.SeriesKey;
import uk.concord.tension.domain.weekly.WeekCount;

/** Reads the alerts of the wards a person works in. An alert counts no restricted report. */
@Component
public class AlertQuery {
    private final DSLContext db;
    private final AlertSentence sentence;
    private final Texts texts;

    AlertQuery(DSLContext db, AlertSentence sentence, Texts texts) {
        this.db = db;
        this.sentence = sentence;
        this.texts = texts;
    }

    /** @return what nobody has looked at yet, latest week first, at most 100 */
    @Transactional(readOnly = true)
    public List<Alert> open(Locality locality) {
        return select().where(TENSION_ALERT.STATE.eq(AlertState.OPEN.name()))
                .and(within(locality))
                .orderBy(TENSION_ALERT.WEEK_START.desc(), TENSION_ALERT.ID.desc())
                .limit(100)
                .fetch(this::alert);
    }

    @Transactional(readOnly = true)
    public int openCount(Locality locality) {
        return db.fetchCount(
                TENSION_ALERT, TENSION_ALERT.STATE.eq(AlertState.OPEN.name()).and(within(locality)));
    }

    /** @return all but the open ones, latest week first. @param cursor week and key such as 2026-10-05-17, or null */
    @Transactional(readOnly = true)
    public KeyPage<Alert> earlier(Locality locality, @Nullable String cursor, int size) {
        Condition beyond = Cursor.decode(cursor)
                .map(after -> TENSION_ALERT
                        .WEEK_START
                        .le(after.week())
                        .and(TENSION_ALERT.WEEK_START.lt(after.week()).or(TENSION_ALERT.ID.lt(after.id()))))
                .orElse(DSL.trueCondition());
        List<Alert> rows = select().where(TENSION_ALERT.STATE.ne(AlertState.OPEN.name()))
                .and(within(locality))
                .and(beyond)
                .orderBy(TENSION_ALERT.WEEK_START.desc(), TENSION_ALERT.ID.desc())
                .limit(size + 1)
                .fetch(this::alert);
        return KeyPage.of(rows, size, alert -> alert.finding().week() + "-" + alert.id());
    }

    @Transactional(readOnly = true)
    public Optional<Alert> byReference(Locality locality, String reference) {
        return select().where(TENSION_ALERT.REFERENCE.eq(reference))
                .and(within(locality))
                .fetchOptional(this::alert);
    }

    /** @return alerts of weeks in that time that were not let lapse, oldest first; for pictures and papers */
    @Transactional(readOnly = true)
    public List<Alert> between(Locality locality, LocalDate from, LocalDate to) {
        return select().where(TENSION_ALERT.WEEK_START.between(from, to))
                .and(TENSION_ALERT.STATE.ne(AlertState.LAPSED.name()))
                .and(within(locality))
                .orderBy(TENSION_ALERT.WEEK_START, TENSION_ALERT.ID)
                .fetch(this::alert);
    }

    /** Alerts of the borough and of a subject count reports of all wards: only those who work everywhere see them. */
    public static Condition within(Locality locality) {
        return locality.everywhere()
                ? DSL.trueCondition()
                : TENSION_ALERT
                        .SERIES_KIND
                        .eq(SeriesKey.Kind.WARD.name())
                        .and(TENSION_ALERT.SERIES_KEY.in(locality.wards().stream()
                                .sorted()
                                .map(String::valueOf)
                                .toList()));
    }

    private record Cursor(LocalDate week, long id) {
        static Optional<Cursor> decode(@Nullable String text) {
            if (text == null || !text.matches("\\d{4}-\\d{2}-\\d{2}-\\d{1,18}")) {
                return Optional.empty();
            }
            try {
                return Optional.of(
                        new Cursor(LocalDate.parse(text.substring(0, 10)), Long.parseLong(text.substring(11))));
            } catch (DateTimeException edited) {
                return Optional.empty();
            }
        }
    }

    private SelectOnConditionStep<Record> select() {
        List<SelectField<?>> columns = new ArrayList<>(List.of(TENSION_ALERT.fields()));
        columns.add(ACCOUNT.DISPLAY_NAME);
        columns.add(WARD.NAME);
        columns.add(TENSION_CATEGORY.NAME);
        return db.select(columns)
                .from(TENSION_ALERT)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(TENSION_ALERT.ACKNOWLEDGED_BY))
                .leftJoin(WARD)
                .on(TENSION_ALERT.SERIES_KIND.eq(SeriesKey.Kind.WARD.name()))
                .and(WARD.ID.eq(TENSION_ALERT.SERIES_KEY.cast(Long.class)))
                .leftJoin(TENSION_CATEGORY)
                .on(TENSION_ALERT.SERIES_KIND.eq(SeriesKey.Kind.CATEGORY.name()))
                .and(TENSION_CATEGORY.CODE.eq(TENSION_ALERT.SERIES_KEY));
    }

    private Alert alert(Record row) {
        Finding finding = new Finding(
                AlertRule.valueOf(row.get(TENSION_ALERT.RULE)),
                new SeriesKey(
                        SeriesKey.Kind.valueOf(row.get(TENSION_ALERT.SERIES_KIND)), row.get(TENSION_ALERT.SERIES_KEY)),
                row.get(TENSION_ALERT.WEEK_START),
                new WeekCount(
                        row.get(TENSION_ALERT.REPORTS), row.get(TENSION_ALERT.COUNTED), row.get(TENSION_ALERT.SOURCES)),
                row.get(TENSION_ALERT.UPPER_BOUND),
                row.get(TENSION_ALERT.EXPECTED),
                row.get(TENSION_ALERT.SCORE),
                row.get(TENSION_ALERT.BASELINE_WEEKS),
                row.get(TENSION_ALERT.SHARED_WEEKS),
                row.get(TENSION_ALERT.WIDE),
                row.get(TENSION_ALERT.ALPHA_PER_MILLE),
                true);
        return new Alert(
                row.get(TENSION_ALERT.ID),
                row.get(TENSION_ALERT.REFERENCE),
                finding,
                about(finding.series(), row),
                sentence.of(finding),
                campaigns(finding),
                AlertState.valueOf(row.get(TENSION_ALERT.STATE)),
                row.get(TENSION_ALERT.RAISED_AT),
                row.get(ACCOUNT.DISPLAY_NAME),
                row.get(TENSION_ALERT.ACKNOWLEDGED_AT),
                row.get(TENSION_ALERT.REASON),
                row.get(TENSION_ALERT.QUIET_UNTIL),
                row.get(TENSION_ALERT.VERSION));
    }

    private String about(SeriesKey series, Record row) {
        return switch (series.kind()) {
            case WARD -> row.get(WARD.NAME);
            case CATEGORY -> row.get(TENSION_CATEGORY.NAME);
            case BOROUGH -> texts.get("tension.alert.borough");
        };
    }

    private List<String> campaigns(Finding finding) {
        Condition place = finding.series().kind() == SeriesKey.Kind.WARD
                ? TENSION_CAMPAIGN
                        .WARD_ID
                        .isNull()
                        .or(TENSION_CAMPAIGN.WARD_ID.eq(
                                Long.valueOf(finding.series().key())))
                : DSL.trueCondition();
        return db.select(TENSION_CAMPAIGN.NAME)
                .from(TENSION_CAMPAIGN)
                .where(TENSION_CAMPAIGN.STARTS_ON.le(finding.week().plusDays(6)))
                .and(TENSION_CAMPAIGN.ENDS_ON.ge(finding.week()))
                .and(place)
                .orderBy(TENSION_CAMPAIGN.STARTS_ON, TENSION_CAMPAIGN.ID)
                .fetch(TENSION_CAMPAIGN.NAME);
    }
}
