package uk.concord.tension.domain.triage;

import static uk.concord.db.Tables.TENSION_REPORT;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.Note;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.ReportDetails;
import uk.concord.tension.domain.ReportDetailsQuery;
import uk.concord.tension.domain.ReportRepository;
import uk.concord.tension.domain.report.Problem;
import uk.concord.tension.domain.triage.ReportState.Transition;

/**
 * Deciding about reports, with the guards of the tension monitoring domain rules §5. Whoever decides holds the report:
 * a lock that ends by itself, and never on one's own report.
 */
@Service
@RolesAllowed(Permissions.TENSION_TRIAGE)
public class TriageService {
    /** How long a report is held without a decision. */
    public static final Duration LOCK = Duration.ofMinutes(20);
    /** Longest question, reason or outcome for the reporter, in characters. */
    public static final int NOTE_MAX = 1_000;

    private static final String REPORT = "report";

    private final ReportRepository reports;
    private final ReportDetailsQuery details;
    private final TriageQuery query;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Texts texts;
    private final Clock clock;

    TriageService(
            ReportRepository reports,
            ReportDetailsQuery details,
            TriageQuery query,
            AuditTrail audit,
            SignedIn signedIn,
            Texts texts,
            Clock clock) {
        this.reports = reports;
        this.details = details;
        this.query = query;
        this.audit = audit;
        this.signedIn = signedIn;
        this.texts = texts;
        this.clock = clock;
    }

    /** @return what waits for triage, the most urgent first */
    @Transactional(readOnly = true)
    public TriageQuery.Queue queue() {
        return query.queue(LondonTime.today(clock));
    }

    /** @return references of diverted reports whose receipt is not confirmed yet */
    @Transactional(readOnly = true)
    public List<String> awaitingReceipt() {
        return query.awaitingReceipt();
    }

    /**
     * Takes a report for triage, or goes on with one that is held already.
     *
     * @throws RuleBrokenException when it is one's own, somebody else holds it, or it is decided already
     */
    @Transactional
    public ReportDetails start(String reference) {
        CurrentUser user = signedIn.user();
        Report report = lock(reference);
        ReportState next = next(report, Transition.START_TRIAGE);
        Instant now = clock.instant();
        if (report.authorId() == user.id()) {
            throw new RuleBrokenException("tension.triage.own");
        }
        Report.Triage triage = report.triage();
        if (triage.heldByAnother(user.id(), now)) {
            throw new RuleBrokenException(
                    "tension.triage.held",
                    details.nameOf(Objects.requireNonNull(triage.lockedBy())),
                    LondonTime.time(Objects.requireNonNull(triage.lockedUntil())));
        }
        Map<Field<?>, @Nullable Object> columns = state(next);
        columns.put(TENSION_REPORT.LOCKED_BY, user.id());
        columns.put(TENSION_REPORT.LOCKED_UNTIL, now.plus(LOCK));
        reports.update(report.id(), report.version(), columns);
        audit.record("tension.triage.started", REPORT, reference, "");
        return details.of(lock(reference));
    }

    /** @return the grade that the reporter's words suggest, empty when they are gone */
    @Transactional(readOnly = true)
    public java.util.Optional<IndicativeGrade> suggestedGrade(String reference) {
        Report report = find(reference);
        return IndicativeGrade.suggest(
                report.answers().source(), query.shownFalseBefore(report.authorId(), report.id()));
    }

    /** Puts a report back into the queue undecided. */
    @Transactional
    public void putBack(String reference, int version) {
        Report report = held(reference);
        change(report, version, Transition.PUT_BACK, new LinkedHashMap<>());
        audit.record("tension.triage.putBack", REPORT, reference, "");
    }

    /**
     * Accepts a report.
     *
     * @throws RuleBrokenException when grade, marking or one of the two checks is missing
     * @throws EditConflictException when it was changed meanwhile
     */
    @Transactional
    public void accept(String reference, int version, Acceptance decision, String outcome) {
        Report report = held(reference);
        List<Problem> problems = decision.problems();
        if (!problems.isEmpty()) {
            Problem first = problems.getFirst();
            throw new RuleBrokenException(first.messageKey(), first.arguments().toArray());
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
        columns.put(TENSION_REPORT.POLICE_HOLD, decision.policeHold());
        decided(columns);
        change(report, version, Transition.ACCEPT, columns);
        tell(report, outcome.isBlank() ? texts.get("tension.outcome.accepted") : outcome);
        audit.record(
                "tension.report.accepted",
                REPORT,
                reference,
                "marking=" + decision.marking() + " grade=" + decision.source().code() + decision.information()
                        + decision.handling());
    }

    /** Asks the reporter a question; the clock stops until the answer comes. */
    @Transactional
    public void returnWithQuestion(String reference, int version, String question) {
        Report report = held(reference);
        checkNote(question, true);
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(TENSION_REPORT.PAUSED_ON, LondonTime.today(clock));
        change(report, version, Transition.RETURN, columns);
        reports.addNote(report.id(), Note.Kind.QUESTION, signedIn.user().id(), question.strip(), clock.instant());
        audit.record("tension.report.returned", REPORT, reference, "");
    }

    /**
     * Diverts a report that belongs elsewhere. When the other side has confirmed that it has it, everything personal
     * is erased at once; otherwise {@link #confirmReceipt} does it later. The diversion itself stays counted.
     */
    @Transactional
    public void divert(String reference, int version, Destination destination, boolean receiptConfirmed) {
        Report report = held(reference);
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        if (receiptConfirmed) {
            erase(report, columns);
        }
        decided(columns);
        change(report, version, Transition.DIVERT, columns);
        reports.recordDiversion(destination.name(), "TRIAGE", clock.instant());
        tell(report, texts.get("tension.outcome.diverted", texts.get(destination.key())));
        audit.record(
                "tension.report.diverted", REPORT, reference, destination.name() + " confirmed=" + receiptConfirmed);
    }

    /** The other side has the diverted report: erases everything personal here. */
    @Transactional
    public void confirmReceipt(String reference, int version) {
        Report report = lock(reference);
        if (report.state() != ReportState.DIVERTED || report.triage().erasedAt() != null) {
            throw new RuleBrokenException("tension.triage.notDiverted");
        }
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        erase(report, columns);
        reports.update(report.id(), version, columns);
        audit.record("tension.report.erased", REPORT, reference, "");
    }

    /** Rejects a report, with a reason that is also put to the reporter in plain words. */
    @Transactional
    public void reject(String reference, int version, RejectReason reason, String outcome) {
        Report report = held(reference);
        checkNote(outcome, false);
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(TENSION_REPORT.REJECT_REASON, reason.name());
        decided(columns);
        change(report, version, Transition.REJECT, columns);
        tell(report, outcome.isBlank() ? texts.get("tension.outcome.rejected." + reason.name()) : outcome);
        audit.record("tension.report.rejected", REPORT, reference, reason.name());
    }

    /**
     * Links a report to the one that counts for both.
     *
     * @param original reference of the other report
     * @throws RuleBrokenException when there is no such report, it is this one, or it is itself a duplicate
     */
    @Transactional
    public void markDuplicate(String reference, int version, String original) {
        Report report = held(reference);
        Report other = reports.byReference(original.strip().toUpperCase(java.util.Locale.ROOT))
                .filter(found -> found.id() != report.id())
                .filter(found -> found.state() == ReportState.SUBMITTED
                        || found.state() == ReportState.IN_TRIAGE
                        || found.state() == ReportState.ACCEPTED
                        || found.state() == ReportState.CLOSED)
                .orElseThrow(() -> new RuleBrokenException("tension.problem.triage.original"));
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(TENSION_REPORT.DUPLICATE_OF, other.id());
        decided(columns);
        change(report, version, Transition.MARK_DUPLICATE, columns);
        tell(report, texts.get("tension.outcome.duplicate"));
        audit.record("tension.report.duplicate", REPORT, reference, "of " + other.reference());
    }

    /** Closes an accepted report and tells the reporter what was done. */
    @Transactional
    public void close(String reference, int version, String outcome) {
        Report report = lock(reference);
        checkNote(outcome, true);
        change(report, version, Transition.CLOSE, new LinkedHashMap<>());
        tell(report, outcome);
        audit.record("tension.report.closed", REPORT, reference, "");
    }

    private Report find(String reference) {
        return reports.byReference(reference).orElseThrow(() -> new NotFoundException(REPORT));
    }

    private Report lock(String reference) {
        return reports.lockByReference(reference).orElseThrow(() -> new NotFoundException(REPORT));
    }

    /** @return the report, which this person holds */
    private Report held(String reference) {
        CurrentUser user = signedIn.user();
        Report report = lock(reference);
        if (report.authorId() == user.id()) {
            throw new RuleBrokenException("tension.triage.own");
        }
        if (report.state() != ReportState.IN_TRIAGE) {
            throw new RuleBrokenException("tension.triage.decided");
        }
        if (!report.triage().heldBy(user.id())) {
            throw new RuleBrokenException("tension.triage.lost");
        }
        return report;
    }

    private static ReportState next(Report report, Transition transition) {
        return report.state().after(transition).orElseThrow(() -> new RuleBrokenException("tension.triage.decided"));
    }

    private void change(Report report, int version, Transition transition, Map<Field<?>, @Nullable Object> columns) {
        columns.putAll(state(next(report, transition)));
        columns.put(TENSION_REPORT.LOCKED_BY, null);
        columns.put(TENSION_REPORT.LOCKED_UNTIL, null);
        reports.update(report.id(), version, columns);
    }

    private static Map<Field<?>, @Nullable Object> state(ReportState state) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(TENSION_REPORT.STATE, state.name());
        return columns;
    }

    private void decided(Map<Field<?>, @Nullable Object> columns) {
        columns.put(TENSION_REPORT.DECIDED_BY, signedIn.user().id());
        columns.put(TENSION_REPORT.DECIDED_AT, clock.instant());
    }

    private void tell(Report report, String outcome) {
        reports.addNote(report.id(), Note.Kind.OUTCOME, signedIn.user().id(), outcome.strip(), clock.instant());
    }

    private static void checkNote(String text, boolean required) {
        if ((required && text.isBlank()) || text.length() > NOTE_MAX) {
            throw new RuleBrokenException("tension.problem.triage.note", NOTE_MAX);
        }
    }

    /** Leaves reference, state and times, so that counts stay right, and nothing anybody wrote or said. */
    private void erase(Report report, Map<Field<?>, @Nullable Object> columns) {
        columns.putAll(reports.emptyColumns());
        columns.put(TENSION_REPORT.ERASED_AT, clock.instant());
        reports.deleteContact(report.id());
        reports.deleteNotes(report.id());
    }
}
