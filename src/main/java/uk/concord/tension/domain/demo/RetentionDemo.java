package uk.concord.tension.domain.demo;

import static uk.concord.db.Tables.LEGAL_HOLD;
import static uk.concord.db.Tables.TENSION_REPORT;

import java.time.Clock;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.concord.core.demo.DemoPart;
import uk.concord.core.retention.RetentionRun;
import uk.concord.core.time.LondonTime;
import uk.concord.people.domain.AccountQuery;
import uk.concord.tension.domain.triage.ReportState;

/** Closes the oldest invented reports, holds one of them and proposes what is past its time. */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class RetentionDemo implements DemoPart {
    private static final LocalDate CLOSED_BEFORE = LocalDate.of(2026, 4, 1);
    private static final int DAYS_OPEN = 30;

    private final DSLContext db;
    private final AccountQuery accounts;
    private final RetentionRun retention;
    private final Clock clock;

    RetentionDemo(DSLContext db, AccountQuery accounts, RetentionRun retention, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public void load() {
        db.update(TENSION_REPORT)
                .set(TENSION_REPORT.STATE, ReportState.CLOSED.name())
                .set(
                        TENSION_REPORT.ENDED_AT,
                        DSL.field(
                                "{0} + INTERVAL {1} DAY",
                                TENSION_REPORT.ENDED_AT.getDataType(), TENSION_REPORT.RECEIVED_AT, DSL.val(DAYS_OPEN)))
                .where(TENSION_REPORT.STATE.eq(ReportState.ACCEPTED.name()))
                .and(TENSION_REPORT.RECEIVED_AT.lt(LondonTime.startOf(CLOSED_BEFORE)))
                .execute();
        String oldest = db.select(TENSION_REPORT.REFERENCE)
                .from(TENSION_REPORT)
                .where(TENSION_REPORT.STATE.eq(ReportState.CLOSED.name()))
                .orderBy(TENSION_REPORT.RECEIVED_AT, TENSION_REPORT.ID)
                .limit(1)
                .fetchSingle()
                .value1();
        db.insertInto(LEGAL_HOLD)
                .set(LEGAL_HOLD.REFERENCE, oldest)
                .set(LEGAL_HOLD.REASON, "A request under the Freedom of Information Act asks for it")
                .set(
                        LEGAL_HOLD.PLACED_BY,
                        accounts.byUsername("information").orElseThrow().id())
                .set(LEGAL_HOLD.PLACED_AT, clock.instant())
                .execute();
        retention.propose();
    }
}
