package uk.concord.tension.domain.marking;

import static org.jooq.Records.mapping;
import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.TENSION_MARKING_PROPOSAL;
import static uk.concord.db.Tables.TENSION_REPORT;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.ReportRepository;
import uk.concord.tension.domain.access.ReportAccessSql;
import uk.concord.tension.domain.triage.Acceptance;

/**
 * Raises the marking of a report at once; lowering it needs a reason and a second person (tension monitoring domain rules
 * §3.4). Nobody changes the marking of a report of their own.
 */
@Service
@RolesAllowed(Permissions.TENSION_TRIAGE)
public class MarkingService {
    private static final String REPORT = "report";
    private static final int REASON_MIN = 10;
    private static final int REASON_MAX = 500;
    private static final int SHOWN = 50;

    private final DSLContext db;
    private final ReportRepository reports;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    MarkingService(DSLContext db, ReportRepository reports, AuditTrail audit, SignedIn signedIn, Clock clock) {
        this.db = db;
        this.reports = reports;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Marks a report OFFICIAL-SENSITIVE.
     *
     * @param handlingLine how it may be used, at most {@link Acceptance#HANDLING_LINE_MAX} characters
     * @throws RuleBrokenException when it is marked so already, somebody else holds it, or the line is missing
     */
    @Transactional
    public void raise(String reference, String handlingLine) {
        Report report = lock(reference);
        String line = handlingLine.strip();
        if (line.isEmpty() || line.length() > Acceptance.HANDLING_LINE_MAX) {
            throw new RuleBrokenException("tension.problem.triage.handlingLine");
        }
        if (report.triage().marking() == Marking.OFFICIAL_SENSITIVE) {
            throw new RuleBrokenException("tension.problem.marking.raised");
        }
        mark(report, Marking.OFFICIAL_SENSITIVE, line);
        audit.record("tension.marking.raised", REPORT, reference, "");
    }

    /**
     * Proposes to lower the marking to OFFICIAL.
     *
     * @throws RuleBrokenException when it is OFFICIAL, a proposal waits already, or the reason is too short or too long
     */
    @Transactional
    public void proposeLowering(String reference, String reason) {
        Report report = lock(reference);
        int length = reason.strip().length();
        if (length < REASON_MIN || length > REASON_MAX) {
            throw new RuleBrokenException("tension.problem.marking.reason", REASON_MIN, REASON_MAX);
        }
        if (report.triage().marking() != Marking.OFFICIAL_SENSITIVE) {
            throw new RuleBrokenException("tension.problem.marking.lowest");
        }
        if (waiting(reference).isPresent()) {
            throw new RuleBrokenException("tension.problem.marking.waits");
        }
        db.insertInto(TENSION_MARKING_PROPOSAL)
                .set(TENSION_MARKING_PROPOSAL.REPORT_ID, report.id())
                .set(TENSION_MARKING_PROPOSAL.REASON, reason.strip())
                .set(TENSION_MARKING_PROPOSAL.PROPOSED_BY, signedIn.user().id())
                .set(TENSION_MARKING_PROPOSAL.PROPOSED_AT, clock.instant())
                .execute();
        audit.record("tension.marking.lowering", REPORT, reference, "");
    }

    /** @return the proposal that waits for a second person, if this person may read the report */
    @Transactional(readOnly = true)
    public Optional<LoweringProposal> waiting(String reference) {
        return fetch(TENSION_REPORT.REFERENCE.eq(reference), signedIn.user()).stream()
                .findFirst();
    }

    /** @return the proposals this person could decide, the oldest first */
    @Transactional(readOnly = true)
    public List<LoweringProposal> forSecondPerson(CurrentUser user) {
        return fetch(
                TENSION_MARKING_PROPOSAL.PROPOSED_BY.ne(user.id()).and(TENSION_REPORT.AUTHOR_ID.ne(user.id())), user);
    }

    private List<LoweringProposal> fetch(Condition which, CurrentUser reader) {
        return db.select(
                        TENSION_MARKING_PROPOSAL.ID,
                        TENSION_REPORT.REFERENCE,
                        TENSION_MARKING_PROPOSAL.REASON,
                        TENSION_MARKING_PROPOSAL.PROPOSED_BY,
                        ACCOUNT.DISPLAY_NAME,
                        TENSION_MARKING_PROPOSAL.PROPOSED_AT,
                        TENSION_MARKING_PROPOSAL.VERSION)
                .from(TENSION_MARKING_PROPOSAL)
                .join(TENSION_REPORT)
                .on(TENSION_REPORT.ID.eq(TENSION_MARKING_PROPOSAL.REPORT_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(TENSION_MARKING_PROPOSAL.PROPOSED_BY))
                .where(TENSION_MARKING_PROPOSAL.DECIDED_AT.isNull())
                .and(which)
                .and(ReportAccessSql.readable(reader))
                .orderBy(TENSION_MARKING_PROPOSAL.ID)
                .limit(SHOWN)
                .fetch(mapping(LoweringProposal::new));
    }

    /**
     * The second person agrees or not.
     *
     * @throws RuleBrokenException when the proposer tries it, or somebody else holds the report
     * @throws EditConflictException when somebody else decided it meanwhile
     */
    @Transactional
    public void decide(LoweringProposal proposal, boolean approve) {
        Report report = lock(proposal.reference());
        CurrentUser user = signedIn.user();
        if (proposal.proposedBy() == user.id()) {
            throw new RuleBrokenException("tension.problem.marking.second");
        }
        int changed = db.update(TENSION_MARKING_PROPOSAL)
                .set(TENSION_MARKING_PROPOSAL.DECIDED_BY, user.id())
                .set(TENSION_MARKING_PROPOSAL.DECIDED_AT, clock.instant())
                .set(TENSION_MARKING_PROPOSAL.APPROVED, approve)
                .set(TENSION_MARKING_PROPOSAL.VERSION, proposal.version() + 1)
                .where(TENSION_MARKING_PROPOSAL.ID.eq(proposal.id()))
                .and(TENSION_MARKING_PROPOSAL.REPORT_ID.eq(report.id()))
                .and(TENSION_MARKING_PROPOSAL.PROPOSED_BY.ne(user.id()))
                .and(TENSION_MARKING_PROPOSAL.DECIDED_AT.isNull())
                .and(TENSION_MARKING_PROPOSAL.VERSION.eq(proposal.version()))
                .execute();
        if (changed == 0) {
            throw new EditConflictException("marking");
        }
        if (approve && report.triage().marking() == Marking.OFFICIAL_SENSITIVE) {
            mark(report, Marking.OFFICIAL, "");
        }
        audit.record(approve ? "tension.marking.lowered" : "tension.marking.kept", REPORT, proposal.reference(), "");
    }

    private Report lock(String reference) {
        CurrentUser user = signedIn.user();
        Report report = reports.lockReadable(reference, user);
        if (report.authorId() == user.id()) {
            throw new RuleBrokenException("tension.triage.own");
        }
        if (report.triage().heldByAnother(user.id(), clock.instant())) {
            throw new RuleBrokenException("tension.problem.marking.held");
        }
        return report;
    }

    private void mark(Report report, Marking marking, String handlingLine) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(TENSION_REPORT.MARKING, marking.name());
        columns.put(TENSION_REPORT.HANDLING_LINE, handlingLine);
        reports.update(report.id(), report.version(), columns);
    }
}
