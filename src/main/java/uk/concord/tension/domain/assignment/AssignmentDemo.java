package uk.concord.tension.domain.assignment;

import static uk.concord.db.Tables.TENSION_ASSIGNMENT;
import static uk.concord.db.Tables.TENSION_MARKING_PROPOSAL;
import static uk.concord.db.Tables.TENSION_REPORT;
import static uk.concord.db.Tables.TENSION_WATCH_TERM;

import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.concord.core.demo.DemoPart;
import uk.concord.core.security.Marking;
import uk.concord.people.domain.AccountQuery;
import uk.concord.tension.domain.triage.ReportState;

/** What those who triage have arranged: a report that is looked after, a marking to be lowered, words to watch for. */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class AssignmentDemo implements DemoPart {
    private final DSLContext db;
    private final AccountQuery accounts;
    private final Clock clock;

    AssignmentDemo(DSLContext db, AccountQuery accounts, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 36;
    }

    @Override
    public void load() {
        long analyst = accounts.idByUsername("analyst");
        long prevent = accounts.idByUsername("prevent");
        newest(ReportState.SUBMITTED, Marking.OFFICIAL)
                .forEach(report -> db.insertInto(TENSION_ASSIGNMENT)
                        .set(TENSION_ASSIGNMENT.REPORT_ID, report)
                        .set(TENSION_ASSIGNMENT.OWNER_ID, analyst)
                        .set(TENSION_ASSIGNMENT.URGENCY, Urgency.NORMAL.name())
                        .set(TENSION_ASSIGNMENT.SEVERITY, (byte) 2)
                        .set(TENSION_ASSIGNMENT.CHANGED_BY, prevent)
                        .set(TENSION_ASSIGNMENT.CHANGED_AT, clock.instant())
                        .execute());
        newest(ReportState.ACCEPTED, Marking.OFFICIAL_SENSITIVE)
                .forEach(report -> db.insertInto(TENSION_MARKING_PROPOSAL)
                        .set(TENSION_MARKING_PROPOSAL.REPORT_ID, report)
                        .set(
                                TENSION_MARKING_PROPOSAL.REASON,
                                "The place has spoken about it in public itself, and nobody else can be told.")
                        .set(TENSION_MARKING_PROPOSAL.PROPOSED_BY, prevent)
                        .set(TENSION_MARKING_PROPOSAL.PROPOSED_AT, clock.instant())
                        .execute());
        db.insertInto(TENSION_WATCH_TERM)
                .set(TENSION_WATCH_TERM.TERM, "budget hotel")
                .set(TENSION_WATCH_TERM.REASON, "The rumour of September about a hotel may come back.")
                .set(TENSION_WATCH_TERM.ADDED_BY, analyst)
                .set(TENSION_WATCH_TERM.ADDED_AT, clock.instant())
                .execute();
    }

    private List<Long> newest(ReportState state, Marking marking) {
        return db.select(TENSION_REPORT.ID)
                .from(TENSION_REPORT)
                .where(TENSION_REPORT.STATE.eq(state.name()))
                .and(TENSION_REPORT.MARKING.eq(marking.name()))
                .and(TENSION_REPORT.RESTRICTED.isFalse())
                .orderBy(TENSION_REPORT.RECEIVED_AT.desc(), TENSION_REPORT.ID.desc())
                .limit(1)
                .fetch(TENSION_REPORT.ID);
    }
}
