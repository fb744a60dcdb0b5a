package uk.concord.venue.domain.rulebook.draft;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.venue.domain.rulebook.PublishedRules;
import uk.concord.venue.domain.rulebook.Rulebook;
import uk.concord.venue.domain.rulebook.document.RuleDocument;
import uk.concord.venue.domain.rulebook.draft.RuleDraft.Action;
import uk.concord.venue.domain.rules.RuleSet;

/**
 * Rules that come with the product. They are in force at once only where there are none yet, so that an installation can
 * start; afterwards they are proposed like anybody's draft, and two people of the council decide about them.
 */
@Component
public class ShippedRules {
    private static final String BY = "Concord";
    private static final long NOBODY = 0;

    private final Rulebook rulebook;
    private final RuleDraftRepository drafts;
    private final Clock clock;

    ShippedRules(Rulebook rulebook, RuleDraftRepository drafts, Clock clock) {
        this.rulebook = rulebook;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Publishes the rules where there are none; else proposes them, unless they are known already or another draft is on
     * its way, in which case they are proposed at a later start.
     */
    @Transactional
    public void offer(String name, String dmn, LocalDate effectiveFrom, String note) {
        if (rulebook.all().isEmpty()) {
            rulebook.publish(name, dmn, effectiveFrom, BY, "", note);
        } else if (!isKnown(dmn) && drafts.onItsWay().isEmpty()) {
            propose(RuleDocument.of(dmn).xml(), fingerprint(dmn), note);
        }
    }

    private boolean isKnown(String dmn) {
        String sha256 = RuleSet.sha256(dmn);
        return rulebook.all().stream().anyMatch(rules -> rules.sha256().equals(sha256))
                || drafts.wasImported(fingerprint(dmn));
    }

    private void propose(String dmn, String fingerprint, String note) {
        PublishedRules newest = rulebook.newest();
        Instant now = clock.instant();
        long id = drafts.insert(newest, now);
        drafts.record(id, Action.STARTED, "", NOBODY, BY, now);
        drafts.find(id)
                .ifPresent(draft ->
                        drafts.save(draft.withDmn(dmn).described(newest.name(), draft.effectiveFrom(), note), now));
        drafts.record(id, Action.IMPORTED, fingerprint, NOBODY, BY, now);
    }

    private static String fingerprint(String dmn) {
        return RuleSet.sha256(dmn).substring(0, 12);
    }
}
