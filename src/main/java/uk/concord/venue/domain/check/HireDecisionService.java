package uk.concord.venue.domain.check;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.venue.domain.remedy.Remedy;
import uk.concord.venue.domain.rules.Concerns;
import uk.concord.venue.domain.rules.Outcome;

/** Running the rules over a check, taking advice and deciding. */
@Service
public class HireDecisionService {
    private static final String SUBJECT = "venue-check";

    private final Recommending recommending;
    private final Deciding deciding;
    private final PastIncidents incidents;
    private final CheckFiles files;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    HireDecisionService(
            Recommending recommending,
            Deciding deciding,
            PastIncidents incidents,
            CheckFiles files,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.recommending = recommending;
        this.deciding = deciding;
        this.incidents = incidents;
        this.files = files;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @return what is still missing and what has been raised, without running the rules */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.VENUE_READ)
    public Concerns concerns(String reference) {
        CheckFile file = files.load(files.require(reference), Actor.of(signedIn.user()));
        return recommending.concerns(file, file.check().hirerId(), clock.instant());
    }

    /** @return what would better the recommendation; empty when it is out of date or the check is closed */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.VENUE_READ)
    public List<Remedy> remedies(String reference) {
        CheckFile file = files.load(files.require(reference), Actor.of(signedIn.user()));
        return recommending.remedies(file, clock.instant());
    }

    /** Runs the rules; see {@link Recommending#evaluate}. */
    @Transactional
    @RolesAllowed({Permissions.VENUE_CHECK, Permissions.VENUE_DECIDE})
    public Outcome evaluate(String reference) {
        incidents.feed(reference);
        Outcome outcome = recommending.evaluate(Actor.of(signedIn.user()), reference);
        audit.record("venue.check.evaluated", SUBJECT, reference, outcome.name());
        return outcome;
    }

    /** Runs the rules in force today over a check that was worked out with an older version. */
    @Transactional
    @RolesAllowed({Permissions.VENUE_CHECK, Permissions.VENUE_DECIDE})
    public Outcome moveToCurrentRules(String reference) {
        Outcome outcome = recommending.moveToCurrentRules(Actor.of(signedIn.user()), reference);
        audit.record("venue.check.rules-moved", SUBJECT, reference, outcome.name());
        return outcome;
    }

    /** Decides; see {@link Deciding#decide}. */
    @Transactional
    @RolesAllowed(Permissions.VENUE_DECIDE)
    public void decide(String reference, DecisionRequest request) {
        deciding.decide(Actor.of(signedIn.user()), reference, request);
        audit.record(
                "venue.check.decided", SUBJECT, reference, request.decision().name());
    }

    /** Records advice; see {@link Deciding#advise}. Legal advice only by Legal. */
    @Transactional
    @RolesAllowed(Permissions.VENUE_READ)
    public void advise(String reference, Advice.Kind kind, String text, LocalDate givenOn, String givenBy) {
        deciding.advise(Actor.of(signedIn.user()), reference, kind, text, givenOn, givenBy);
        audit.record("venue.check.advised", SUBJECT, reference, kind.name());
    }
}
