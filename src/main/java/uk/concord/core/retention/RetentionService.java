package uk.concord.core.retention;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.retention.Proposal.Item;
import uk.concord.core.retention.Proposal.State;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;

/** What a person does: look at a proposal, then confirm it or set it aside. Nothing goes unless a person says so. */
@Service
@RolesAllowed(Permissions.RETENTION_CONFIRM)
public class RetentionService {
    private final RetentionRepository repository;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    RetentionService(RetentionRepository repository, AuditTrail audit, SignedIn signedIn, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @return those that wait, then those decided, the newest first; at most 100 */
    @Transactional(readOnly = true)
    public List<Proposal> all() {
        return repository.all();
    }

    /** @throws NotFoundException when there is none */
    @Transactional(readOnly = true)
    public Proposal proposal(long id) {
        return repository.byId(id).orElseThrow(() -> new NotFoundException("proposal"));
    }

    /** @param after key of the last record before the page; 0 for the first page */
    @Transactional(readOnly = true)
    public KeyPage<Item> items(long proposal, long after, int size) {
        return KeyPage.of(repository.items(proposal, after, size + 1), size, item -> String.valueOf(item.id()));
    }

    /** @return how many proposals wait for a decision */
    @Transactional(readOnly = true)
    public int waiting() {
        return repository.waitingForDecision();
    }

    /**
     * Lets the records go; a job does it within a minute. Held ones stay.
     *
     * @throws EditConflictException when the proposal is not as the person saw it
     */
    @Transactional
    public void confirm(Proposal proposal) {
        decide(proposal, State.CONFIRMED, "", "retention.confirmed");
    }

    /**
     * Keeps the records for now; they are proposed again after a rest.
     *
     * @param reason 10 to 500 characters
     * @throws RuleBrokenException when there is no reason
     * @throws EditConflictException when the proposal is not as the person saw it
     */
    @Transactional
    public void setAside(Proposal proposal, String reason) {
        LegalHolds.checkReason(reason);
        decide(proposal, State.SET_ASIDE, reason.strip(), "retention.set-aside");
    }

    private void decide(Proposal proposal, State state, String reason, String action) {
        repository.decide(
                proposal.id(),
                proposal.version(),
                state,
                reason,
                signedIn.user().id(),
                clock.instant());
        audit.record(action, "retention", proposal.code(), "proposal " + proposal.id() + ", " + proposal.total());
    }
}
