package uk.concord.tension.domain.duplicate;

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
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.core.time.WorkingDayCalendar;
import uk.concord.tension.domain.Intake;
import uk.concord.tension.domain.Note;
import uk.concord.tension.domain.NoteRepository;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.ReportRepository;
import uk.concord.tension.domain.access.ReportAccess;
import uk.concord.tension.domain.access.ReportAccessSql;
import uk.concord.tension.domain.triage.ReportState;
import uk.concord.tension.domain.triage.ReportState.Transition;

/** Suggests reports that tell of the same, and takes a link back. */
@Service
@RolesAllowed(Permissions.TENSION_TRIAGE)
public class DuplicateService {
    /** How long a link can be undone (tension monitoring domain rules §5). */
    public static final Duration UNDO = Duration.ofDays(90);

    private static final String REPORT = "report";
    private final ReportRepository reports;
    private final NoteRepository notes;
    private final DuplicateQuery query;
    private final DuplicateLinks links;
    private final WorkingDayCalendar calendar;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Texts texts;
    private final Clock clock;

    DuplicateService(
            ReportRepository reports,
            NoteRepository notes,
            DuplicateQuery query,
            DuplicateLinks links,
            WorkingDayCalendar calendar,
            AuditTrail audit,
            SignedIn signedIn,
            Texts texts,
            Clock clock) {
        this.reports = reports;
        this.notes = notes;
        this.query = query;
        this.links = links;
        this.calendar = calendar;
        this.audit = audit;
        this.signedIn = signedIn;
        this.texts = texts;
        this.clock = clock;
    }

    /** @return reports that may tell of the same and that this person may read, the likeliest first */
    @Transactional(readOnly = true)
    public List<LikelyDuplicate> suggestions(String reference) {
        CurrentUser user = signedIn.user();
        Report report = reports.findReadable(reference, user);
        return query.of(report, user);
    }

    /** @return whether the link of a duplicate can still be undone */
    @Transactional(readOnly = true)
    public boolean canUndo(Report report) {
        return report.state() == ReportState.DUPLICATE
                && clock.instant().isBefore(linkedAt(report).plus(UNDO));
    }

    /** @return every link to a report this person may read that the report ever had, undone ones too */
    @Transactional(readOnly = true)
    public List<DuplicateLinks.Link> history(String reference) {
        CurrentUser user = signedIn.user();
        Report report = reports.findReadable(reference, user);
        return links.of(report.id(), ReportAccessSql.readable(user));
    }

    /**
     * Takes the link back: the report waits for triage again, and which report it was linked to stays on record.
     *
     * @throws RuleBrokenException when it is no duplicate, the other report may not be read, or 90 days have passed
     * @throws EditConflictException when it was changed meanwhile
     */
    @Transactional
    public void undo(String reference, int version) {
        CurrentUser user = signedIn.user();
        Report report = reports.lockReadable(reference, user);
        Long original = report.triage().duplicateOf();
        ReportState next = report.state()
                .after(Transition.UNDO_DUPLICATE)
                .orElseThrow(() -> new RuleBrokenException("tension.triage.decided"));
        if (original == null
                || reports.byId(original)
                        .filter(other -> ReportAccess.mayRead(user, other))
                        .isEmpty()) {
            throw new RuleBrokenException("tension.problem.triage.original");
        }
        if (!canUndo(report)) {
            throw new RuleBrokenException("tension.duplicate.tooLate", UNDO.toDays());
        }
        Instant now = clock.instant();
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(TENSION_REPORT.STATE, next.name());
        columns.put(TENSION_REPORT.DUPLICATE_OF, null);
        columns.put(TENSION_REPORT.ENDED_AT, null);
        columns.put(TENSION_REPORT.DECIDED_BY, null);
        columns.put(TENSION_REPORT.DECIDED_AT, null);
        columns.put(TENSION_REPORT.DUE_ON, calendar.current().plus(LondonTime.today(clock), Intake.DUE_WORKING_DAYS));
        reports.update(report.id(), version, columns);
        links.undo(report.id(), user.id(), now);
        notes.add(report.id(), Note.Kind.OUTCOME, user.id(), texts.get("tension.outcome.unlinked"), now);
        audit.record("tension.report.unlinked", REPORT, reference, "of " + original);
    }

    private static Instant linkedAt(Report report) {
        Instant decided = report.triage().decidedAt();
        return decided == null ? Objects.requireNonNull(report.receivedAt()) : decided;
    }
}
