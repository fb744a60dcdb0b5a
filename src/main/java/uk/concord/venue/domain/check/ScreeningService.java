package uk.concord.venue.domain.check;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;

/** Screening the names of a check and resolving the matches. */
@Service
public class ScreeningService {
    private static final String SUBJECT = "venue-check";

    private final NameScreening screening;
    private final AuditTrail audit;
    private final SignedIn signedIn;

    ScreeningService(NameScreening screening, AuditTrail audit, SignedIn signedIn) {
        this.screening = screening;
        this.audit = audit;
        this.signedIn = signedIn;
    }

    /** @return matches still to be settled */
    @Transactional
    @RolesAllowed({Permissions.VENUE_CHECK, Permissions.VENUE_RESOLVE})
    public int screen(String reference) {
        int open = screening.screen(Actor.of(signedIn.user()), reference);
        audit.record("venue.check.screened", SUBJECT, reference, "open=" + open);
        return open;
    }

    /** See {@link NameScreening#resolve}. */
    @Transactional
    @RolesAllowed(Permissions.VENUE_RESOLVE)
    public void resolve(String reference, long matchId, int seenVersion, Resolution resolution, String reason) {
        screening.resolve(Actor.of(signedIn.user()), reference, matchId, seenVersion, resolution, reason);
        audit.record("venue.match.resolved", SUBJECT, reference, matchId + " " + resolution);
    }
}
