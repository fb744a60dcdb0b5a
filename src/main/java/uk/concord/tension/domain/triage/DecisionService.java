package uk.concord.tension.domain.triage;

import static uk.concord.db.Tables.TENSION_REPORT;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.document.Attachments;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.Note;
import uk.concord.tension.domain.NoteRepository;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.ReportRepository;
import uk.concord.tension.domain.ReporterContacts;
import uk.concord.tension.domain.access.ReportAccess;
import uk.concord.tension.domain.duplicate.DuplicateLinks;
import uk.concord.tension.domain.report.Problem;
import uk.concord.tension.domain.triage.ReportState.Transition;

/**
 * Decisions about reports, with the guards of the tension monitoring domain rules §5. Each needs the lock that
 * {@link TriageService#start} gives.
 */
@Service
@RolesAllowed(Permissions.TENSION_TRIAGE)
public class DecisionService {
    /** Longest question, reason or outcome for the reporter, in characters. */
    public static final int NOTE_MAX = 1_000;

    private final ReportRepository reports;
    private final ReporterContacts contacts;
    private final NoteRepository notes;
    private final Attachments attachments;
    private final TriageLocks locks;
    private final DuplicateLinks links;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Texts texts;
    private final Clock clock;

    DecisionService(
            ReportRepository reports,
            ReporterContacts contacts,
            NoteRepository notes,
            Attachments attachments,
            TriageLocks locks,
            DuplicateLinks links,
            AuditTrail audit,
            SignedIn signedIn,
            Texts texts,
            Clock clock) {
        this.reports = reports;
        this.contacts = contacts;
        this.notes = notes;
        this.attachments = attachments;
        this.locks = locks;
        this.links = links;
        this.audit = audit;
        this.signedIn = signedIn;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Accepts a report.
     *
     * @throws RuleBrokenException when grade, marking, subject or one of the two checks is missing
     * @throws EditConflictException when it was changed meanwhile
     */
    @Transactional
    public void accept(String reference, int version, Acceptance decision, String outcome) {
        Report report = locks.held(reference);
        if (report.answers().kind().category() == null
                || report.answers().kind().eep() == null) {
            throw new RuleBrokenException("tension.problem.triage.unclassified");
        }
        List<Problem> problems = decision.problems();
        if (!problems.isEmpty()) {
            Problem first = problems.getFirst();
            throw new RuleBrokenException(first.messageKey(), first.arguments().toArray());
        }
        if (report.triage().marking() == Marking.OFFICIAL_SENSITIVE && decision.marking() == Marking.OFFICIAL) {
            throw new RuleBrokenException("tension.problem.marking.lower");
        }
        checkNote(outcome, false);
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(
                TENSION_REPORT.SOURCE_GRADE,
                Objects.requireNonNull(decision.source()).name());
        columns.put(
                TENSION_REPORT.INFORMATION_GRADE,
                Objects.requireNonNull(decision.information()).name());
        columns.put(
                TENSION_REPORT.HANDLING,
                Objects.requireNonNull(decision.handling()).name());
        columns.put(TENSION_REPORT.HANDLING_CONDITIONS, decision.conditions().strip());
        columns.put(
                TENSION_REPORT.MARKING,
                Objects.requireNonNull(decision.marking()).name());
        columns.put(TENSION_REPORT.HANDLING_LINE, decision.handlingLine().strip());
        columns.put(
                TENSION_REPORT.PERSONAL_DATA,
                Objects.requireNonNull(decision.personalData()).name());
        columns.put(
                TENSION_REPORT.FREE_EXPRESSION,
                Objects.requireNonNull(decision.freeExpression()).name());
        columns.put(
                TENSION_REPORT.FREE_EXPRESSION_REASON,
                decision.freeExpressionReason().strip());
        columns.put(
                TENSION_REPORT.REDACTED_TEXT,
                decision.redactedText().isBlank()
                        ? null
                        : decision.redactedText().strip());
        columns.put(TENSION_REPORT.SHARE_WITH_SCHOOLS, decision.shareWithSchools());
        columns.put(TENSION_REPORT.CONTEXTS, SafetyContext.store(decision.contexts()));
        columns.put(TENSION_REPORT.POLICE_HOLD, decision.policeHold());
        decided(columns);
        locks.change(report, version, Transition.ACCEPT, columns);
        tell(report, outcome.isBlank() ? texts.get("tension.outcome.accepted") : outcome);
        audit.record(
                "tension.report.accepted",
                TriageLocks.REPORT,
                reference,
                "marking=" + decision.marking() + " grade=" + decision.source().code() + decision.information()
                        + decision.handling());
    }

    /** Asks the reporter a question; the clock stops until the answer comes. */
    @Transactional
    public void returnWithQuestion(String reference, int version, String question) {
        Report report = locks.held(reference);
        checkNote(question, true);
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(TENSION_REPORT.PAUSED_ON, LondonTime.today(clock));
        locks.change(report, version, Transition.RETURN, columns);
        notes.add(report.id(), Note.Kind.QUESTION, signedIn.user().id(), question.strip(), clock.instant());
        audit.record("tension.report.returned", TriageLocks.REPORT, reference, "");
    }

    /**
     * Diverts a report that belongs elsewhere. When the other side has confirmed that it has it, everything personal
     * is erased at once; otherwise {@link #confirmReceipt} does it later. The diversion itself stays counted.
     */
    @Transactional
    public void divert(String reference, int version, Destination destination, boolean receiptConfirmed) {
        Report report = locks.held(reference);
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        if (receiptConfirmed) {
            erase(report, columns);
        }
        decided(columns);
        locks.change(report, version, Transition.DIVERT, columns);
        reports.recordDiversion(destination.name(), "TRIAGE", clock.instant());
        tell(report, texts.get("tension.outcome.diverted", texts.get(destination.key())));
        audit.record(
                "tension.report.diverted",
                TriageLocks.REPORT,
                reference,
                destination.name() + " confirmed=" + receiptConfirmed);
    }

    /** The other side has the diverted report: erases everything personal here. */
    @Transactional
    public void confirmReceipt(String reference, int version) {
        Report report = locks.lockToDecide(reference);
        if (report.state() != ReportState.DIVERTED || report.triage().erasedAt() != null) {
            throw new RuleBrokenException("tension.triage.notDiverted");
        }
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        erase(report, columns);
        reports.update(report.id(), version, columns);
        audit.record("tension.report.erased", TriageLocks.REPORT, reference, "");
    }

    /** Rejects a report, with a reason that is also put to the reporter in plain words. */
    @Transactional
    public void reject(String reference, int version, RejectReason reason, String outcome) {
        Report report = locks.held(reference);
        checkNote(outcome, false);
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(TENSION_REPORT.REJECT_REASON, reason.name());
        decided(columns);
        locks.change(report, version, Transition.REJECT, columns);
        tell(report, outcome.isBlank() ? texts.get("tension.outcome.rejected." + reason.name()) : outcome);
        audit.record("tension.report.rejected", TriageLocks.REPORT, reference, reason.name());
    }

    /**
     * Links a report to the one that counts for both.
     *
     * @param original reference of the other report
     * @throws RuleBrokenException when there is no such report, it is this one, or it is itself a duplicate
     */
    @Transactional
    public void markDuplicate(String reference, int version, String original) {
        Report report = locks.held(reference);
        Report other = reports.byReference(original.strip().toUpperCase(java.util.Locale.ROOT))
                .filter(found -> found.id() != report.id() && ReportAccess.mayRead(signedIn.user(), found))
                .filter(found -> found.state() == ReportState.SUBMITTED
                        || found.state() == ReportState.IN_TRIAGE
                        || found.state() == ReportState.ACCEPTED
                        || found.state() == ReportState.CLOSED)
                .orElseThrow(() -> new RuleBrokenException("tension.problem.triage.original"));
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(TENSION_REPORT.DUPLICATE_OF, other.id());
        decided(columns);
        locks.change(report, version, Transition.MARK_DUPLICATE, columns);
        links.link(report.id(), other.id(), signedIn.user().id(), clock.instant());
        tell(report, texts.get("tension.outcome.duplicate"));
        audit.record("tension.report.duplicate", TriageLocks.REPORT, reference, "of " + other.reference());
    }

    /** Closes an accepted report and tells the reporter what was done. */
    @Transactional
    public void close(String reference, int version, String outcome) {
        Report report = locks.lockToDecide(reference);
        checkNote(outcome, true);
        locks.change(report, version, Transition.CLOSE, new LinkedHashMap<>());
        tell(report, outcome);
        audit.record("tension.report.closed", TriageLocks.REPORT, reference, "");
    }

    private static void checkNote(String text, boolean required) {
        if ((required && text.isBlank()) || text.length() > NOTE_MAX) {
            throw new RuleBrokenException("tension.problem.triage.note", NOTE_MAX);
        }
    }

    private void tell(Report report, String outcome) {
        notes.add(report.id(), Note.Kind.OUTCOME, signedIn.user().id(), outcome.strip(), clock.instant());
    }

    private void decided(Map<Field<?>, @Nullable Object> columns) {
        columns.put(TENSION_REPORT.DECIDED_BY, signedIn.user().id());
        columns.put(TENSION_REPORT.DECIDED_AT, clock.instant());
    }

    /** Leaves reference, state and times, so that counts stay right, and nothing anybody wrote or said. */
    private void erase(Report report, Map<Field<?>, @Nullable Object> columns) {
        columns.putAll(reports.emptyColumns());
        columns.put(TENSION_REPORT.ERASED_AT, clock.instant());
        reports.forgetWords(report.id());
        contacts.delete(report.id());
        notes.delete(report.id());
        attachments.removeAll(ReportRepository.FILES, report.id());
    }
}
