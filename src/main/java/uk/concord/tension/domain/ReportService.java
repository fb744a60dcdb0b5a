package uk.concord.tension.domain;

import static uk.concord.db.Tables.TENSION_REPORT;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.time.WorkingDayCalendar;
import uk.concord.tension.domain.access.ReportAccess;
import uk.concord.tension.domain.list.OpenDraft;
import uk.concord.tension.domain.list.ReportFilter;
import uk.concord.tension.domain.list.ReportRow;
import uk.concord.tension.domain.list.TensionQuery;
import uk.concord.tension.domain.report.HigherMarking;
import uk.concord.tension.domain.report.ReceiptCode;
import uk.concord.tension.domain.triage.ReportState;
import uk.concord.tension.domain.triage.ReportState.Transition;

/** One's own reports and what became of them. */
@Service
@RolesAllowed(Permissions.TENSION_FILE)
public class ReportService {
    /** Longest answer to a question, in characters. */
    public static final int ANSWER_MAX = 2_000;

    private final ReportRepository reports;
    private final ReporterContacts contacts;
    private final NoteRepository notes;
    private final ReportDetailsQuery details;
    private final TensionQuery query;
    private final WorkingDayCalendar calendar;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    ReportService(
            ReportRepository reports,
            ReporterContacts contacts,
            NoteRepository notes,
            ReportDetailsQuery details,
            TensionQuery query,
            WorkingDayCalendar calendar,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.reports = reports;
        this.contacts = contacts;
        this.notes = notes;
        this.details = details;
        this.query = query;
        this.calendar = calendar;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * @return the report
     * @throws NotFoundException when there is none or this person may not read it
     */
    @Transactional
    public ReportDetails read(String reference) {
        CurrentUser user = signedIn.user();
        Report report = reports.findReadable(reference, user);
        if (report.authorId() != user.id()) {
            audit.record(
                    "tension.report.read",
                    "report",
                    reference,
                    report.triage().marking().name());
        }
        boolean author = report.authorId() == user.id();
        return details.of(report)
                .forReader(
                        !author && user.has(Permissions.TENSION_TRIAGE),
                        author || user.has(Permissions.TENSION_ORIGINAL));
    }

    /** @return the receipt code of one's own report, if it has one */
    @Transactional(readOnly = true)
    public Optional<ReceiptCode> receipt(String reference) {
        CurrentUser user = signedIn.user();
        return reports.byReference(reference)
                .filter(report -> report.authorId() == user.id())
                .flatMap(report -> contacts.receiptOf(report.id()));
    }

    /** @return one's own submitted reports, newest first */
    @Transactional(readOnly = true)
    public KeyPage<ReportRow> mine(@Nullable String cursor, int size) {
        return query.page(signedIn.user(), ReportFilter.ofAuthor(signedIn.user().id()), cursor, size);
    }

    /** @return what colleagues of a partner organisation reported and this person may read, newest first; else nothing */
    @Transactional(readOnly = true)
    public KeyPage<ReportRow> ofMyOrganisation(@Nullable String cursor, int size) {
        CurrentUser user = signedIn.user();
        return ReportAccess.seesOrganisation(user)
                ? query.colleagues(user, cursor, size)
                : new KeyPage<>(List.of(), null);
    }

    /** @return one's own drafts, last edited first */
    @Transactional(readOnly = true)
    public List<OpenDraft> drafts() {
        return query.drafts(signedIn.user().id());
    }

    /**
     * Answers the question triage asked; the clock runs on from where it stood.
     *
     * @throws RuleBrokenException when no question is open, or the answer is empty or too long
     */
    @Transactional
    public void answer(String reference, int version, String answer) {
        CurrentUser user = signedIn.user();
        Report report = lockOwn(reference, user);
        ReportState next = report.state()
                .after(Transition.ANSWER)
                .orElseThrow(() -> new RuleBrokenException("tension.reply.notAsked"));
        if (answer.isBlank() || answer.length() > ANSWER_MAX) {
            throw new RuleBrokenException("tension.problem.answer", ANSWER_MAX);
        }
        if (HigherMarking.isIn(answer)) {
            throw new RuleBrokenException("tension.problem.secret");
        }
        notes.add(report.id(), Note.Kind.ANSWER, user.id(), answer.strip(), clock.instant());
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(TENSION_REPORT.STATE, next.name());
        columns.put(TENSION_REPORT.DUE_ON, dueAfterPause(report));
        columns.put(TENSION_REPORT.PAUSED_ON, null);
        reports.update(report.id(), version, columns);
        audit.record("tension.report.answered", "report", reference, "");
    }

    private LocalDate dueAfterPause(Report report) {
        LocalDate today = LondonTime.today(clock);
        LocalDate due = report.triage().dueOn();
        LocalDate paused = report.triage().pausedOn();
        if (due == null || paused == null) {
            return calendar.current().plus(today, Intake.DUE_WORKING_DAYS);
        }
        return calendar.current().plus(today, calendar.current().between(paused, due));
    }

    /**
     * Takes back a report nobody has begun to look at.
     *
     * @throws RuleBrokenException when triage has begun
     */
    @Transactional
    public void withdraw(String reference, int version) {
        CurrentUser user = signedIn.user();
        Report report = lockOwn(reference, user);
        ReportState next = report.state()
                .after(Transition.WITHDRAW)
                .orElseThrow(() -> new RuleBrokenException("tension.withdraw.tooLate"));
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(TENSION_REPORT.STATE, next.name());
        columns.put(TENSION_REPORT.ENDED_AT, clock.instant());
        reports.update(report.id(), version, columns);
        audit.record("tension.report.withdrawn", "report", reference, "");
    }

    private Report lockOwn(String reference, CurrentUser user) {
        return reports.lockByReference(reference)
                .filter(report -> report.authorId() == user.id())
                .orElseThrow(() -> new NotFoundException("report"));
    }
}
