package uk.concord.tension.domain.alert;

import static uk.concord.db.Tables.TENSION_ALERT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import uk.concord.core.EditConflictException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.jooq.ReferenceNumbers;
import uk.concord.db.tables.records.TensionAlertRecord;
import uk.concord.tension.domain.alert.finding.Finding;

/** Writes alerts. Callers hold the transaction and the lock of the weekly counts. */
@Repository
class AlertRepository {
    static final String ALERT = "alert";

    private final DSLContext db;
    private final ReferenceNumbers references;
    private final AuditTrail audit;
    private final Clock clock;

    AlertRepository(DSLContext db, ReferenceNumbers references, AuditTrail audit, Clock clock) {
        this.db = db;
        this.references = references;
        this.audit = audit;
        this.clock = clock;
    }

    private record Key(String rule, String kind, String key, LocalDate week) {
        static Key of(Finding finding) {
            return new Key(
                    finding.rule().name(),
                    finding.series().kind().name(),
                    finding.series().key(),
                    finding.week());
        }

        static Key of(TensionAlertRecord row) {
            return new Key(row.getRule(), row.getSeriesKind(), row.getSeriesKey(), row.getWeekStart());
        }
    }

    /** Makes the alerts from that week on what the rules find: raises, corrects and lets lapse. */
    void bringUpToDate(LocalDate from, List<Finding> alarms) {
        Map<Key, TensionAlertRecord> known = new HashMap<>();
        db.selectFrom(TENSION_ALERT)
                .where(TENSION_ALERT.WEEK_START.ge(from))
                .forEach(row -> known.put(Key.of(row), row));
        for (Finding alarm : alarms) {
            TensionAlertRecord row = known.remove(Key.of(alarm));
            if (row == null) {
                raise(alarm);
            } else {
                correct(row, alarm);
            }
        }
        known.values().stream()
                .filter(row -> row.getState().equals(AlertState.OPEN.name())
                        || row.getState().equals(AlertState.QUIET.name()))
                .forEach(row -> {
                    state(row.getId(), AlertState.LAPSED);
                    audit.recordAs("system", "tension.alert.lapsed", ALERT, row.getReference(), "");
                });
    }

    private void raise(Finding alarm) {
        String reference = references.next("AL", alarm.week().plusDays(6).getYear());
        AlertState state = isQuiet(alarm) ? AlertState.QUIET : AlertState.OPEN;
        db.insertInto(TENSION_ALERT)
                .set(TENSION_ALERT.REFERENCE, reference)
                .set(TENSION_ALERT.RULE, alarm.rule().name())
                .set(TENSION_ALERT.SERIES_KIND, alarm.series().kind().name())
                .set(TENSION_ALERT.SERIES_KEY, alarm.series().key())
                .set(TENSION_ALERT.WEEK_START, alarm.week())
                .set(TENSION_ALERT.STATE, state.name())
                .set(TENSION_ALERT.RAISED_AT, clock.instant())
                .set(numbers(alarm))
                .execute();
        audit.recordAs(
                "system",
                "tension.alert.raised",
                ALERT,
                reference,
                alarm.rule() + " " + alarm.series().kind() + " "
                        + alarm.series().key() + " " + state);
    }

    private void correct(TensionAlertRecord row, Finding alarm) {
        db.update(TENSION_ALERT)
                .set(numbers(alarm))
                .where(TENSION_ALERT.ID.eq(row.getId()))
                .execute();
        if (row.getState().equals(AlertState.LAPSED.name())) {
            state(row.getId(), isQuiet(alarm) ? AlertState.QUIET : AlertState.OPEN);
            audit.recordAs("system", "tension.alert.raised", ALERT, row.getReference(), "again");
        }
    }

    private void state(long id, AlertState state) {
        db.update(TENSION_ALERT)
                .set(TENSION_ALERT.STATE, state.name())
                .set(TENSION_ALERT.VERSION, TENSION_ALERT.VERSION.plus(1))
                .where(TENSION_ALERT.ID.eq(id))
                .execute();
    }

    private static Map<Field<?>, Object> numbers(Finding alarm) {
        Map<Field<?>, Object> numbers = new HashMap<>();
        numbers.put(TENSION_ALERT.REPORTS, alarm.count().reports());
        numbers.put(TENSION_ALERT.COUNTED, alarm.count().counted());
        numbers.put(TENSION_ALERT.SOURCES, alarm.count().sources());
        numbers.put(TENSION_ALERT.UPPER_BOUND, alarm.upper());
        numbers.put(TENSION_ALERT.EXPECTED, alarm.expected());
        numbers.put(TENSION_ALERT.SCORE, alarm.score());
        numbers.put(TENSION_ALERT.BASELINE_WEEKS, alarm.baselineWeeks());
        numbers.put(TENSION_ALERT.SHARED_WEEKS, alarm.sharedWeeks());
        numbers.put(TENSION_ALERT.WIDE, alarm.wide());
        numbers.put(TENSION_ALERT.ALPHA_PER_MILLE, alarm.alphaPerMille());
        return numbers;
    }

    /** Whether somebody has looked at this series so shortly before that it is not put to them again. */
    private boolean isQuiet(Finding alarm) {
        return db.fetchExists(
                TENSION_ALERT,
                sameSeries(alarm)
                        .and(TENSION_ALERT.STATE.eq(AlertState.ACKNOWLEDGED.name()))
                        .and(TENSION_ALERT.QUIET_UNTIL.gt(alarm.week())));
    }

    private static Condition sameSeries(Finding alarm) {
        return TENSION_ALERT
                .RULE
                .eq(alarm.rule().name())
                .and(TENSION_ALERT.SERIES_KIND.eq(alarm.series().kind().name()))
                .and(TENSION_ALERT.SERIES_KEY.eq(alarm.series().key()));
    }

    /**
     * Acknowledges an alert; further open ones of the same series are then quiet too.
     *
     * @throws EditConflictException when it changed since that version was read
     */
    void acknowledge(Alert alert, int version, long account, String reason, LocalDate quietUntil) {
        int changed = db.update(TENSION_ALERT)
                .set(TENSION_ALERT.STATE, AlertState.ACKNOWLEDGED.name())
                .set(TENSION_ALERT.ACKNOWLEDGED_BY, account)
                .set(TENSION_ALERT.ACKNOWLEDGED_AT, clock.instant())
                .set(TENSION_ALERT.REASON, reason)
                .set(TENSION_ALERT.QUIET_UNTIL, quietUntil)
                .set(TENSION_ALERT.VERSION, version + 1)
                .where(TENSION_ALERT.ID.eq(alert.id()))
                .and(TENSION_ALERT.VERSION.eq(version))
                .execute();
        if (changed == 0) {
            throw new EditConflictException(ALERT);
        }
        db.update(TENSION_ALERT)
                .set(TENSION_ALERT.STATE, AlertState.QUIET.name())
                .set(TENSION_ALERT.VERSION, TENSION_ALERT.VERSION.plus(1))
                .where(sameSeries(alert.finding()))
                .and(TENSION_ALERT.STATE.eq(AlertState.OPEN.name()))
                .and(TENSION_ALERT.WEEK_START.lt(quietUntil))
                .execute();
    }
}
