package uk.concord.briefing.domain.narrative;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.briefing.domain.writing.BriefingRepository;
import uk.concord.briefing.domain.writing.BriefingState;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;

/** What the scanner says about a text, while it is written and when it is signed off. */
@Service
@RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_REVIEW, Permissions.BRIEFING_APPROVE})
@Transactional(readOnly = true)
public class NarrativeService {

    /** A reason is at most as long, in characters. */
    public static final int REASON_LENGTH = 500;

    private final NarrativeCheck check;
    private final OverrideRepository overrides;
    private final BriefingQuery briefings;
    private final BriefingRepository repository;
    private final AuditTrail audit;
    private final SignedIn signedIn;

    NarrativeService(
            NarrativeCheck check,
            OverrideRepository overrides,
            BriefingQuery briefings,
            BriefingRepository repository,
            AuditTrail audit,
            SignedIn signedIn) {
        this.check = check;
        this.overrides = overrides;
        this.briefings = briefings;
        this.repository = repository;
        this.audit = audit;
        this.signedIn = signedIn;
    }

    /** @return what is found in a text as it stands in the field */
    public List<CheckedFinding> check(String termSlug, Section section, String text) {
        return check.check(briefings.byTerm(termSlug), Map.of(section, text));
    }

    /** @return what is found in the sections as they are kept */
    public List<CheckedFinding> kept(String termSlug) {
        return check.kept(briefings.byTerm(termSlug));
    }

    /**
     * Keeps words the scanner found, with a reason the approver will see.
     *
     * @param findingKey of the finding in the section as it is kept
     * @throws RuleBrokenException when the briefing is not a draft, or the reason is missing or too long
     * @throws NotFoundException when the words are not there any more
     */
    @RolesAllowed(Permissions.BRIEFING_WRITE)
    @Transactional
    public void override(String termSlug, Section section, String findingKey, String reason) {
        Briefing briefing = briefings.lock(termSlug);
        if (briefing.state() != BriefingState.DRAFT) {
            throw new RuleBrokenException("briefing.not.draft");
        }
        if (reason.isBlank()) {
            throw new RuleBrokenException("briefing.scan.reason.missing");
        }
        if (reason.length() > REASON_LENGTH) {
            throw new RuleBrokenException("briefing.note.too-long", String.valueOf(REASON_LENGTH));
        }
        CheckedFinding kept = check.kept(briefing).stream()
                .filter(found ->
                        found.section() == section && found.finding().key().equals(findingKey))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("finding"));
        overrides.keep(
                briefing.id(),
                section,
                kept.finding(),
                reason.strip(),
                signedIn.user().id());
        repository.touch(briefing.id());
        audit.record(
                "briefing.scan.overridden",
                "briefing",
                termSlug,
                section.slug() + " " + kept.finding().rule().name());
    }
}
