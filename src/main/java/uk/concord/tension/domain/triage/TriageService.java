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
import java.util.Optional;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.Category;
import uk.concord.tension.domain.CategoryQuery;
import uk.concord.tension.domain.Note;
import uk.concord.tension.domain.NoteRepository;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.ReportDetails;
import uk.concord.tension.domain.ReportDetailsQuery;
import uk.concord.tension.domain.ReportRepository;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.domain.triage.ReportState.Transition;

/**
 * The queue of triage (tension monitoring domain rules §5). Whoever triages a report holds it: a lock that ends by
 * itself, and never on one's own report.
 */
@Service
@RolesAllowed(Permissions.TENSION_TRIAGE)
public class TriageService {
    /** Key of the sentence that somebody else holds the report. */
    public static final String HELD = "tension.triage.held";

    /** How long a report is held without a decision. */
    public static final Duration LOCK = Duration.ofMinutes(20);

    private final ReportRepository reports;
    private final NoteRepository notes;
    private final ReportDetailsQuery details;
    private final CategoryQuery categories;
    private final TriageQuery query;
    private final TriageLocks locks;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    TriageService(
            ReportRepository reports,
            NoteRepository notes,
            ReportDetailsQuery details,
            CategoryQuery categories,
            TriageQuery query,
            TriageLocks locks,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.reports = reports;
        this.notes = notes;
        this.details = details;
        this.categories = categories;
        this.query = query;
        this.locks = locks;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @return what waits for triage, the most urgent first */
    @Transactional(readOnly = true)
    public TriageQuery.Queue queue() {
        return query.queue(signedIn.user(), LondonTime.today(clock));
    }

    /** @return of the queue, what this person looks after */
    @Transactional(readOnly = true)
    public TriageQuery.Queue myQueue() {
        return query.queueOf(signedIn.user(), LondonTime.today(clock));
    }

    /** @return references of accepted reports that this person looks after and is to look at again by now */
    @Transactional(readOnly = true)
    public List<String> toReview() {
        return query.toReview(signedIn.user(), LondonTime.today(clock));
    }

    /** @return references of diverted reports whose receipt is not confirmed yet */
    @Transactional(readOnly = true)
    public List<String> awaitingReceipt() {
        return query.awaitingReceipt(signedIn.user());
    }

    /**
     * Takes a report for triage, or goes on with one that is held already.
     *
     * @throws RuleBrokenException when it is one's own, somebody else holds it, or it is decided already
     */
    @Transactional
    public ReportDetails start(String reference) {
        return take(reference, false);
    }

    /**
     * Takes a report although somebody else holds it, for instance because their machine or Concord stopped. They are
     * told when they go on, and can decide nothing.
     *
     * @throws RuleBrokenException when it is one's own, or it is decided already
     */
    @Transactional
    public ReportDetails takeOver(String reference) {
        return take(reference, true);
    }

    private ReportDetails take(String reference, boolean over) {
        CurrentUser user = signedIn.user();
        Report report = locks.lock(reference);
        ReportState next = TriageLocks.next(report, Transition.START_TRIAGE);
        Instant now = clock.instant();
        if (report.authorId() == user.id()) {
            throw new RuleBrokenException("tension.triage.own");
        }
        Report.Triage triage = report.triage();
        boolean held = triage.heldByAnother(user.id(), now);
        if (held && !over) {
            throw new RuleBrokenException(
                    HELD,
                    details.nameOf(Objects.requireNonNull(triage.lockedBy())),
                    LondonTime.time(Objects.requireNonNull(triage.lockedUntil())));
        }
        Map<Field<?>, @Nullable Object> columns = TriageLocks.state(next);
        columns.put(TENSION_REPORT.LOCKED_BY, user.id());
        columns.put(TENSION_REPORT.LOCKED_UNTIL, now.plus(LOCK));
        reports.update(report.id(), report.version(), columns);
        audit.record(
                held ? "tension.triage.takenOver" : "tension.triage.started",
                TriageLocks.REPORT,
                reference,
                held ? "from account=" + triage.lockedBy() : "");
        return details.of(locks.lock(reference));
    }

    /** @return the grade that the reporter's words suggest, empty when they are gone */
    @Transactional(readOnly = true)
    public java.util.Optional<IndicativeGrade> suggestedGrade(String reference) {
        Report report = locks.find(reference);
        return IndicativeGrade.suggest(
                report.answers().source(), query.shownFalseBefore(report.authorId(), report.id()));
    }

    /** @return the categories that can be chosen today */
    @Transactional(readOnly = true)
    public List<Category> categories() {
        return categories.validOn(LondonTime.today(clock));
    }

    /**
     * Adds what a short report was not asked: how the tension shows itself and what it is about.
     *
     * @throws RuleBrokenException when one of the two is missing or the category is not on the list
     */
    @Transactional
    public void classify(String reference, int version, Section.Kind kind) {
        Report report = locks.held(reference);
        if (kind.eep() == null) {
            throw new RuleBrokenException("tension.problem.eep");
        }
        if (categories().stream().noneMatch(category -> category.code().equals(kind.category()))) {
            throw new RuleBrokenException("tension.problem.category");
        }
        reports.saveSection(report, version, kind, clock.instant());
        audit.record("tension.report.classified", TriageLocks.REPORT, reference, kind.eep() + " " + kind.category());
    }

    /**
     * Adds a note among those who triage.
     *
     * @throws RuleBrokenException when it is empty or too long
     */
    @Transactional
    public void note(String reference, String text) {
        Report report = locks.find(reference);
        if (report.authorId() == signedIn.user().id()) {
            throw new RuleBrokenException("tension.triage.own");
        }
        if (text.isBlank() || text.length() > DecisionService.NOTE_MAX) {
            throw new RuleBrokenException("tension.problem.triage.note", DecisionService.NOTE_MAX);
        }
        notes.add(report.id(), Note.Kind.INTERNAL, signedIn.user().id(), text.strip(), clock.instant());
        audit.record("tension.triage.noted", TriageLocks.REPORT, reference, "");
    }

    /**
     * @param forward whether the one below it in the queue, or above
     * @return the report next to the given one that this person could take; the most urgent when that one no longer
     *     waits or is the last; empty when nothing else waits
     */
    @Transactional(readOnly = true)
    public Optional<String> neighbour(String reference, boolean forward) {
        CurrentUser user = signedIn.user();
        Instant now = clock.instant();
        List<String> free = query.queue(signedIn.user(), LondonTime.today(clock)).lines().stream()
                .filter(line ->
                        line.reference().equals(reference) || (line.authorId() != user.id() && isFree(line, user, now)))
                .map(TriageQuery.Line::reference)
                .toList();
        int at = free.indexOf(reference);
        if (at < 0) {
            return free.stream().findFirst();
        }
        int next = Math.floorMod(at + (forward ? 1 : -1), free.size());
        return next == at ? Optional.empty() : Optional.of(free.get(next));
    }

    private static boolean isFree(TriageQuery.Line line, CurrentUser user, Instant now) {
        Instant until = line.heldUntil();
        return until == null || until.isBefore(now) || user.displayName().equals(line.heldBy());
    }

    /** Puts a report back into the queue undecided. */
    @Transactional
    public void putBack(String reference, int version) {
        Report report = locks.held(reference);
        locks.change(report, version, Transition.PUT_BACK, new LinkedHashMap<>());
        audit.record("tension.triage.putBack", TriageLocks.REPORT, reference, "");
    }
}
