package uk.concord.venue.domain.rulebook;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.security.Permissions;
import uk.concord.venue.domain.rules.RuleSet;

/** The published rules, for reading. */
@Service
@RolesAllowed(Permissions.VENUE_RULES)
public class RulebookService {
    private final Rulebook rulebook;

    RulebookService(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    @Transactional(readOnly = true)
    public PublishedRules current() {
        return rulebook.current();
    }

    @Transactional(readOnly = true)
    public List<PublishedRules> all() {
        return rulebook.all();
    }

    /** @throws uk.concord.core.NotFoundException when there is no such version */
    @Transactional(readOnly = true)
    public PublishedRules version(int versionNo) {
        return rulebook.byVersion(versionNo);
    }

    @Transactional(readOnly = true)
    public RuleSet table(PublishedRules rules) {
        return rulebook.compiled(rules);
    }
}
