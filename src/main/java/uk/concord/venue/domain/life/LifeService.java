package uk.concord.venue.domain.life;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.venue.domain.check.Actor;
import uk.concord.venue.domain.check.CheckFiles;
import uk.concord.venue.domain.life.ChangeRules.Change;
import uk.concord.venue.domain.question.SetQuestion;

/** Asking the hirer, and everything after the decision. */
@Service
@RolesAllowed({Permissions.VENUE_CHECK, Permissions.VENUE_DECIDE})
public class LifeService {
    private static final String SUBJECT = "venue-check";

    private final Life life;
    private final LifeRepository repository;
    private final CheckFiles files;
    private final AuditTrail audit;
    private final SignedIn signedIn;

    LifeService(Life life, LifeRepository repository, CheckFiles files, AuditTrail audit, SignedIn signedIn) {
        this.life = life;
        this.repository = repository;
        this.files = files;
        this.audit = audit;
        this.signedIn = signedIn;
    }

    /** @return what happened, oldest first */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.VENUE_READ)
    public List<LifeEvent> events(String reference) {
        return repository.events(id(reference));
    }

    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.VENUE_READ)
    public List<InfoRequest> requests(String reference) {
        return repository.requests(id(reference));
    }

    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.VENUE_READ)
    public List<HireCondition> conditions(String reference) {
        return repository.conditions(id(reference));
    }

    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.VENUE_READ)
    public Optional<Debrief> debrief(String reference) {
        return repository.debrief(id(reference));
    }

    /** Asks the hirer these questions and stops the clock; a letter can then be written. */
    @Transactional
    public void ask(String reference, Set<SetQuestion> questions) {
        life.ask(actor(), reference, questions);
        audit.record("venue.info.asked", SUBJECT, reference, "questions=" + questions.size());
    }

    /** The hirer has answered: the clock goes on. */
    @Transactional
    public void received(String reference) {
        life.received(actor().name(), reference);
        audit.record("venue.info.received", SUBJECT, reference, "");
    }

    /** @throws RuleBrokenException before two requests have been made and the last has run out */
    @Transactional
    public void incomplete(String reference) {
        life.incomplete(actor(), reference);
        audit.record("venue.check.incomplete", SUBJECT, reference, "");
    }

    /** The hirer has accepted, by letter, telephone or in person. */
    @Transactional
    public void accept(String reference, String how) {
        life.accept(actor().name(), reference, how);
        audit.record("venue.offer.accepted", SUBJECT, reference, "");
    }

    @Transactional
    public void offerAgain(String reference) {
        life.offerAgain(actor().name(), reference);
        audit.record("venue.offer.renewed", SUBJECT, reference, "");
    }

    /** @return whether the check is open again; see {@link Life#change} */
    @Transactional
    public boolean change(String reference, Set<Change> changes, int people, String what) {
        boolean reopened = life.change(actor(), reference, changes, people, what);
        audit.record("venue.booking.changed", SUBJECT, reference, reopened ? "reopened" : "noted");
        return reopened;
    }

    @Transactional
    public void withdraw(String reference) {
        life.withdraw(actor().name(), reference);
        audit.record("venue.booking.withdrawn", SUBJECT, reference, "");
    }

    /** Says what was seen of a condition. */
    @Transactional
    public void settle(String reference, HireCondition seen, HireCondition.State state, String evidence) {
        life.settle(actor(), reference, seen, state, evidence);
        audit.record("venue.condition.settled", SUBJECT, reference, seen.code() + " " + state);
    }

    @Transactional
    public void debrief(String reference, Debrief.Incident incident, String note) {
        life.debrief(actor(), reference, incident, note);
        audit.record("venue.event.debriefed", SUBJECT, reference, incident.name());
    }

    @Transactional
    public void close(String reference) {
        life.close(actor(), reference);
        audit.record("venue.booking.closed", SUBJECT, reference, "");
    }

    private long id(String reference) {
        return files.require(reference).id();
    }

    private Actor actor() {
        return Actor.of(signedIn.user());
    }
}
