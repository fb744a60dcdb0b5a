package uk.concord.venue.domain.life;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.settings.Settings;
import uk.concord.core.time.LondonTime;
import uk.concord.core.time.WorkingDayCalendar;
import uk.concord.venue.domain.check.Actor;
import uk.concord.venue.domain.check.Check;
import uk.concord.venue.domain.check.CheckFile;
import uk.concord.venue.domain.check.CheckFiles;
import uk.concord.venue.domain.check.CheckRepository;
import uk.concord.venue.domain.check.DecisionRecord;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.rules.Decision;

/** Reviews by somebody who was not involved, and the dates of a complaint after it. */
@Service("venueReviewService")
@RolesAllowed(Permissions.VENUE_READ)
public class ReviewService {
    private static final String SUBJECT = "venue-check";
    private static final int LONGEST = 4000;
    private static final int LONGEST_NAME = 200;

    private final CheckFiles files;
    private final CheckRepository checks;
    private final ReviewRepository reviews;
    private final LifeRepository events;
    private final Life life;
    private final Settings settings;
    private final WorkingDayCalendar calendar;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    ReviewService(
            CheckFiles files,
            CheckRepository checks,
            ReviewRepository reviews,
            LifeRepository events,
            Life life,
            Settings settings,
            WorkingDayCalendar calendar,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.files = files;
        this.checks = checks;
        this.reviews = reviews;
        this.events = events;
        this.life = life;
        this.settings = settings;
        this.calendar = calendar;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Review> reviews(String reference) {
        return reviews.reviews(files.require(reference).id());
    }

    @Transactional(readOnly = true)
    public List<ComplaintStage> complaint(String reference) {
        return reviews.complaint(files.require(reference).id());
    }

    /** @return the reviews nobody has answered, the most urgent first */
    @Transactional(readOnly = true)
    public List<OpenReview> open() {
        return reviews.open();
    }

    /** @return whether the last decision is one a hirer can ask to be reviewed, and nobody has yet */
    @Transactional(readOnly = true)
    public boolean canAsk(String reference) {
        CheckFile file = files.load(files.require(reference), null);
        return file.decision()
                .filter(ReviewService::isLimit)
                .filter(decision -> !reviews.isAsked(decision.id()))
                .isPresent();
    }

    /** @return whether the person who is signed in may answer: level 2 or above, and not involved before */
    @Transactional(readOnly = true)
    public boolean mayAnswer(String reference) {
        return mayAnswer(files.require(reference), Actor.of(signedIn.user()));
    }

    /**
     * Records what the hirer asks.
     *
     * @throws RuleBrokenException when there is nothing to review, or it comes later than the days allowed
     */
    @Transactional
    @RolesAllowed({Permissions.VENUE_CHECK, Permissions.VENUE_DECIDE})
    public void ask(String reference, LocalDate askedOn, String said) {
        Check check = checks.lock(reference).orElseThrow(() -> new NotFoundException("venue check"));
        DecisionRecord decision = files.load(check, null)
                .decision()
                .filter(ReviewService::isLimit)
                .filter(taken -> !reviews.isAsked(taken.id()))
                .orElseThrow(() -> new RuleBrokenException("venue.review.error.nothing"));
        LocalDate today = LondonTime.today(clock);
        LocalDate decided = LocalDate.ofInstant(decision.at(), LondonTime.ZONE);
        if (said.isBlank() || said.length() > LONGEST || askedOn.isAfter(today) || askedOn.isBefore(decided)) {
            throw new RuleBrokenException("venue.review.error.said");
        }
        var days = calendar.current();
        if (askedOn.isAfter(days.plus(decided, settings.number("venue.review.request-days")))) {
            throw new RuleBrokenException("venue.review.error.late", settings.number("venue.review.request-days"));
        }
        LocalDate event = check.eventDate();
        boolean urgent = event != null && days.between(askedOn, event) <= settings.number("venue.review.near-days");
        LocalDate due =
                days.plus(askedOn, settings.number(urgent ? "venue.review.urgent-days" : "venue.review.answer-days"));
        reviews.insert(check.id(), decision.id(), askedOn, said.strip(), due);
        events.event(
                check.id(), LifeEvent.Kind.REVIEW_ASKED, "", signedIn.user().displayName(), clock.instant());
        audit.record("venue.review.asked", SUBJECT, reference, "");
    }

    /**
     * Answers a review. A decision varied or overturned opens the check again, to be decided anew.
     *
     * @throws RuleBrokenException when no review is open, the person was involved, or reasons are missing
     */
    @Transactional
    @RolesAllowed(Permissions.VENUE_DECIDE)
    public void answer(String reference, int version, Review.Outcome outcome, String reasons) {
        Check check = checks.lock(reference).orElseThrow(() -> new NotFoundException("venue check"));
        Review review =
                reviews.open(check.id()).orElseThrow(() -> new RuleBrokenException("venue.review.error.nothing"));
        if (review.version() != version) {
            throw new uk.concord.core.EditConflictException("review");
        }
        if (!mayAnswer(check, Actor.of(signedIn.user()))) {
            throw new RuleBrokenException("venue.review.error.involved");
        }
        if (reasons.isBlank() || reasons.length() > LONGEST) {
            throw new RuleBrokenException("venue.review.error.reasons");
        }
        String name = signedIn.user().displayName();
        reviews.answer(review, outcome, reasons.strip(), name, clock.instant());
        events.event(check.id(), LifeEvent.Kind.REVIEW_ANSWERED, outcome.name(), name, clock.instant());
        if (outcome != Review.Outcome.UPHELD) {
            life.reopen(name, reference, outcome.name());
        }
        audit.record("venue.review.answered", SUBJECT, reference, outcome.name());
    }

    /** Records that a stage of a complaint has begun; its dates follow from the settings. */
    @Transactional
    @RolesAllowed({Permissions.VENUE_CHECK, Permissions.VENUE_DECIDE})
    public void complain(String reference, ComplaintStage.Kind kind, LocalDate received) {
        Check check = checks.lock(reference).orElseThrow(() -> new NotFoundException("venue check"));
        List<ComplaintStage> begun = reviews.complaint(check.id());
        if (begun.size() != kind.ordinal() || received.isAfter(LondonTime.today(clock))) {
            throw new RuleBrokenException("venue.complaint.error.order");
        }
        var days = calendar.current();
        boolean council = kind != ComplaintStage.Kind.OMBUDSMAN;
        reviews.complain(
                check.id(),
                kind,
                received,
                council ? days.plus(received, settings.number("venue.complaint.acknowledge-days")) : null,
                council
                        ? days.plus(
                                received,
                                settings.number(
                                        kind == ComplaintStage.Kind.STAGE_1
                                                ? "venue.complaint.stage1-days"
                                                : "venue.complaint.stage2-days"))
                        : null,
                signedIn.user().displayName());
        audit.record("venue.complaint.begun", SUBJECT, reference, kind.name());
    }

    /** Records that a stage was acknowledged today. */
    @Transactional
    @RolesAllowed({Permissions.VENUE_CHECK, Permissions.VENUE_DECIDE})
    public void acknowledged(String reference, ComplaintStage.Kind kind) {
        reviews.acknowledged(files.require(reference).id(), kind, LondonTime.today(clock));
        audit.record("venue.complaint.acknowledged", SUBJECT, reference, kind.name());
    }

    /**
     * Records that a stage was answered today.
     *
     * @param by who considered it; nobody considers both stages (LGSCO Complaint Handling Code)
     * @throws RuleBrokenException when nobody is named, or the person who answered stage 1 answers stage 2
     */
    @Transactional
    @RolesAllowed({Permissions.VENUE_CHECK, Permissions.VENUE_DECIDE})
    public void answered(String reference, ComplaintStage.Kind kind, String by) {
        Check check = checks.lock(reference).orElseThrow(() -> new NotFoundException("venue check"));
        String name = by.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new RuleBrokenException("venue.complaint.error.by");
        }
        boolean again = reviews.complaint(check.id()).stream()
                .filter(stage -> stage.kind() != kind)
                .anyMatch(stage -> name.equalsIgnoreCase(stage.answeredBy()));
        if (again) {
            throw new RuleBrokenException("venue.complaint.error.same");
        }
        reviews.answered(check.id(), kind, LondonTime.today(clock), name);
        audit.record("venue.complaint.answered", SUBJECT, reference, kind.name());
    }

    private boolean mayAnswer(Check check, Actor actor) {
        return actor.holds(Authority.L2)
                && check.officerId() != actor.id()
                && !reviews.tookPart(check.id(), actor.id());
    }

    private static boolean isLimit(DecisionRecord decision) {
        return decision.decision() == Decision.REFUSE
                || decision.decision() == Decision.CANCEL
                || decision.decision() == Decision.APPROVE_CONDITIONS;
    }
}
