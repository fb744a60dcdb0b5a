package uk.concord.venue.domain.rulebook.draft;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.venue.domain.rulebook.PublishedRules;
import uk.concord.venue.domain.rulebook.Rulebook;
import uk.concord.venue.domain.rulebook.draft.RuleDraft.Action;
import uk.concord.venue.domain.rulebook.draft.RuleDraft.State;
import uk.concord.venue.domain.run.Run;
import uk.concord.venue.domain.run.Runs;

/** Handing a draft over, and publishing it by somebody who did not write it. */
@Service
public class RulePublishingService {
    private static final int LONGEST_REASON = 1000;

    private final RuleDraftRepository drafts;
    private final RuleChecks checks;
    private final Rulebook rulebook;
    private final DraftSteps steps;
    private final Runs runs;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    RulePublishingService(
            RuleDraftRepository drafts,
            RuleChecks checks,
            Rulebook rulebook,
            DraftSteps steps,
            Runs runs,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.drafts = drafts;
        this.checks = checks;
        this.rulebook = rulebook;
        this.steps = steps;
        this.runs = runs;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** Hands the draft to those who publish. Nobody changes it from now on, unless they give it back. */
    @Transactional
    @RolesAllowed(Permissions.VENUE_RULES_EDIT)
    public void submit(long id, int seenVersion) {
        RuleDraft draft = steps.in(State.OPEN, id, seenVersion);
        verify(draft);
        steps.save(draft.moved(State.SUBMITTED, ""), Action.SUBMITTED, "");
    }

    /** Gives a draft back to those who write it. */
    @Transactional
    @RolesAllowed(Permissions.VENUE_RULES_PUBLISH)
    public void giveBack(long id, String reason, int seenVersion) {
        RuleDraft draft = steps.in(State.SUBMITTED, id, seenVersion);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new RuleBrokenException("venue.error.rules.returned");
        }
        steps.save(draft.moved(State.OPEN, reason.strip()), Action.RETURNED, "");
    }

    /** Drops a draft; it stays in the history. */
    @Transactional
    @RolesAllowed(Permissions.VENUE_RULES_EDIT)
    public void discard(long id, int seenVersion) {
        RuleDraft draft = steps.in(State.OPEN, id, seenVersion);
        steps.save(draft.moved(State.DISCARDED, ""), Action.DISCARDED, "");
    }

    /**
     * Publishes a draft. Checks that were worked out before stay on their version.
     *
     * @throws RuleBrokenException when the person wrote any of it, the draft does not pass its checks, or another version
     *     was published since it was started
     */
    @Transactional
    @RolesAllowed(Permissions.VENUE_RULES_PUBLISH)
    public void publish(long id, int seenVersion) {
        RuleDraft draft = steps.in(State.SUBMITTED, id, seenVersion);
        CurrentUser user = signedIn.user();
        if (draft.authorIds().contains(user.id())) {
            throw new RuleBrokenException("venue.error.rules.second-person");
        }
        verify(draft);
        LocalDate from = draft.effectiveFrom();
        LocalDate today = LondonTime.today(clock);
        steps.save(draft.moved(State.PUBLISHED, ""), Action.PUBLISHED, "");
        long published = rulebook.publish(
                draft.name(),
                draft.dmn(),
                from == null || from.isBefore(today) ? today : from,
                user.displayName(),
                draft.authors(),
                draft.note());
        drafts.published(id, published);
        audit.record(
                "venue.rules.published",
                "venue-rules",
                String.valueOf(rulebook.byId(published).versionNo()),
                draft.sha256().substring(0, 12));
    }

    private void verify(RuleDraft draft) {
        PublishedRules newest = rulebook.newest();
        if (newest.id() != draft.basedOn()) {
            throw new RuleBrokenException("venue.error.rules.outdated", newest.versionNo());
        }
        if (newest.sha256().equals(draft.sha256())) {
            throw new RuleBrokenException("venue.error.rules.unchanged");
        }
        if (draft.note().isBlank()) {
            throw new RuleBrokenException("venue.error.rules.note");
        }
        if (checks.of(draft.dmn()).stream().anyMatch(Finding::blocking)) {
            throw new RuleBrokenException("venue.error.rules.findings");
        }
        Run simulation = runs.latest(Run.Kind.SIMULATION, draft.sha256())
                .filter(run -> run.state() == Run.State.DONE)
                .orElseThrow(() -> new RuleBrokenException("venue.error.rules.simulate"));
        if (drafts.leavesAGap(simulation.id())) {
            throw new RuleBrokenException("venue.error.rules.gap");
        }
    }
}
