package uk.concord.tension.domain.triage;

import static uk.concord.db.Tables.TENSION_REPORT;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.SignedIn;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.ReportRepository;
import uk.concord.tension.domain.triage.ReportState.Transition;

/** Finds reports for triage and moves them from state to state, only for the person who holds them. */
@Component
class TriageLocks {
    static final String REPORT = "report";

    private final ReportRepository reports;
    private final SignedIn signedIn;
    private final Clock clock;

    TriageLocks(ReportRepository reports, SignedIn signedIn, Clock clock) {
        this.reports = reports;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @throws NotFoundException when there is none or this person may not read it */
    Report find(String reference) {
        return reports.findReadable(reference, signedIn.user());
    }

    /** As {@link #find}, and nobody else can change it until the transaction ends. */
    Report lock(String reference) {
        return reports.lockReadable(reference, signedIn.user());
    }

    /** As {@link #lock}; nobody decides on a report of their own. */
    Report lockToDecide(String reference) {
        Report report = lock(reference);
        if (report.authorId() == signedIn.user().id()) {
            throw new RuleBrokenException("tension.triage.own");
        }
        return report;
    }

    /** @return the report, which this person holds */
    Report held(String reference) {
        CurrentUser user = signedIn.user();
        Report report = lockToDecide(reference);
        if (report.state() != ReportState.IN_TRIAGE) {
            throw new RuleBrokenException("tension.triage.decided");
        }
        if (!report.triage().heldBy(user.id())) {
            throw new RuleBrokenException("tension.triage.lost");
        }
        return report;
    }

    static ReportState next(Report report, Transition transition) {
        return report.state().after(transition).orElseThrow(() -> new RuleBrokenException("tension.triage.decided"));
    }

    void change(Report report, int version, Transition transition, Map<Field<?>, @Nullable Object> columns) {
        ReportState next = next(report, transition);
        columns.putAll(state(next));
        columns.put(TENSION_REPORT.ENDED_AT, next.hasEnded() ? clock.instant() : null);
        columns.put(TENSION_REPORT.LOCKED_BY, null);
        columns.put(TENSION_REPORT.LOCKED_UNTIL, null);
        reports.update(report.id(), version, columns);
    }

    static Map<Field<?>, @Nullable Object> state(ReportState state) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(TENSION_REPORT.STATE, state.name());
        return columns;
    }
}
