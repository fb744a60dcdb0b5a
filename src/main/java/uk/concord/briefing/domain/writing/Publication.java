package uk.concord.briefing.domain.writing;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.SignedIn;

/** Moves an approved briefing to published. Who may do so is for the calling service to say. */
@Component
public class Publication {

    private final BriefingRepository repository;
    private final BriefingQuery query;
    private final Gates gates;
    private final SignedIn signedIn;

    Publication(BriefingRepository repository, BriefingQuery query, Gates gates, SignedIn signedIn) {
        this.repository = repository;
        this.query = query;
        this.gates = gates;
        this.signedIn = signedIn;
    }

    /**
     * A version that was published before gives way to it.
     *
     * @return the version that is published now
     * @throws RuleBrokenException when the briefing is not approved, or something is missing by now; says all of it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public BriefingVersion publish(Briefing briefing) {
        if (briefing.state() != BriefingState.APPROVED) {
            throw new RuleBrokenException("briefing.not.approved");
        }
        Gates.refuse("briefing.publish.missing", gates.beforePublication(briefing));
        Optional<BriefingVersion> before = query.published(briefing.id());
        repository.move(briefing, BriefingState.PUBLISHED, "");
        BriefingVersion version = query.versions(briefing.id()).getFirst();
        long by = signedIn.user().id();
        before.ifPresent(old -> repository.markWithdrawn(old.id(), by, ""));
        repository.markPublished(version.id(), by);
        return version;
    }
}
