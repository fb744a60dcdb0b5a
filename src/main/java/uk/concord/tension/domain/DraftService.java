package uk.concord.tension.domain;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
import uk.concord.place.domain.Ward;
import uk.concord.tension.domain.report.ConcernKind;
import uk.concord.tension.domain.report.Problem;
import uk.concord.tension.domain.report.ReceiptCode;
import uk.concord.tension.domain.report.ReportAnswers;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.domain.report.SectionRules;
import uk.concord.tension.domain.triage.ReportState;
import uk.concord.tension.domain.triage.ReportState.Transition;

/** Filling in a report: every change is saved, and the same form never becomes two reports. */
@Service
@RolesAllowed(Permissions.TENSION_FILE)
public class DraftService {
    private static final String REPORT = "report";

    private final ReportRepository reports;
    private final ReporterContacts contacts;
    private final SchoolSource schoolSource;
    private final FormWorld world;
    private final Intake intake;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final PrivacyNotice privacyNotice;
    private final Clock clock;

    DraftService(
            ReportRepository reports,
            ReporterContacts contacts,
            SchoolSource schoolSource,
            FormWorld world,
            Intake intake,
            AuditTrail audit,
            SignedIn signedIn,
            PrivacyNotice privacyNotice,
            Clock clock) {
        this.reports = reports;
        this.contacts = contacts;
        this.schoolSource = schoolSource;
        this.world = world;
        this.intake = intake;
        this.audit = audit;
        this.signedIn = signedIn;
        this.privacyNotice = privacyNotice;
        this.clock = clock;
    }

    /**
     * What came of submitting.
     *
     * @param reference of the report, or null when it is not complete
     * @param problems what is missing or wrong; empty when it was submitted
     */
    public record Submission(@Nullable String reference, List<Problem> problems) {}

    /** @return a key for a new form; nothing is stored until the first answer */
    public String newKey() {
        return UUID.randomUUID().toString();
    }

    /**
     * @return the draft with that key, or what became of it (then it has a reference)
     * @throws NotFoundException when there is none or it is somebody else's
     */
    @Transactional(readOnly = true)
    public Report open(String key) {
        return reports.byKey(key).filter(this::isMine).orElseThrow(() -> new NotFoundException("draft"));
    }

    /** @return the draft with that key when it is one's own and open */
    Optional<Report> find(String key) {
        return reports.byKey(key).filter(this::isMine);
    }

    /**
     * Saves one page, complete or not; the first save creates the draft.
     *
     * @param version as the form knows it; 0 for a form that was not saved yet
     * @return the report as saved
     * @throws EditConflictException when the draft was changed elsewhere, for example in another window
     * @throws RuleBrokenException when it has been submitted already
     */
    @Transactional
    public Report save(String key, int version, Section section) {
        CurrentUser user = signedIn.user();
        Instant now = clock.instant();
        Report report = reports.lockByKey(key).orElseGet(() -> {
            reports.createDraft(checkedKey(key), user.id(), user.organisationId(), now);
            schoolSource.choose(key, user);
            audit.record("tension.draft.created", REPORT, key, "");
            return reports.lockByKey(key).orElseThrow(() -> new NotFoundException("draft"));
        });
        if (!isMine(report)) {
            throw new NotFoundException("draft");
        }
        if (report.state() != ReportState.DRAFT) {
            throw new RuleBrokenException("tension.draft.submitted", String.valueOf(report.reference()));
        }
        reports.saveSection(report, version, section, now);
        return reports.byKey(key).orElseThrow();
    }

    /** @return what is missing or wrong on that page */
    @Transactional(readOnly = true)
    public List<Problem> check(Section section, ReportAnswers answers) {
        return SectionRules.check(
                section, answers, world.on(answers.with(section).timing().start()));
    }

    /** @return what is missing or wrong on all pages */
    @Transactional(readOnly = true)
    public List<Problem> check(ReportAnswers answers) {
        return SectionRules.check(answers, world.on(answers.timing().start()));
    }

    /** @return the wards that can be chosen for something that started on that day; today's when no day is known */
    @Transactional(readOnly = true)
    public List<Ward> wardsOn(@Nullable LocalDate day) {
        return world.wardsOn(day);
    }

    /** @return the categories that can be chosen today */
    @Transactional(readOnly = true)
    public List<Category> categories() {
        return world.categories();
    }

    /** Records which other routes the gate has shown: codes and time, not who or what. */
    @Transactional
    public void recordRoutesShown(Section.Gate gate) {
        Instant now = clock.instant();
        if (Boolean.TRUE.equals(gate.dangerNow())) {
            reports.recordDiversion("DANGER", "GATE", now);
        }
        gate.kinds().stream()
                .filter(ConcernKind::diverts)
                .forEach(kind -> reports.recordDiversion(kind.name(), "GATE", now));
    }

    /**
     * Submits. The danger gate must be answered, everything required must be there, and the privacy notice must be
     * acknowledged (tension monitoring domain rules §5). Submitting again gives the same reference again.
     *
     * @throws RuleBrokenException when the privacy notice is not acknowledged
     */
    @Transactional
    public Submission submit(String key, boolean privacyAcknowledged) {
        Report report = lockOwn(key);
        if (report.reference() != null) {
            return new Submission(report.reference(), List.of());
        }
        List<Problem> problems = check(report.answers());
        return problems.isEmpty() ? submit(report, privacyAcknowledged) : new Submission(null, problems);
    }

    /** Submits what another form has found complete; else as {@link #submit(String, boolean)}. */
    Submission submitChecked(String key, boolean privacyAcknowledged) {
        Report report = lockOwn(key);
        return report.reference() == null
                ? submit(report, privacyAcknowledged)
                : new Submission(report.reference(), List.of());
    }

    private Submission submit(Report report, boolean privacyAcknowledged) {
        if (report.state().after(Transition.SUBMIT).isEmpty()) {
            throw new RuleBrokenException("tension.draft.notOpen");
        }
        if (!privacyAcknowledged) {
            throw new RuleBrokenException("tension.problem.privacy");
        }
        Intake.Arrival arrival = intake.arrive(privacyNotice.version());
        String reference = arrival.reference();
        reports.update(report.id(), report.version(), arrival.columns());
        if (report.answers().contact().needsReceipt()) {
            contacts.setReceipt(report.id(), ReceiptCode.random());
        }
        audit.record("tension.report.submitted", REPORT, reference, gateCodes(report));
        return new Submission(reference, List.of());
    }

    /**
     * Deletes a draft for good.
     *
     * @throws RuleBrokenException when it has been submitted already
     */
    @Transactional
    public void discard(String key) {
        Report report = lockOwn(key);
        if (report.state() != ReportState.DRAFT) {
            throw new RuleBrokenException("tension.draft.submitted", String.valueOf(report.reference()));
        }
        reports.delete(report.id());
        audit.record("tension.draft.deleted", REPORT, key, "");
    }

    private Report lockOwn(String key) {
        return reports.lockByKey(key).filter(this::isMine).orElseThrow(() -> new NotFoundException("draft"));
    }

    private boolean isMine(Report report) {
        return report.authorId() == signedIn.user().id();
    }

    private static String checkedKey(String key) {
        try {
            return UUID.fromString(key).toString();
        } catch (IllegalArgumentException notAKey) {
            throw new NotFoundException("draft");
        }
    }

    private static String gateCodes(Report report) {
        Section.Gate gate = report.answers().gate();
        return "danger=" + gate.dangerNow() + " kinds="
                + gate.kinds().stream().map(ConcernKind::name).collect(Collectors.joining(","));
    }
}
