package uk.concord.briefing.domain.writing;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.review.Emergency;
import uk.concord.briefing.domain.review.Review;
import uk.concord.briefing.domain.review.Reviews;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;

/** The reviewer: looks at somebody else's briefing before a third person approves it, or after an emergency. */
@Service
@RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_REVIEW, Permissions.BRIEFING_APPROVE})
@Transactional(readOnly = true)
public class ReviewService {

    private static final int NOTE_LENGTH = 1000;

    private final BriefingQuery query;
    private final BriefingRepository repository;
    private final Reviews reviews;
    private final Gates gates;
    private final AuditTrail audit;
    private final SignedIn signedIn;

    ReviewService(
            BriefingQuery query,
            BriefingRepository repository,
            Reviews reviews,
            Gates gates,
            AuditTrail audit,
            SignedIn signedIn) {
        this.query = query;
        this.repository = repository;
        this.reviews = reviews;
        this.gates = gates;
        this.audit = audit;
        this.signedIn = signedIn;
    }

    /** @return who reviewed the briefing as it stands now */
    public List<Review> reviews(String termSlug) {
        Briefing briefing = query.byTerm(termSlug);
        return reviews.of(briefing.id(), briefing.version());
    }

    /** @return versions approved in an emergency, the latest first */
    public List<Emergency> emergencies(String termSlug) {
        return reviews.emergencies(query.byTerm(termSlug).id());
    }

    /**
     * Says that the briefing was read and is fit to be approved.
     *
     * @param version of the briefing on the reviewer's screen
     * @throws RuleBrokenException when it is not waiting, or the person signed in had a hand in it
     * @throws EditConflictException when the briefing changed since
     */
    @RolesAllowed(Permissions.BRIEFING_REVIEW)
    @Transactional
    public void review(String termSlug, int version) {
        Briefing briefing = query.lock(termSlug, version);
        if (briefing.state() != BriefingState.REVIEW) {
            throw new RuleBrokenException("briefing.not.in-review");
        }
        refuseOwn(briefing);
        reviews.add(briefing.id(), version, signedIn.user().id());
        audit.record("briefing.reviewed", "briefing", termSlug, "draft " + version);
    }

    /**
     * Reviews afterwards what was approved in an emergency. By then the agreements it did without are there, or the
     * version is withdrawn.
     *
     * @param note what was found, up to 1,000 characters
     * @throws RuleBrokenException when the person signed in wrote or approved it, it was reviewed already, an agreement
     *     is still missing, or the note is missing or too long
     */
    @RolesAllowed(Permissions.BRIEFING_REVIEW)
    @Transactional
    public void reviewAfterwards(String termSlug, long emergencyId, String note) {
        Briefing briefing = query.byTerm(termSlug);
        Emergency emergency = reviews.emergencies(briefing.id()).stream()
                .filter(one -> one.id() == emergencyId)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("emergency"));
        refuseOwn(briefing);
        if (emergency.approverId() == signedIn.user().id()) {
            throw new RuleBrokenException("briefing.review.own");
        }
        if (note.isBlank()) {
            throw new RuleBrokenException("briefing.emergency.note.missing");
        }
        if (note.length() > NOTE_LENGTH) {
            throw new RuleBrokenException("briefing.note.too-long", String.valueOf(NOTE_LENGTH));
        }
        boolean stands = briefing.state() == BriefingState.APPROVED || briefing.state() == BriefingState.PUBLISHED;
        if (stands
                && emergency.number()
                        == query.versions(briefing.id()).getFirst().number()) {
            Gates.refuse("briefing.emergency.agreements", gates.agreements(briefing));
        }
        reviews.reviewed(emergencyId, signedIn.user().id(), note.strip());
        audit.record("briefing.emergency.reviewed", "briefing", termSlug, "version " + emergency.number());
    }

    private void refuseOwn(Briefing briefing) {
        if (repository.hands(briefing.id()).contains(signedIn.user().id())) {
            throw new RuleBrokenException("briefing.review.own");
        }
    }
}
