package uk.concord.tension.domain.assignment;

import static uk.concord.db.Tables.TENSION_ASSIGNMENT;
import static uk.concord.db.Tables.TENSION_REPORT;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.mail.Outbox;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.core.time.WorkingDayCalendar;
import uk.concord.people.domain.AccountQuery;
import uk.concord.people.domain.AccountQuery.Account;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.ReportRepository;
import uk.concord.tension.domain.access.ReportAccess;
import uk.concord.tension.domain.assessment.Likelihood;
import uk.concord.tension.domain.report.Choice;
import uk.concord.tension.domain.triage.ReportState;

/**
 * Arranges who looks after a report and by when (tension monitoring domain rules §4, fields of triage). It neither takes
 * the report nor keeps anybody else from it, and needs no lock.
 */
@Service
@RolesAllowed(Permissions.TENSION_TRIAGE)
public class AssignmentService {
    private static final Set<ReportState> OPEN =
            EnumSet.of(ReportState.SUBMITTED, ReportState.IN_TRIAGE, ReportState.RETURNED, ReportState.ACCEPTED);

    private final DSLContext db;
    private final ReportRepository reports;
    private final AccountQuery accounts;
    private final WorkingDayCalendar calendar;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Texts texts;
    private final Clock clock;
    private final String baseUrl;

    AssignmentService(
            DSLContext db,
            ReportRepository reports,
            AccountQuery accounts,
            WorkingDayCalendar calendar,
            Outbox outbox,
            AuditTrail audit,
            SignedIn signedIn,
            Texts texts,
            Clock clock,
            @Value("${concord.base-url}") String baseUrl) {
        this.db = db;
        this.reports = reports;
        this.accounts = accounts;
        this.calendar = calendar;
        this.outbox = outbox;
        this.audit = audit;
        this.signedIn = signedIn;
        this.texts = texts;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** Somebody who can look after reports. */
    public record Owner(long id, String name) {}

    /** @return everybody who triages */
    @Transactional(readOnly = true)
    public List<Owner> owners() {
        return accounts.enabled().stream()
                .filter(account -> account.user().has(Permissions.TENSION_TRIAGE))
                .map(account -> new Owner(account.id(), account.displayName()))
                .toList();
    }

    /** @throws NotFoundException when there is no such report or this person may not read it */
    @Transactional(readOnly = true)
    public Assignment of(String reference) {
        return of(readable(reference));
    }

    /**
     * @param wanted at the version it was read
     * @throws RuleBrokenException when the report has ended, or the person does not triage, wrote it, or may not read it
     * @throws EditConflictException when somebody else has arranged it meanwhile
     */
    @Transactional
    public void arrange(String reference, Assignment wanted) {
        Report report = readable(reference);
        if (!OPEN.contains(report.state())) {
            throw new RuleBrokenException("tension.problem.assign.ended");
        }
        LocalDate today = LondonTime.today(clock);
        if (wanted.reviewOn() != null && wanted.reviewOn().isBefore(today)) {
            throw new RuleBrokenException("tension.problem.assign.review");
        }
        Assignment before = of(report);
        if (before.version() != wanted.version()) {
            throw new EditConflictException("assignment");
        }
        Long owner = wanted.ownerId();
        if (owner != null && !owner.equals(before.ownerId())) {
            tell(mayOwn(owner, report));
        }
        store(report, wanted);
        if (wanted.urgency() != before.urgency()) {
            setDue(report, wanted.urgency(), today);
        }
        audit.record(
                "tension.report.assigned",
                "report",
                reference,
                "owner=" + owner + " urgency=" + wanted.urgency() + " severity=" + wanted.severity() + " likelihood="
                        + wanted.likelihood() + " review=" + wanted.reviewOn());
    }

    /**
     * Gives a report to somebody, and leaves the rest as it is.
     *
     * @param urgency null leaves it as it is
     */
    @Transactional
    public void assign(String reference, long owner, @Nullable Urgency urgency) {
        Assignment before = of(readable(reference));
        arrange(reference, before.to(owner, urgency == null ? before.urgency() : urgency));
    }

    private Report readable(String reference) {
        return reports.findReadable(reference, signedIn.user());
    }

    private Assignment of(Report report) {
        return db.selectFrom(TENSION_ASSIGNMENT)
                .where(TENSION_ASSIGNMENT.REPORT_ID.eq(report.id()))
                .fetchOptional(row -> new Assignment(
                        row.getOwnerId(),
                        Urgency.valueOf(row.getUrgency()),
                        row.getSeverity() == null ? null : row.getSeverity().intValue(),
                        Choice.parse(Likelihood.class, row.getLikelihood()),
                        row.getReviewOn(),
                        row.getVersion()))
                .orElse(Assignment.NONE);
    }

    private void store(Report report, Assignment wanted) {
        Likelihood likelihood = wanted.likelihood();
        Integer severity = wanted.severity();
        db.insertInto(TENSION_ASSIGNMENT)
                .set(TENSION_ASSIGNMENT.REPORT_ID, report.id())
                .set(TENSION_ASSIGNMENT.URGENCY, Urgency.NORMAL.name())
                .set(TENSION_ASSIGNMENT.CHANGED_BY, signedIn.user().id())
                .set(TENSION_ASSIGNMENT.CHANGED_AT, clock.instant())
                .onDuplicateKeyIgnore()
                .execute();
        int changed = db.update(TENSION_ASSIGNMENT)
                .set(TENSION_ASSIGNMENT.OWNER_ID, wanted.ownerId())
                .set(TENSION_ASSIGNMENT.URGENCY, wanted.urgency().name())
                .set(TENSION_ASSIGNMENT.SEVERITY, severity == null ? null : severity.byteValue())
                .set(TENSION_ASSIGNMENT.LIKELIHOOD, likelihood == null ? null : likelihood.name())
                .set(TENSION_ASSIGNMENT.REVIEW_ON, wanted.reviewOn())
                .set(TENSION_ASSIGNMENT.CHANGED_BY, signedIn.user().id())
                .set(TENSION_ASSIGNMENT.CHANGED_AT, clock.instant())
                .set(TENSION_ASSIGNMENT.VERSION, wanted.version() + 1)
                .where(TENSION_ASSIGNMENT.REPORT_ID.eq(report.id()))
                .and(TENSION_ASSIGNMENT.VERSION.eq(wanted.version()))
                .execute();
        if (changed == 0) {
            throw new EditConflictException("assignment");
        }
    }

    /** Only the clock; the version stays, so that whoever is deciding about the report can go on. */
    private void setDue(Report report, Urgency urgency, LocalDate today) {
        LocalDate received = LocalDate.ofInstant(Objects.requireNonNull(report.receivedAt()), LondonTime.ZONE);
        db.update(TENSION_REPORT)
                .set(TENSION_REPORT.DUE_ON, urgency.due(calendar.current(), received, today))
                .where(TENSION_REPORT.ID.eq(report.id()))
                .and(TENSION_REPORT.STATE.in(ReportState.SUBMITTED.name(), ReportState.IN_TRIAGE.name()))
                .execute();
    }

    private Account mayOwn(long owner, Report report) {
        return accounts.byId(owner)
                .filter(Account::enabled)
                .filter(account -> account.user().has(Permissions.TENSION_TRIAGE))
                .filter(account -> account.id() != report.authorId() && ReportAccess.mayRead(account.user(), report))
                .orElseThrow(() -> new RuleBrokenException("tension.problem.assign.owner"));
    }

    /** At most one mail an hour, however many reports; the work page counts them all. */
    private void tell(Account owner) {
        if (owner.id() == signedIn.user().id()) {
            return;
        }
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        outbox.queue(
                "tension-assigned-" + hour + "-account-" + owner.id(),
                owner.email(),
                texts.get("tension.assign.mail.subject", Marking.OFFICIAL.label()),
                texts.get("tension.assign.mail.body", owner.displayName(), baseUrl + "/tensions/triage?owner=me"));
    }
}
