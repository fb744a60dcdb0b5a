package uk.concord.venue.domain.rulebook.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.SignedIn;

/** What every step of a draft has in common: it is read in the state it must be in, stored and written down. */
@Component
class DraftSteps {
    private final RuleDraftRepository drafts;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    DraftSteps(RuleDraftRepository drafts, AuditTrail audit, SignedIn signedIn, Clock clock) {
        this.drafts = drafts;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * @throws EditConflictException when somebody changed the draft since it was seen
     * @throws RuleBrokenException when it is in another state
     */
    RuleDraft in(RuleDraft.State state, long id, int seenVersion) {
        RuleDraft draft = drafts.find(id).orElseThrow(() -> new NotFoundException("rule draft"));
        if (draft.version() != seenVersion) {
            throw new EditConflictException("rule draft");
        }
        if (draft.state() != state) {
            throw new RuleBrokenException("venue.error.rules.state." + state);
        }
        return draft;
    }

    void save(RuleDraft draft, RuleDraft.Action action, String rowId) {
        drafts.save(draft, clock.instant());
        record(draft.id(), action, rowId);
    }

    void record(long id, RuleDraft.Action action, String rowId) {
        CurrentUser user = signedIn.user();
        Instant now = clock.instant();
        drafts.record(id, action, rowId, user.id(), user.displayName(), now);
        audit.record(
                "venue.rules." + action.name().toLowerCase(Locale.ROOT), "venue-rule-draft", String.valueOf(id), rowId);
    }
}
