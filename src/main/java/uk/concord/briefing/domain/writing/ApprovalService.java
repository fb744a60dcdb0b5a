package uk.concord.briefing.domain.writing;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.concord.briefing.domain.composition.BriefingContent;
import uk.concord.briefing.domain.release.ReleaseLedger;
import uk.concord.briefing.domain.review.Reviews;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.settings.Settings;
import uk.concord.core.time.LondonTime;
import uk.concord.core.time.WorkingDayCalendar;

/** The second person: approves somebody else's briefing, gives it back, or withdraws it. */
@Service
@RolesAllowed(Permissions.BRIEFING_APPROVE)
public class ApprovalService {

    private static final int NOTE_LENGTH = 1000;

    private final BriefingRepository repository;
    private final BriefingQuery query;
    private final ContentAssembly assembly;
    private final Gates gates;
    private final VersionArchive archive;
    private final ReleaseLedger ledger;
    private final List<ApprovalPoints> points;
    private final Reviews reviews;
    private final WorkingDayCalendar calendar;
    private final Settings settings;
    private final List<WithdrawalNotice> notices;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;
    private final TransactionTemplate transactions;

    ApprovalService(
            BriefingRepository repository,
            BriefingQuery query,
            ContentAssembly assembly,
            Gates gates,
            VersionArchive archive,
            ReleaseLedger ledger,
            List<ApprovalPoints> points,
            Reviews reviews,
            WorkingDayCalendar calendar,
            Settings settings,
            List<WithdrawalNotice> notices,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock,
            PlatformTransactionManager transactionManager) {
        this.repository = repository;
        this.query = query;
        this.assembly = assembly;
        this.gates = gates;
        this.archive = archive;
        this.ledger = ledger;
        this.points = points;
        this.reviews = reviews;
        this.calendar = calendar;
        this.settings = settings;
        this.notices = notices;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /** @return whether the person signed in had a hand in the briefing, and so may not approve it */
    @Transactional(readOnly = true)
    public boolean hadAHand(String termSlug) {
        return hands(query.byTerm(termSlug)).contains(signedIn.user().id());
    }

    /** @return what the approver has to confirm, one by one, before approving */
    @Transactional(readOnly = true)
    public List<ApprovalPoint> points(String termSlug) {
        return points(query.byTerm(termSlug));
    }

    private List<ApprovalPoint> points(Briefing briefing) {
        return points.stream().flatMap(source -> source.of(briefing).stream()).toList();
    }

    private Set<Long> hands(Briefing briefing) {
        return repository.hands(briefing.id());
    }

    /** As {@link #approve(String, int, Set, String)}, where there is nothing to confirm and no emergency. */
    public void approve(String termSlug, int version) {
        approve(termSlug, version, Set.of(), "");
    }

    /**
     * Approves and freezes: inputs, file for the screen, PDF, each with its SHA-256; the figures for ever. The files are
     * made and checked between two transactions, so that nobody waits for a page to be drawn; the second one begins by
     * asking whether the briefing is still the one they were made from.
     *
     * @param version of the briefing on the approver's screen
     * @param confirmed keys of the points the approver confirmed
     * @param emergency why it cannot wait for an agreement that is missing, up to 1,000 characters; empty when it can.
     *     Nothing else may be missing, the review least of all, and it is reviewed once more afterwards
     * @throws RuleBrokenException when it is not waiting for approval, nobody else reviewed it, something is missing (it
     *     says all of it), a point is not confirmed, a file is not accessible, or the person signed in opened, wrote or
     *     submitted it; the last is in the audit trail
     * @throws EditConflictException when the briefing is not the one on the screen any more; nothing is approved then
     */
    public void approve(String termSlug, int version, Set<String> confirmed, String emergency) {
        BriefingContent content = Optional.ofNullable(
                        transactions.execute(status -> toApprove(termSlug, version, confirmed, emergency)))
                .flatMap(found -> found)
                .orElse(null);
        if (content == null) {
            // Outside the transaction: a refusal rolls back, its trace stays.
            audit.record("briefing.approval.refused", "briefing", termSlug, "own work");
            throw new RuleBrokenException("briefing.approve.own");
        }
        FrozenFiles files = archive.files(content);
        List<String> problems = files.problems();
        if (!problems.isEmpty()) {
            throw new RuleBrokenException("briefing.approve.files", String.join("; ", problems));
        }
        transactions.executeWithoutResult(status -> keep(termSlug, version, files, emergency));
    }

    /** @return what the files are made from; empty when the person signed in had a hand in it */
    private Optional<BriefingContent> toApprove(String termSlug, int version, Set<String> confirmed, String emergency) {
        Briefing briefing = inReview(query.lock(termSlug, version));
        if (hands(briefing).contains(signedIn.user().id())) {
            return Optional.empty();
        }
        if (!reviewed(briefing)) {
            throw new RuleBrokenException("briefing.approve.not-reviewed");
        }
        Gates.refuse("briefing.approve.missing", gates.beforeSubmission(briefing));
        waived(briefing, emergency);
        if (!points(briefing).stream().allMatch(point -> confirmed.contains(point.key()))) {
            throw new RuleBrokenException("briefing.approve.points");
        }
        int number = repository.nextNumber(briefing.id());
        return Optional.of(assembly.content(briefing, number, LondonTime.today(clock)));
    }

    /** @return the agreements an emergency does without; none when nothing is missing */
    private List<Missing> waived(Briefing briefing, String emergency) {
        List<Missing> agreements = gates.agreements(briefing);
        if (emergency.isBlank()) {
            Gates.refuse("briefing.approve.missing", agreements);
        }
        if (emergency.length() > NOTE_LENGTH) {
            throw new RuleBrokenException("briefing.note.too-long", String.valueOf(NOTE_LENGTH));
        }
        return agreements;
    }

    /** Somebody other than the approver; no author reviews, that is refused before. */
    private boolean reviewed(Briefing briefing) {
        long approver = signedIn.user().id();
        return reviews.of(briefing.id(), briefing.version()).stream()
                .anyMatch(review -> review.reviewerId() != approver);
    }

    private void keep(String termSlug, int version, FrozenFiles files, String emergency) {
        Briefing briefing = inReview(query.lock(termSlug, version));
        List<Missing> waived = waived(briefing, emergency);
        if (!waived.isEmpty()) {
            LocalDate due =
                    calendar.current().plus(LondonTime.today(clock), settings.number("briefing.emergency-review-days"));
            reviews.addEmergency(
                    briefing.id(),
                    files.number(),
                    emergency.strip(),
                    Gates.words(waived),
                    signedIn.user().id(),
                    due);
            audit.record("briefing.approved.emergency", "briefing", termSlug, "version " + files.number());
        }
        repository.move(briefing, BriefingState.APPROVED, "");
        repository.freeze(
                briefing.id(), files, briefing.changeNote(), signedIn.user().id());
        ledger.freeze(briefing.id());
        audit.record(
                "briefing.approved",
                "briefing",
                termSlug,
                "version " + files.number() + " pdf sha256 " + files.pdfSha256());
    }

    /**
     * Gives a briefing back to its author.
     *
     * @param version of the briefing on the approver's screen
     * @param note what has to change, up to 1,000 characters
     * @throws RuleBrokenException when it is not waiting for approval, or the note is empty or too long
     * @throws EditConflictException when the briefing changed since
     */
    @Transactional
    public void giveBack(String termSlug, int version, String note) {
        Briefing briefing = inReview(query.lock(termSlug, version));
        repository.move(briefing, BriefingState.DRAFT, checked(note, "briefing.give-back.note.missing"));
        audit.record("briefing.given-back", "briefing", termSlug, "");
    }

    /**
     * Takes a published briefing back: schools can no longer open it, the record stays. A corrected version that is being
     * written goes on.
     *
     * @param version of the briefing on the approver's screen
     * @param reason up to 1,000 characters
     * @throws RuleBrokenException when it is not published, or the reason is empty or too long
     * @throws EditConflictException when the briefing changed since
     */
    @Transactional
    public void withdraw(String termSlug, int version, String reason) {
        Briefing briefing = query.lock(termSlug, version);
        BriefingVersion published =
                query.published(briefing.id()).orElseThrow(() -> new RuleBrokenException("briefing.not.published"));
        String why = checked(reason, "briefing.withdraw.reason.missing");
        if (briefing.state() == BriefingState.PUBLISHED) {
            repository.move(briefing, BriefingState.WITHDRAWN, "");
        } else {
            repository.touch(briefing.id());
        }
        repository.markWithdrawn(published.id(), signedIn.user().id(), why);
        notices.forEach(notice -> notice.withdrawn(briefing, published));
        audit.record("briefing.withdrawn", "briefing", termSlug, "version " + published.number());
    }

    private static String checked(String text, String missingKey) {
        if (text.isBlank()) {
            throw new RuleBrokenException(missingKey);
        }
        if (text.length() > NOTE_LENGTH) {
            throw new RuleBrokenException("briefing.note.too-long", String.valueOf(NOTE_LENGTH));
        }
        return text.strip();
    }

    private static Briefing inReview(Briefing briefing) {
        if (briefing.state() != BriefingState.REVIEW) {
            throw new RuleBrokenException("briefing.not.in-review");
        }
        return briefing;
    }
}
