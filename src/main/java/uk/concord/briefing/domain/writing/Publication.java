package uk.concord.briefing.domain.writing;

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
    private final SignedIn signedIn;

    Publication(BriefingRepository repository, BriefingQuery query, SignedIn signedIn) {
        this.repository = repository;
        this.query = query;
        this.signedIn = signedIn;
    }

    /**
     * @return the version that is published now
     * @throws RuleBrokenException when the briefing is not approved
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public BriefingVersion publish(Briefing briefing) {
        if (briefing.state() != BriefingState.APPROVED) {
            throw new RuleBrokenException("briefing.not.approved");
        }
        repository.move(briefing, BriefingState.PUBLISHED, "");
        BriefingVersion version = query.versions(briefing.id()).getFirst();
        repository.markPublished(version.id(), signedIn.user().id());
        return version;
    }
}
