package uk.concord.briefing.domain.clearance;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.briefing.domain.writing.BriefingRepository;
import uk.concord.briefing.domain.writing.BriefingState;
import uk.concord.briefing.domain.writing.ContentFingerprint;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;

/** Whose agreement a briefing needs, and writing down that it was given. */
@Service
@RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_REVIEW, Permissions.BRIEFING_APPROVE})
@Transactional(readOnly = true)
public class ClearanceService {

    /** The name and office of whoever agreed is at most as long, in characters. */
    public static final int NAME_LENGTH = 160;
    /** Conditions and reasons are at most as long, in characters. */
    public static final int TEXT_LENGTH = 500;

    private final Clearances clearances;
    private final ClearanceRepository repository;
    private final ContentFingerprint fingerprint;
    private final BriefingQuery briefings;
    private final BriefingRepository briefingRepository;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    ClearanceService(
            Clearances clearances,
            ClearanceRepository repository,
            ContentFingerprint fingerprint,
            BriefingQuery briefings,
            BriefingRepository briefingRepository,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.clearances = clearances;
        this.repository = repository;
        this.fingerprint = fingerprint;
        this.briefings = briefings;
        this.briefingRepository = briefingRepository;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @return one line for each kind, in order */
    public List<ClearanceLine> lines(String termSlug) {
        return clearances.of(briefings.byTerm(termSlug));
    }

    /**
     * Says whether an agreement is needed. While somebody reviews or approves, that cannot be changed.
     *
     * @param sections what it is about; needed for police material, empty for what is usual
     * @param reason why an agreement that is usual is not needed, up to 500 characters
     * @param version of the decision on the screen
     * @throws RuleBrokenException when the briefing is not a draft, sections or reason are missing, or the reason is too
     *     long
     * @throws EditConflictException when somebody else decided meanwhile
     */
    @RolesAllowed(Permissions.BRIEFING_WRITE)
    @Transactional
    public void decide(
            String termSlug, ClearanceKind kind, boolean needed, Set<Section> sections, String reason, int version) {
        Briefing briefing = briefings.lock(termSlug);
        if (briefing.state() != BriefingState.DRAFT) {
            throw new RuleBrokenException("briefing.not.draft");
        }
        if (needed && kind == ClearanceKind.POLICE && sections.isEmpty()) {
            throw new RuleBrokenException("briefing.clearance.sections.missing");
        }
        if (!needed && reason.isBlank()) {
            throw new RuleBrokenException("briefing.clearance.reason.missing");
        }
        limit(reason, TEXT_LENGTH);
        repository.decide(
                briefing.id(),
                kind,
                needed,
                sections,
                needed ? "" : reason.strip(),
                signedIn.user().id(),
                version);
        briefingRepository.touch(briefing.id());
        audit.record(
                "briefing.clearance.decided", "briefing", termSlug, kind.slug() + (needed ? " needed" : " not needed"));
    }

    /**
     * Writes down that somebody agreed to the content as it stands. Until the briefing is withdrawn an agreement can be
     * given, after publication too when an emergency did without it.
     *
     * @param givenBy who agreed, with their office
     * @param givenOn not ahead
     * @param handling on which conditions
     * @throws RuleBrokenException when it is not needed, something is missing, too long or ahead, or the briefing was
     *     withdrawn
     */
    @Transactional
    public void record(String termSlug, ClearanceKind kind, String givenBy, LocalDate givenOn, String handling) {
        Briefing briefing = briefings.lock(termSlug);
        ClearanceLine line = clearances.of(briefing, kind);
        if (briefing.state() == BriefingState.WITHDRAWN
                || line.standing() == ClearanceLine.Standing.NOT_ASKED
                || line.standing() == ClearanceLine.Standing.NOT_NEEDED) {
            throw new RuleBrokenException("briefing.clearance.not-needed");
        }
        if (givenBy.isBlank()) {
            throw new RuleBrokenException("briefing.clearance.by.missing");
        }
        if (handling.isBlank()) {
            throw new RuleBrokenException("briefing.clearance.handling.missing");
        }
        if (givenOn.isAfter(LondonTime.today(clock))) {
            throw new RuleBrokenException("briefing.clearance.on.ahead");
        }
        limit(givenBy, NAME_LENGTH);
        limit(handling, TEXT_LENGTH);
        repository.add(
                briefing.id(),
                kind,
                fingerprint.of(briefing, Set.copyOf(line.sections())),
                givenBy.strip(),
                givenOn,
                handling.strip(),
                signedIn.user().id());
        audit.record("briefing.clearance.recorded", "briefing", termSlug, kind.slug());
    }

    /**
     * Whoever agreed does not any more.
     *
     * @param reason up to 500 characters
     * @throws RuleBrokenException when the reason is missing or too long, or it was taken back already
     */
    @Transactional
    public void takeBack(String termSlug, long clearanceId, String reason) {
        Briefing briefing = briefings.lock(termSlug);
        if (reason.isBlank()) {
            throw new RuleBrokenException("briefing.clearance.back.missing");
        }
        limit(reason, TEXT_LENGTH);
        repository.takeBack(briefing.id(), clearanceId, signedIn.user().id(), reason.strip());
        audit.record("briefing.clearance.taken-back", "briefing", termSlug, String.valueOf(clearanceId));
    }

    private static void limit(String text, int most) {
        if (text.length() > most) {
            throw new RuleBrokenException("briefing.note.too-long", String.valueOf(most));
        }
    }
}
