package uk.concord.tension.domain.files;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.document.Attachment;
import uk.concord.core.document.Attachments;
import uk.concord.core.document.PictureGrid;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.ReportRepository;
import uk.concord.tension.domain.access.ReportAccess;
import uk.concord.tension.domain.triage.ReportState;

/**
 * Pictures and documents with a report. The author adds them to a draft; who sees them afterwards stands in
 * {@link ReportAccess#mayReadFiles}.
 */
@Service
@RolesAllowed(Permissions.TENSION_FILE)
public class ReportFiles {
    private static final String REPORT = "report";

    private final ReportRepository reports;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final SignedIn signedIn;

    ReportFiles(ReportRepository reports, Attachments attachments, AuditTrail audit, SignedIn signedIn) {
        this.reports = reports;
        this.attachments = attachments;
        this.audit = audit;
        this.signedIn = signedIn;
    }

    /** @return whether a virus scanner looks at what is added */
    public boolean areScanned() {
        return attachments.areScanned();
    }

    /**
     * Adds a file to one's own draft.
     *
     * @throws RuleBrokenException when it was submitted already, or the file is refused
     */
    @Transactional
    public void attach(String key, String fileName, byte[] bytes) {
        long file = attachments.store(ReportRepository.FILES, draft(key).id(), fileName, bytes);
        audit.record("tension.file.added", REPORT, key, "file=" + file);
    }

    /** Takes a file out of one's own draft. */
    @Transactional
    public void remove(String key, long file) {
        attachments.remove(ReportRepository.FILES, draft(key).id(), file);
        audit.record("tension.file.removed", REPORT, key, "file=" + file);
    }

    /**
     * @return whether this person may cover parts of the pictures: the author of a draft, and those who triage a report of
     *     somebody else and see its files
     */
    @Transactional(readOnly = true)
    public boolean mayCover(String key) {
        return reports.byKey(key).filter(this::mayCover).isPresent();
    }

    private boolean mayCover(Report report) {
        CurrentUser user = signedIn.user();
        return report.state() == ReportState.DRAFT
                ? report.authorId() == user.id()
                : report.authorId() != user.id()
                        && user.has(Permissions.TENSION_TRIAGE)
                        && ReportAccess.mayReadFiles(user, report);
    }

    /** @return the cells a picture can be covered by */
    @Transactional(readOnly = true)
    public PictureGrid grid(String key, long file) {
        return attachments.grid(
                ReportRepository.FILES, toCover(reports.byKey(key)).id(), file);
    }

    /**
     * Covers parts of a picture, faces for instance, for everybody and for ever.
     *
     * @param seen the picture as the person saw it
     * @param cells numbers of cells of its {@link #grid}
     * @throws EditConflictException when somebody else covered parts of it meanwhile
     */
    @Transactional
    public void cover(String key, Attachment seen, Set<Integer> cells) {
        Report report = toCover(reports.lockByKey(key));
        attachments.cover(ReportRepository.FILES, report.id(), seen, cells);
        String reference = report.reference();
        audit.record(
                "tension.file.covered",
                REPORT,
                reference == null ? key : reference,
                "file=" + seen.id() + " cells=" + cells.size());
    }

    private Report toCover(Optional<Report> report) {
        return report.filter(this::mayCover).orElseThrow(() -> new NotFoundException("file"));
    }

    private Report draft(String key) {
        Report report = reports.lockByKey(key)
                .filter(found -> found.authorId() == signedIn.user().id())
                .orElseThrow(() -> new NotFoundException("draft"));
        if (report.state() != ReportState.DRAFT) {
            throw new RuleBrokenException("tension.draft.submitted", String.valueOf(report.reference()));
        }
        return report;
    }

    /** @return the files of a report or draft in the order they were added, none when this person may not see them */
    @Transactional(readOnly = true)
    public List<Attachment> of(String key) {
        return reports.byKey(key)
                .filter(report -> ReportAccess.mayReadFiles(signedIn.user(), report))
                .map(report -> attachments.list(ReportRepository.FILES, report.id()))
                .orElse(List.of());
    }

    /** @throws NotFoundException when there is no such file or this person may not see it */
    @Transactional
    public Attachments.Content read(String key, long file) {
        Report report = reports.byKey(key)
                .filter(found -> ReportAccess.mayReadFiles(signedIn.user(), found))
                .orElseThrow(() -> new NotFoundException("file"));
        Attachments.Content content = attachments.read(ReportRepository.FILES, report.id(), file);
        String reference = report.reference();
        audit.record("tension.file.read", REPORT, reference == null ? key : reference, "file=" + file);
        return content;
    }
}
